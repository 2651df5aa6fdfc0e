import { useQueryRefHandlers, useReadQuery, type QueryRef } from '@apollo/client/react';
import { Suspense, useEffect, useRef, type ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs, type ShouldRevalidateFunctionArgs } from 'react-router';
import { filterIn, PARAMETER, withExplained } from '../../features/credits/statement-address.ts';
import { StatementList } from '../../features/credits/statement-list.tsx';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { useToday } from '../../shared/clock/use-today.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { DaysPageQuery, DaysStatementQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { useLive } from '../../shared/ledger/use-live.ts';
import { shownClientId } from '../../shared/session/viewer.ts';
import { NotFound } from '../../shared/ui/not-found.tsx';
import { ListSkeleton, PageSkeleton, Pending } from '../../shared/ui/page-skeleton.tsx';
import { DaysPage } from './days-page.tsx';

const DAYS_PAGE = graphql(`
  query DaysPage($clientId: ID!) {
    portal {
      now
      today
    }
    client(id: $clientId) {
      id
      name
      creditAccount {
        id
        revision
        ...AccountLedger
      }
    }
  }
`);

const DAYS_STATEMENT = graphql(`
  query DaysStatement($clientId: ID!, $filter: MovementFilterInput!, $after: String) {
    client(id: $clientId) {
      id
      creditAccount {
        id
        movements(filter: $filter, first: 50, after: $after) {
          ...StatementPage
        }
      }
    }
  }
`);

/** The facts whenever somebody has changed them; the list is asked anew then. */
const DAYS_PAGE_CHANGED = graphql(`
  subscription DaysPageChanged($clientId: ID!, $knownRevision: Int!) {
    creditAccountChanged(clientId: $clientId, knownRevision: $knownRevision) {
      id
      revision
      ...AccountLedger
    }
  }
`);

interface DaysRefs {
  readonly page: QueryRef<DaysPageQuery>;
  readonly statement: QueryRef<DaysStatementQuery>;
}

/** Starts the queries of the page and of its list, which the address filters. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<DaysRefs> {
  const clientId = await shownClientId(request, params);
  const { searchParams } = new URL(request.url);
  const filter = filterIn(searchParams);
  const after = searchParams.get(PARAMETER.after);
  return {
    page: preloadQuery(DAYS_PAGE, { variables: { clientId } }),
    statement: preloadQuery(DAYS_STATEMENT, {
      variables: { clientId, filter, after },
      fetchPolicy: 'network-only',
    }),
  };
}

/** Opening an explanation asks for nothing new. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs): boolean {
  const { currentUrl, nextUrl, defaultShouldRevalidate } = args;
  const of = ({ searchParams }: URL): string => withExplained(searchParams, null).toString();
  const same = currentUrl.pathname === nextUrl.pathname && of(currentUrl) === of(nextUrl);
  const moved = currentUrl.search !== nextUrl.search;
  return same && moved ? false : defaultShouldRevalidate;
}

/** A client's days as a statement. Staff see it as the client does. */
export function Component(): ReactElement {
  const { page, statement } = useLoaderData<DaysRefs>();
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Days page={page} statement={statement} />
    </Suspense>
  );
}

function Days({ page, statement }: DaysRefs): ReactElement {
  const { client } = useReadQuery(page).data;
  useLive(DAYS_PAGE_CHANGED, client);
  if (client === null) return <NotFound />;
  return (
    <DaysPage client={client}>
      <Suspense
        fallback={
          <Pending>
            <ListSkeleton rows={8} />
          </Pending>
        }
      >
        <Statement statement={statement} revision={client.creditAccount.revision} />
      </Suspense>
    </DaysPage>
  );
}

interface StatementProps {
  readonly statement: QueryRef<DaysStatementQuery>;
  /** Of the account: another one, and the list is asked anew. */
  readonly revision: number;
}

function Statement({ statement, revision }: StatementProps): ReactElement | null {
  const { client } = useReadQuery(statement).data;
  const { refetch } = useQueryRefHandlers(statement);
  const today = useToday();
  const shown = useRef(revision);
  useEffect(() => {
    if (shown.current === revision) return;
    shown.current = revision;
    void refetch();
  }, [revision, refetch]);
  return client === null ? null : <StatementList page={client.creditAccount.movements} today={today} />;
}
