import { looksAfterClients } from '@akouendy/domain/access';
import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Suspense, type ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { PersonHeader } from '../../features/access/person-header.tsx';
import { SECURITY } from '../../features/factors/security.fragment.ts';
import { StaffFactors } from '../../features/factors/staff-factors.tsx';
import { useConfirmed } from '../../features/factors/use-confirmed.tsx';
import { CareFilters } from '../../features/portfolios/care-filters.tsx';
import { CareList } from '../../features/portfolios/care-list.tsx';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { graphql, readFragment } from '../../shared/graphql/__generated__/index.ts';
import type { StaffMemberPageQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { useViewer } from '../../shared/session/use-viewer.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Link } from '../../shared/ui/link.tsx';
import { NotFound } from '../../shared/ui/not-found.tsx';
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx';
import { Section } from '../../shared/ui/section.tsx';
import { careVariables } from './care-variables.ts';
import { staffMemberPath } from './paths.ts';
import classes from './staff-member.module.css';
import { useText } from './texts.ts';

const STAFF_MEMBER_PAGE = graphql(`
  query StaffMemberPage($personId: ID!, $search: String, $everything: Boolean!, $after: String) {
    staffMember(id: $personId) {
      hasSecondFactor
      entry {
        person {
          id
          name
          role
        }
        removedAt
        entrustedClients
        ...PersonRow
      }
    }
    portfolio(personId: $personId, search: $search, everything: $everything, after: $after) {
      ...CareList
    }
    security {
      ...Security
    }
  }
`);

/** For admins: somebody of the staff. */
export function loader({ request, params }: LoaderFunctionArgs): QueryRef<StaffMemberPageQuery> {
  const variables = { personId: params['personId'] ?? '', ...careVariables(request) };
  return preloadQuery(STAFF_MEMBER_PAGE, { variables, fetchPolicy: 'network-only' });
}

/** Somebody of the staff: the clients entrusted to them, how they sign in, their role. */
export function Component(): ReactElement {
  const queryRef = useLoaderData<QueryRef<StaffMemberPageQuery>>();
  return (
    <Suspense fallback={<PageSkeleton />}>
      <StaffMember queryRef={queryRef} />
    </Suspense>
  );
}

function StaffMember({ queryRef }: { readonly queryRef: QueryRef<StaffMemberPageQuery> }): ReactElement {
  const t = useText();
  const viewer = useViewer();
  const { staffMember, portfolio, security } = useReadQuery(queryRef).data;
  const ways = readFragment(SECURITY, security).confirmationWays;
  const { run, dialog } = useConfirmed(ways);
  if (staffMember === null) return <NotFound />;
  const { entry, hasSecondFactor } = staffMember;
  const { person, removedAt } = entry;
  return (
    <>
      <p className={classes.back}>
        <Link to="/administration/personnes">{t('people.member.back')}</Link>
      </p>
      {dialog}
      <PersonHeader entry={entry} confirmed={run} />
      <div className={classes.sections}>
        {removedAt === null && (
          <StaffFactors
            person={person}
            hasSecondFactor={hasSecondFactor}
            ways={ways}
            viewerId={viewer.person.id}
          />
        )}
        <Section title={t('people.member.clients')} count={entry.entrustedClients ?? undefined}>
          {removedAt !== null || !looksAfterClients(person.role) || portfolio === null ? (
            <EmptyState title={t('people.member.everyClient.title')}>
              {removedAt === null
                ? t('people.member.everyClient.body', { role: t(`role.${person.role}`) })
                : t('people.member.removed.body')}
            </EmptyState>
          ) : (
            <div className={classes.clients}>
              <CareFilters names="CLIENT" />
              <CareList page={portfolio} names="CLIENT" personPath={staffMemberPath} confirmed={run} />
            </div>
          )}
        </Section>
      </div>
    </>
  );
}
