import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Suspense, type ReactElement } from 'react';
import { useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router';
import { InviteButton } from '../../features/access/invite-button.tsx';
import { OpenInvitations } from '../../features/access/open-invitations.tsx';
import { PeopleFilters } from '../../features/access/people-filters.tsx';
import { PeopleList } from '../../features/access/people-list.tsx';
import { useConfirmed } from '../../features/factors/use-confirmed.tsx';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { ClientPeoplePageQuery } from '../../shared/graphql/__generated__/graphql.ts';
import type { RunConfirmed } from '../../shared/session/run-confirmed.ts';
import { shownClientId } from '../../shared/session/viewer.ts';
import { NotFound } from '../../shared/ui/not-found.tsx';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { ListSkeleton, Pending } from '../../shared/ui/page-skeleton.tsx';
import { listVariables } from './list-address.ts';
import { useText } from './texts.ts';

const CLIENT_PEOPLE_PAGE = graphql(`
  query ClientPeoplePage($clientId: ID!, $search: String, $role: Role, $state: PersonState, $after: String) {
    people(clientId: $clientId, search: $search, role: $role, state: $state, after: $after) {
      ...PeoplePage
    }
    invitations(clientId: $clientId) {
      id
      ...InvitationLine
    }
  }
`);

interface Loaded {
  readonly clientId: string;
  readonly queryRef: QueryRef<ClientPeoplePageQuery>;
}

/** The people of the viewer's company or, for staff, of the client in the address. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Loaded> {
  const clientId = await shownClientId(request, params);
  const variables = { clientId, ...listVariables(request) };
  return { clientId, queryRef: preloadQuery(CLIENT_PEOPLE_PAGE, { variables, fetchPolicy: 'network-only' }) };
}

/** Who uses the portal for a client: inviting, roles, removing. */
export function Component(): ReactElement {
  const t = useText();
  const { clientId, queryRef } = useLoaderData<Loaded>();
  const isOfStaff = useParams()['clientId'] !== undefined;
  const group = { clientId };
  const { run, dialog } = useConfirmed(null);
  return (
    <>
      {dialog}
      <PageHeader
        title={t('people.title')}
        subtitle={t(isOfStaff ? 'people.ofClient' : 'people.ofCompany')}
        actions={<InviteButton group={group} confirmed={run} />}
      />
      <PeopleFilters group={group} />
      <Suspense
        fallback={
          <Pending>
            <ListSkeleton rows={6} />
          </Pending>
        }
      >
        <People clientId={clientId} queryRef={queryRef} confirmed={run} />
      </Suspense>
    </>
  );
}

function People({
  clientId,
  queryRef,
  confirmed,
}: Loaded & { readonly confirmed: RunConfirmed }): ReactElement {
  const { people, invitations } = useReadQuery(queryRef).data;
  if (people === null || invitations === null) return <NotFound />;
  return (
    <>
      <PeopleList group={{ clientId }} page={people} confirmed={confirmed} />
      <OpenInvitations invitations={invitations} />
    </>
  );
}
