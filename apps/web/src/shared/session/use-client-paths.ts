import { useParams } from 'react-router';
import { useIsShownAsClient } from './shown-as-client.ts';

/** The addresses of a client's pages. */
interface ClientPaths {
  readonly home: string;
  readonly days: string;
  readonly book: string;
  readonly contracts: string;
  /** What it has asked quotes for. */
  readonly quotes: string;
  readonly documents: string;
  /** What is operated for the client. */
  readonly clusters: string;
  /** Who the client is, where its invoices go, whom to turn to there. */
  readonly company: string;
  readonly people: string;
  /** How the client's people sign in, for who looks after it. */
  readonly signIn: string;
  /** Where everything is taken away. */
  readonly exportAll: string;
  /** Who of AKOUENDY looks after the client, for who decides on it. */
  readonly team: string;
}

/** From where staff look at a client's pages: to act for it, or to see them as its people do. */
type Standpoint = 'ACTING' | 'AS_CLIENT';

/** Where the pages of the shown client are: under `/clients/…` or `/portefeuille/…` for staff, at the root for the client. */
export function useClientPaths(): ClientPaths {
  const { clientId } = useParams();
  return clientPaths(clientId, useIsShownAsClient() ? 'AS_CLIENT' : 'ACTING');
}

/** The same for a given client; without one, the viewer's own. */
export function clientPaths(clientId: string | undefined, standpoint: Standpoint = 'ACTING'): ClientPaths {
  const root = `/${standpoint === 'ACTING' ? 'clients' : 'portefeuille'}/${clientId ?? ''}`;
  return clientId === undefined
    ? {
        home: '/',
        days: '/jours',
        book: '/reserver',
        contracts: '/contrats',
        quotes: '/devis',
        documents: '/documents',
        clusters: '/clusters',
        company: '/entreprise',
        people: '/entreprise/personnes',
        signIn: '/entreprise/connexion',
        exportAll: '/entreprise/export',
        team: '/',
      }
    : {
        home: root,
        days: `${root}/jours`,
        book: `${root}/reserver`,
        contracts: `${root}/contrats`,
        quotes: `${root}/devis`,
        documents: `${root}/documents`,
        clusters: `${root}/clusters`,
        company: `${root}/entreprise`,
        people: `${root}/personnes`,
        signIn: `${root}/connexion`,
        exportAll: `/clients/${clientId}/export`,
        team: `${root}/equipe`,
      };
}
