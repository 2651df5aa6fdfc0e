import { useReadQuery, type QueryRef } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useLoaderData } from 'react-router';
import { ApiTokensSection } from '../../features/api-tokens/api-tokens-section.tsx';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { ApiTokensPageQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { useViewer } from '../../shared/session/use-viewer.ts';
import { PageTitle } from '../../shared/ui/page-title.tsx';
import { useText } from './texts.ts';

const API_TOKENS_PAGE = graphql(`
  query ApiTokensPage {
    apiTokens {
      id
      ...ApiTokenLine
    }
  }
`);

/** When each was last used is asked anew at each visit. */
export function loader(): QueryRef<ApiTokensPageQuery> {
  return preloadQuery(API_TOKENS_PAGE, { fetchPolicy: 'network-only' });
}

/** Keys with which programs ask in one's name. */
export function Component(): ReactElement {
  const t = useText();
  const { person } = useViewer();
  const { apiTokens } = useReadQuery(useLoaderData<QueryRef<ApiTokensPageQuery>>()).data;
  return (
    <>
      <PageTitle page={t('settings.apiTokens')} />
      <ApiTokensSection role={person.role} tokens={apiTokens} />
    </>
  );
}
