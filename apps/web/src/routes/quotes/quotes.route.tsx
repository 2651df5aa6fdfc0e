import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Suspense, type ReactElement } from 'react';
import { Link as RouterLink, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { quotesIn, type AskedQuotes } from '../../features/quotes/address.ts';
import { QuoteFilters } from '../../features/quotes/quote-filters.tsx';
import { QuotePage } from '../../features/quotes/quote-page.tsx';
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
import { NotFound } from '../../shared/ui/not-found.tsx';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx';

const QUOTES_PAGE = graphql(`
  query QuotesPage($clientId: ID!, $search: String, $statuses: [QuoteStatus!], $after: String) {
    client(id: $clientId) {
      id
      name
      quotes(first: 30, search: $search, statuses: $statuses, after: $after) {
        ...QuoteConnectionPage
      }
    }
  }
`);

interface Loaded {
  readonly asked: AskedQuotes;
  readonly queryRef: QueryRef<QuotesPageQuery, QuotesPageQueryVariables>;
}

/** Starts the page's query, for what the address asks, and for who decides on either side. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Loaded> {
  await requirePermission(request, 'READ_QUOTES');
  const clientId = await shownClientId(request, params);
  const asked = quotesIn(new URL(request.url).searchParams);
  const variables = { clientId, ...asked };
  return { asked, queryRef: preloadQuery(QUOTES_PAGE, { variables, fetchPolicy: 'network-only' }) };
}

/** What a client has asked quotes for. */
export function Component(): ReactElement {
  const loaded = useLoaderData<Loaded>();
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Quotes {...loaded} />
    </Suspense>
  );
}

function Quotes({ asked, queryRef }: Loaded): ReactElement {
  const t = useText();
  const isStaff = useViewer().client === null;
  const mayAsk = useMay('ACCEPT_COMMITMENT');
  useLiveQuotes(asked);
  const { client } = useReadQuery(queryRef).data;
  if (client === null) return <NotFound />;
  const ask = mayAsk ? (
    <Button component={RouterLink} to="/devis/nouveau" variant="filled">
      {t('quotes.ask')}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader
        title={t('quotes.title')}
        subtitle={isStaff ? t('quotes.subtitle.for', { client: client.name }) : t('quotes.subtitle')}
        actions={ask}
      />
      <QuoteFilters />
      <QuotePage page={client.quotes} ask={ask} />
    </>
  );
}
