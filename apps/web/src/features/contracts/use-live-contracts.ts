import { useSubscription } from '@apollo/client/react';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import { useShownClientId } from '../../shared/session/use-shown-client-id.ts';
import type { AskedContracts } from './address.ts';

const CONTRACTS_CHANGED = graphql(`
  subscription ContractsChanged(
    $clientId: ID!
    $search: String
    $states: [ContractState!]
    $kinds: [ContractKind!]
    $after: String
  ) {
    contractsChanged(clientId: $clientId) {
      id
      contracts(first: 30, search: $search, states: $states, kinds: $kinds, after: $after) {
        ...ContractConnectionPage
      }
    }
  }
`);

const CONTRACT_CHANGED = graphql(`
  subscription ContractChanged($clientId: ID!, $id: ID!) {
    contractsChanged(clientId: $clientId) {
      id
      contract(id: $id) {
        ...ContractAfterStep
        ...RecurringPrice
        ...JoinedOptions
      }
    }
  }
`);

/** Keeps the page of a client's contracts that was asked for true while others sign, give notice and move the work on. */
export function useLiveContracts(asked: AskedContracts): void {
  const clientId = useShownClientId();
  useSubscription(CONTRACTS_CHANGED, {
    variables: { clientId: clientId ?? '', ...asked },
    skip: clientId === null,
    ignoreResults: true,
  });
}

/** Keeps one contract true while others give notice, add options, move the work on or revise prices. */
export function useLiveContract(id: string): void {
  const clientId = useShownClientId();
  useSubscription(CONTRACT_CHANGED, {
    variables: { clientId: clientId ?? '', id },
    skip: clientId === null,
    ignoreResults: true,
  });
}
