import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Suspense, type ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { CompanyDetails } from '../../features/clients/company-details.tsx';
import { LookedAfter } from '../../features/clients/looked-after.tsx';
import { useText } from '../../features/clients/texts.ts';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type {
  CompanyPageQuery,
  CompanyPageQueryVariables,
} from '../../shared/graphql/__generated__/graphql.ts';
import { useViewer } from '../../shared/session/use-viewer.ts';
import { shownClientId } from '../../shared/session/viewer.ts';
import { NotFound } from '../../shared/ui/not-found.tsx';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx';
import classes from './company.module.css';

const COMPANY_PAGE = graphql(`
  query CompanyPage($clientId: ID!) {
    client(id: $clientId) {
      id
      name
      ...ClientCompany
      ...LookedAfter
    }
  }
`);

type CompanyPageRef = QueryRef<CompanyPageQuery, CompanyPageQueryVariables>;

/** Starts the page's query, always anew: what is edited must be what is stored. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<CompanyPageRef> {
  return preloadQuery(COMPANY_PAGE, {
    variables: { clientId: await shownClientId(request, params) },
    fetchPolicy: 'network-only',
  });
}

/** Who a client is, where its invoices go, whom to turn to there, and who looks after it. */
export function Component(): ReactElement {
  const queryRef = useLoaderData<CompanyPageRef>();
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Company queryRef={queryRef} />
    </Suspense>
  );
}

function Company({ queryRef }: { readonly queryRef: CompanyPageRef }): ReactElement {
  const t = useText();
  const viewer = useViewer();
  const { client } = useReadQuery(queryRef).data;
  if (client === null) return <NotFound />;
  return (
    <>
      <PageHeader
        title={t('company.title')}
        subtitle={
          viewer.client === null ? t('company.subtitle.for', { client: client.name }) : t('company.subtitle')
        }
      />
      <div className={classes.sections}>
        <CompanyDetails key={client.id} client={client} />
        <LookedAfter client={client} />
      </div>
    </>
  );
}
