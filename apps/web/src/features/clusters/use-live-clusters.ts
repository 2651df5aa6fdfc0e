import { useSubscription } from '@apollo/client/react';
import { useSearchParams } from 'react-router';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import { AFTER } from '../../shared/lists/address.ts';
import { useShownClientId } from '../../shared/session/use-shown-client-id.ts';

const CLUSTERS_CHANGED = graphql(`
  subscription ClustersChanged($clientId: ID!, $after: String) {
    clustersChanged(clientId: $clientId) {
      ...ClientClusters
    }
  }
`);

/** Keeps the clusters of the shown client true while others add, change and retire some. */
export function useLiveClusters(): void {
  const clientId = useShownClientId();
  const [address] = useSearchParams();
  useSubscription(CLUSTERS_CHANGED, {
    variables: { clientId: clientId ?? '', after: address.get(AFTER) },
    skip: clientId === null,
    ignoreResults: true,
  });
}
