import { useSubscription } from '@apollo/client/react';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import { useShownClientId } from '../../shared/session/use-shown-client-id.ts';

const QUOTES_CHANGED = graphql(`
  subscription QuotesChanged($clientId: ID!) {
    quotesChanged(clientId: $clientId) {
      id
      quotes(first: 30, after: null) {
        totalCount
        hasNextPage
        endCursor
        nodes {
          id
          ...QuoteLine
          ...QuoteFields
        }
      }
    }
  }
`);

/** Keeps the newest quotes of the shown client true while others ask, answer and decide. */
export function useLiveQuotes(): void {
  const clientId = useShownClientId();
  useSubscription(QUOTES_CHANGED, {
    variables: { clientId: clientId ?? '' },
    skip: clientId === null,
    ignoreResults: true,
  });
}
