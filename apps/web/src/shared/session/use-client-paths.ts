import { useParams } from 'react-router';

/** Where the pages of the shown client are: under `/clients/…` for staff, at the root for the client. */
export function useClientPaths(): { readonly home: string; readonly book: string } {
  const { clientId } = useParams();
  return clientPaths(clientId);
}

/** The same for a given client; without one, the viewer's own. */
export function clientPaths(clientId: string | undefined): { readonly home: string; readonly book: string } {
  return clientId === undefined
    ? { home: '/', book: '/reserver' }
    : { home: `/clients/${clientId}`, book: `/clients/${clientId}/reserver` };
}
