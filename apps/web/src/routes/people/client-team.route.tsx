import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Suspense, type ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { CareFilters } from '../../features/portfolios/care-filters.tsx';
import { CareList } from '../../features/portfolios/care-list.tsx';
import { useConfirmed } from '../../features/factors/use-confirmed.tsx';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { ClientTeamPageQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { shownClientId } from '../../shared/session/viewer.ts';
import { NotFound } from '../../shared/ui/not-found.tsx';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { ListSkeleton, Pending } from '../../shared/ui/page-skeleton.tsx';
import { careVariables } from './care-variables.ts';
import { staffMemberPath } from './paths.ts';
import { useText } from './texts.ts';

const CLIENT_TEAM_PAGE = graphql(`
  query ClientTeamPage($clientId: ID!, $search: String, $everything: Boolean!, $after: String) {
    clientStaff(clientId: $clientId, search: $search, everything: $everything, after: $after) {
      ...CareList
    }
  }
`);

/** For admins: who looks after the client of the address. */
export async function loader({
  request,
  params,
}: LoaderFunctionArgs): Promise<QueryRef<ClientTeamPageQuery>> {
  const variables = { clientId: await shownClientId(request, params), ...careVariables(request) };
  return preloadQuery(CLIENT_TEAM_PAGE, { variables, fetchPolicy: 'network-only' });
}

/** Who of AKOUENDY looks after a client: entrusting it, and taking it back. */
export function Component(): ReactElement {
  const t = useText();
  const queryRef = useLoaderData<QueryRef<ClientTeamPageQuery>>();
  return (
    <>
      <PageHeader title={t('people.team.title')} subtitle={t('people.team.subtitle')} />
      <CareFilters names="PERSON" />
      <Suspense
        fallback={
          <Pending>
            <ListSkeleton rows={4} />
          </Pending>
        }
      >
        <Team queryRef={queryRef} />
      </Suspense>
    </>
  );
}

function Team({ queryRef }: { readonly queryRef: QueryRef<ClientTeamPageQuery> }): ReactElement {
  const { clientStaff } = useReadQuery(queryRef).data;
  const { run, dialog } = useConfirmed(null);
  if (clientStaff === null) return <NotFound />;
  return (
    <>
      {dialog}
      <CareList page={clientStaff} names="PERSON" personPath={staffMemberPath} confirmed={run} />
    </>
  );
}
