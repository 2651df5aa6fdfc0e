import { useSubscription } from '@apollo/client/react';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import { useShownClientId } from '../../shared/session/use-shown-client-id.ts';

const CLUSTERS_CHANGED = graphql(`
  subscription ClustersChanged($clientId: ID!) {
    clustersChanged(clientId: $clientId) {
      ...ClientClusters
    }
  }
`);

/** Keeps the clusters of the shown client true while others add, change and retire some. */
export function useLiveClusters(): void {
  const clientId = useShownClientId();
  useSubscription(CLUSTERS_CHANGED, {
    variables: { clientId: clientId ?? '' },
    skip: clientId === null,
    ignoreResults: true,
  });
}
