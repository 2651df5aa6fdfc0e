import { useParams } from 'react-router';

/** The addresses of a client's pages. */
interface ClientPaths {
  readonly home: string;
  readonly book: string;
  readonly contracts: string;
  readonly documents: string;
  readonly people: string;
  /** How the client's people sign in, for who looks after it. */
  readonly signIn: string;
  /** Who of AKOUENDY looks after the client, for who decides on it. */
  readonly team: string;
}

/** Where the pages of the shown client are: under `/clients/…` for staff, at the root for the client. */
export function useClientPaths(): ClientPaths {
  const { clientId } = useParams();
  return clientPaths(clientId);
}

/** The same for a given client; without one, the viewer's own. */
export function clientPaths(clientId: string | undefined): ClientPaths {
  return clientId === undefined
    ? {
        home: '/',
        book: '/reserver',
        contracts: '/contrats',
        documents: '/documents',
        people: '/entreprise/personnes',
        signIn: '/entreprise/connexion',
        team: '/',
      }
    : {
        home: `/clients/${clientId}`,
        book: `/clients/${clientId}/reserver`,
        contracts: `/clients/${clientId}/contrats`,
        documents: `/clients/${clientId}/documents`,
        people: `/clients/${clientId}/personnes`,
        signIn: `/clients/${clientId}/connexion`,
        team: `/clients/${clientId}/equipe`,
      };
}
