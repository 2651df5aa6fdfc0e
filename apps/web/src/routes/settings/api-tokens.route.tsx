import { useReadQuery, type QueryRef } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useLoaderData } from 'react-router';
import { ApiTokensSection } from '../../features/api-tokens/api-tokens-section.tsx';
import { SECURITY } from '../../features/factors/security.fragment.ts';
import { useConfirmed } from '../../features/factors/use-confirmed.tsx';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { graphql, readFragment } from '../../shared/graphql/__generated__/index.ts';
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
    security {
      ...Security
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
  const { apiTokens, security } = useReadQuery(useLoaderData<QueryRef<ApiTokensPageQuery>>()).data;
  const { run, dialog } = useConfirmed(readFragment(SECURITY, security).confirmationWays);
  return (
    <>
      {dialog}
      <PageTitle page={t('settings.apiTokens')} />
      <ApiTokensSection role={person.role} tokens={apiTokens} confirmed={run} />
    </>
  );
}
