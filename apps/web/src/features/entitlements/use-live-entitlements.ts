import { useSubscription } from '@apollo/client/react';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import { useShownClientId } from '../../shared/session/use-shown-client-id.ts';

const ENTITLEMENTS_CHANGED = graphql(`
  subscription EntitlementsChanged($clientId: ID!) {
    entitlementsChanged(clientId: $clientId) {
      id
      contracts {
        id
        ...ContractEntitlements
      }
    }
  }
`);

/** Keeps the entitlements of the shown client true while others enter what is used. */
export function useLiveEntitlements(): void {
  useSubscription(ENTITLEMENTS_CHANGED, {
    variables: { clientId: useShownClientId() ?? '' },
    ignoreResults: true,
  });
}
