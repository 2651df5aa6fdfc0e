import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Suspense, type ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { InviteButton } from '../../features/access/invite-button.tsx';
import { OpenInvitations } from '../../features/access/open-invitations.tsx';
import { PeopleFilters } from '../../features/access/people-filters.tsx';
import { PeopleList } from '../../features/access/people-list.tsx';
import { useConfirmed } from '../../features/factors/use-confirmed.tsx';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { StaffPageQuery } from '../../shared/graphql/__generated__/graphql.ts';
import type { RunConfirmed } from '../../shared/session/run-confirmed.ts';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { ListSkeleton, Pending } from '../../shared/ui/page-skeleton.tsx';
import { listVariables } from './list-address.ts';
import { staffMemberPath } from './paths.ts';
import { useText } from './texts.ts';

const STAFF_PAGE = graphql(`
  query StaffPage($search: String, $role: Role, $state: PersonState, $after: String) {
    staff(search: $search, role: $role, state: $state, after: $after) {
      nodes {
        entrustedClients
        person {
          id
        }
      }
      ...PeoplePage
    }
    staffInvitations {
      id
      ...InvitationLine
    }
  }
`);

const STAFF = { clientId: null } as const;

/** The company's own people. */
export function loader({ request }: LoaderFunctionArgs): QueryRef<StaffPageQuery> {
  return preloadQuery(STAFF_PAGE, { variables: { ...listVariables(request) }, fetchPolicy: 'network-only' });
}

/** The company's own people: inviting, roles, removing. */
export function Component(): ReactElement {
  const t = useText();
  const queryRef = useLoaderData<QueryRef<StaffPageQuery>>();
  const { run, dialog } = useConfirmed(null);
  return (
    <>
      {dialog}
      <PageHeader
        title={t('people.staff.title')}
        subtitle={t('people.ofStaff')}
        actions={<InviteButton group={STAFF} confirmed={run} />}
      />
      <PeopleFilters group={STAFF} />
      <Suspense
        fallback={
          <Pending>
            <ListSkeleton rows={6} />
          </Pending>
        }
      >
        <Staff queryRef={queryRef} confirmed={run} />
      </Suspense>
    </>
  );
}

interface StaffProps {
  readonly queryRef: QueryRef<StaffPageQuery>;
  readonly confirmed: RunConfirmed;
}

function Staff({ queryRef, confirmed }: StaffProps): ReactElement {
  const { staff, staffInvitations } = useReadQuery(queryRef).data;
  const clients = new Map(staff.nodes.map(({ person, entrustedClients }) => [person.id, entrustedClients]));
  return (
    <>
      <PeopleList
        group={STAFF}
        page={staff}
        confirmed={confirmed}
        staff={{ pathOf: staffMemberPath, clientsOf: (id) => clients.get(id) ?? null }}
      />
      <OpenInvitations invitations={staffInvitations} />
    </>
  );
}
