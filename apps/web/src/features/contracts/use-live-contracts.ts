import { useSubscription } from '@apollo/client/react';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import { useShownClientId } from '../../shared/session/use-shown-client-id.ts';

const CONTRACTS_CHANGED = graphql(`
  subscription ContractsChanged($clientId: ID!) {
    contractsChanged(clientId: $clientId) {
      id
      contracts {
        ...ContractLine
        ...ContractAfterStep
        ...RecurringPrice
        ...JoinedOptions
      }
    }
  }
`);

/** Keeps a client's contracts true while others sign, give notice, add options, move the work on or revise prices. */
export function useLiveContracts(): void {
  const clientId = useShownClientId();
  useSubscription(CONTRACTS_CHANGED, {
    variables: { clientId: clientId ?? '' },
    skip: clientId === null,
    ignoreResults: true,
  });
}
