import { reachOf } from '@akouendy/domain/access';
import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Suspense, type ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { HomePageQuery, HomePageQueryVariables } from '../../shared/graphql/__generated__/graphql.ts';
import { useLive } from '../../shared/ledger/use-live.ts';
import { requireViewer, shownClientId } from '../../shared/session/viewer.ts';
import { NotFound } from '../../shared/ui/not-found.tsx';
import { HomePage } from './home-page.tsx';
import { HomeSkeleton } from './home-skeleton.tsx';

const HOME_PAGE = graphql(`
  query HomePage($clientId: ID!, $decides: Boolean!) {
    portal {
      now
      today
    }
    client(id: $clientId) {
      id
      name
      ...AwaitedAnswers
      ...ClientContracts
      ...ClientEntitlements
      creditAccount {
        id
        revision
        ...AccountLedger
        ...UpcomingInterventions
      }
    }
  }
`);

/** The same facts whenever somebody has changed them: they replace those that the page has read. */
const HOME_PAGE_CHANGED = graphql(`
  subscription HomePageChanged($clientId: ID!, $knownRevision: Int!) {
    creditAccountChanged(clientId: $clientId, knownRevision: $knownRevision) {
      id
      revision
      ...AccountLedger
      ...UpcomingInterventions
    }
  }
`);

type HomePageRef = QueryRef<HomePageQuery, HomePageQueryVariables>;

/** Starts the page's query, with quotes for who decides on them; the page shows its shape until it is answered. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<HomePageRef> {
  const { person } = await requireViewer(request);
  const clientId = await shownClientId(request, params);
  const decides = reachOf(person.role, 'ACCEPT_COMMITMENT') !== null;
  return preloadQuery(HOME_PAGE, { variables: { clientId, decides } });
}

/** The home of a client: the days that are left and what comes next. Staff see it too. */
export function Component(): ReactElement {
  const queryRef = useLoaderData<HomePageRef>();
  return (
    <Suspense fallback={<HomeSkeleton />}>
      <Home queryRef={queryRef} />
    </Suspense>
  );
}

function Home({ queryRef }: { readonly queryRef: HomePageRef }): ReactElement {
  const { client } = useReadQuery(queryRef).data;
  useLive(HOME_PAGE_CHANGED, client);
  return client === null ? <NotFound /> : <HomePage client={client} />;
}
