import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Suspense, type ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs, type ShouldRevalidateFunctionArgs } from 'react-router';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { BookPageQuery, BookPageQueryVariables } from '../../shared/graphql/__generated__/graphql.ts';
import { useLive } from '../../shared/ledger/use-live.ts';
import { shownClientId } from '../../shared/session/viewer.ts';
import { NotFound } from '../../shared/ui/not-found.tsx';
import { BookPage } from './book-page.tsx';
import { BookSkeleton } from './book-skeleton.tsx';

const BOOK_PAGE = graphql(`
  query BookPage($clientId: ID!) {
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

/** The same facts whenever somebody has changed them: they replace those that the page has read. */
const BOOK_PAGE_CHANGED = graphql(`
  subscription BookPageChanged($clientId: ID!, $knownRevision: Int!) {
    creditAccountChanged(clientId: $clientId, knownRevision: $knownRevision) {
      id
      revision
      ...AccountLedger
    }
  }
`);

type BookPageRef = QueryRef<BookPageQuery, BookPageQueryVariables>;

/** Starts the page's query; the page shows its shape until it is answered. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<BookPageRef> {
  return preloadQuery(BOOK_PAGE, { variables: { clientId: await shownClientId(request, params) } });
}

/** Another month of the same client needs no other facts. */
export function shouldRevalidate({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs): boolean {
  return currentUrl.pathname !== nextUrl.pathname;
}

/** Where interventions are booked. */
export function Component(): ReactElement {
  const queryRef = useLoaderData<BookPageRef>();
  return (
    <Suspense fallback={<BookSkeleton />}>
      <Book queryRef={queryRef} />
    </Suspense>
  );
}

function Book({ queryRef }: { readonly queryRef: BookPageRef }): ReactElement {
  const { client } = useReadQuery(queryRef).data;
  useLive(BOOK_PAGE_CHANGED, client);
  return client === null ? <NotFound /> : <BookPage key={client.id} client={client} />;
}
