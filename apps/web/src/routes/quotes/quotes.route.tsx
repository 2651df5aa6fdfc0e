import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Suspense, type ReactElement } from 'react';
import { Link as RouterLink, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { QuoteList } from '../../features/quotes/quote-list.tsx';
import { useText } from '../../features/quotes/texts.ts';
import { useLiveQuotes } from '../../features/quotes/use-live-quotes.ts';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type {
  QuotesPageQuery,
  QuotesPageQueryVariables,
} from '../../shared/graphql/__generated__/graphql.ts';
import { useMay } from '../../shared/session/use-may.ts';
import { useViewer } from '../../shared/session/use-viewer.ts';
import { requirePermission, shownClientId } from '../../shared/session/viewer.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Link } from '../../shared/ui/link.tsx';
import { NotFound } from '../../shared/ui/not-found.tsx';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx';

const QUOTES_PAGE = graphql(`
  query QuotesPage($clientId: ID!, $after: String) {
    client(id: $clientId) {
      id
      name
      quotes(first: 30, after: $after) {
        totalCount
        hasNextPage
        endCursor
        nodes {
          id
          ...QuoteLine
        }
      }
    }
  }
`);

type QuotesPageRef = QueryRef<QuotesPageQuery, QuotesPageQueryVariables>;

/** Starts the page's query, for who decides on either side. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<QuotesPageRef> {
  await requirePermission(request, 'READ_QUOTES');
  const clientId = await shownClientId(request, params);
  const after = new URL(request.url).searchParams.get('apres');
  return preloadQuery(QUOTES_PAGE, { variables: { clientId, after }, fetchPolicy: 'network-only' });
}

/** What a client has asked quotes for. */
export function Component(): ReactElement {
  const queryRef = useLoaderData<QuotesPageRef>();
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Quotes queryRef={queryRef} />
    </Suspense>
  );
}

function Quotes({ queryRef }: { readonly queryRef: QuotesPageRef }): ReactElement {
  const t = useText();
  const isStaff = useViewer().client === null;
  const mayAsk = useMay('ACCEPT_COMMITMENT');
  useLiveQuotes();
  const { client } = useReadQuery(queryRef).data;
  if (client === null) return <NotFound />;
  const { nodes, totalCount, hasNextPage, endCursor } = client.quotes;
  const ask = mayAsk && (
    <Button component={RouterLink} to="/devis/nouveau" variant="filled">
      {t('quotes.ask')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('quotes.title')}
        count={totalCount}
        subtitle={isStaff ? t('quotes.subtitle.for', { client: client.name }) : t('quotes.subtitle')}
        actions={totalCount > 0 && ask}
      />
      {totalCount === 0 ? (
        <EmptyState title={t('quotes.none.title')} action={ask}>
          {t(mayAsk ? 'quotes.none.body' : 'quotes.none.staff')}
        </EmptyState>
      ) : (
        <QuoteList quotes={nodes} />
      )}
      {hasNextPage && endCursor !== null && (
        <p>
          <Link to={`?apres=${encodeURIComponent(endCursor)}`}>{t('quotes.older')}</Link>
        </p>
      )}
    </>
  );
}
