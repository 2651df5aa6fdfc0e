import { useSubscription } from '@apollo/client/react';
import { graphql } from '../../shared/graphql/__generated__/index.ts';

const EXPORT_CHANGED = graphql(`
  subscription CompanyExportChanged($clientId: ID!) {
    companyExportChanged(clientId: $clientId) {
      ...ClientExport
    }
  }
`);

/** Keeps a client's export true while it is prepared, and when its time is over. */
export function useLiveExport(clientId: string): void {
  useSubscription(EXPORT_CHANGED, { variables: { clientId }, ignoreResults: true });
}
