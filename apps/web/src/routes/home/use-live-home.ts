import { useSubscription } from '@apollo/client/react';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import { useMay } from '../../shared/session/use-may.ts';
import { useShownClientId } from '../../shared/session/use-shown-client-id.ts';

const HOME_CONTRACTS_CHANGED = graphql(`
  subscription HomeContractsChanged($clientId: ID!) {
    contractsChanged(clientId: $clientId) {
      id
      ...AwaitedDeliveries
      ...ClientContracts
      ...ClientEntitlements
    }
  }
`);

const HOME_QUOTES_CHANGED = graphql(`
  subscription HomeQuotesChanged($clientId: ID!) {
    quotesChanged(clientId: $clientId) {
      id
      awaitedQuotes: quotes(first: 5, statuses: [ANSWERED]) {
        ...AwaitedQuotes
      }
    }
  }
`);

/** Keeps the contracts and the quotes of the home page true while others sign, deliver and answer. */
export function useLiveHome(): void {
  const clientId = useShownClientId();
  const mayDecide = useMay('ACCEPT_COMMITMENT');
  const variables = { clientId: clientId ?? '' };
  useSubscription(HOME_CONTRACTS_CHANGED, { variables, skip: clientId === null, ignoreResults: true });
  useSubscription(HOME_QUOTES_CHANGED, {
    variables,
    skip: clientId === null || !mayDecide,
    ignoreResults: true,
  });
}
