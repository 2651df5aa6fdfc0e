import { useSubscription } from '@apollo/client/react';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import { useShownClientId } from '../../shared/session/use-shown-client-id.ts';
import type { AskedQuotes } from './address.ts';

const QUOTES_CHANGED = graphql(`
  subscription QuotesChanged($clientId: ID!, $search: String, $statuses: [QuoteStatus!], $after: String) {
    quotesChanged(clientId: $clientId) {
      id
      quotes(first: 30, search: $search, statuses: $statuses, after: $after) {
        ...QuoteConnectionPage
      }
    }
  }
`);

const QUOTE_CHANGED = graphql(`
  subscription QuoteChanged($clientId: ID!, $id: ID!) {
    quotesChanged(clientId: $clientId) {
      id
      quote(id: $id) {
        ...QuoteFields
      }
    }
  }
`);

/** Keeps the page of a client's quotes that was asked for true while others ask, answer and decide. */
export function useLiveQuotes(asked: AskedQuotes): void {
  const clientId = useShownClientId();
  useSubscription(QUOTES_CHANGED, {
    variables: { clientId: clientId ?? '', ...asked },
    skip: clientId === null,
    ignoreResults: true,
  });
}

/** Keeps one quote true while others answer and decide. */
export function useLiveQuote(id: string): void {
  const clientId = useShownClientId();
  useSubscription(QUOTE_CHANGED, {
    variables: { clientId: clientId ?? '', id },
    skip: clientId === null,
    ignoreResults: true,
  });
}
