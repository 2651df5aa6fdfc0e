import { useSubscription } from '@apollo/client/react';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import { useShownClientId } from '../../shared/session/use-shown-client-id.ts';

const CLIENT_ENTITLEMENTS_CHANGED = graphql(`
  subscription ClientEntitlementsChanged($clientId: ID!) {
    entitlementsChanged(clientId: $clientId) {
      ...ClientEntitlements
    }
  }
`);

const CONTRACT_ENTITLEMENTS_CHANGED = graphql(`
  subscription ContractEntitlementsChanged($clientId: ID!, $id: ID!) {
    entitlementsChanged(clientId: $clientId) {
      id
      contract(id: $id) {
        ...ContractEntitlements
      }
    }
  }
`);

/** Keeps the entitlements that are shown of a client true while others enter what is used. */
export function useLiveClientEntitlements(): void {
  useSubscription(CLIENT_ENTITLEMENTS_CHANGED, {
    variables: { clientId: useShownClientId() ?? '' },
    ignoreResults: true,
  });
}

/** The same for those of one contract. */
export function useLiveContractEntitlements(id: string): void {
  useSubscription(CONTRACT_ENTITLEMENTS_CHANGED, {
    variables: { clientId: useShownClientId() ?? '', id },
    ignoreResults: true,
  });
}
