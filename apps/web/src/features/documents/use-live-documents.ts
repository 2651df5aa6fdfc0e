import { useSubscription } from '@apollo/client/react';
import { graphql } from '../../shared/graphql/__generated__/index.ts';

const DOCUMENTS_CHANGED = graphql(`
  subscription DocumentsChanged($clientId: ID!) {
    documentsChanged(clientId: $clientId) {
      ...ClientDocuments
    }
  }
`);

/** Keeps a client's documents true while others share some and take some back. */
export function useLiveDocuments(clientId: string): void {
  useSubscription(DOCUMENTS_CHANGED, { variables: { clientId }, ignoreResults: true });
}
