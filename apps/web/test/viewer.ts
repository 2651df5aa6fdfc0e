import { civilDate } from '@akouendy/domain';
import type { ViewerQuery } from '../src/shared/graphql/__generated__/graphql.ts';

/** No contract that names the relation. */
const NO_CONTRACT = { runs: { nodes: [] }, newest: { nodes: [] } };

/** What the shell's pages know of their viewer: Claire, a client's admin. */
export const CLAIRE: ViewerQuery = {
  viewer: {
    person: {
      id: 'claire',
      name: 'Claire Fontaine',
      email: 'claire@client.test',
      role: 'CLIENT_ADMIN',
      language: 'FR',
    },
    client: { id: 'c', name: 'Verdier Logistique', ...NO_CONTRACT },
  },
  portal: {
    now: '2026-03-10T09:00:00Z',
    today: civilDate('2026-03-10'),
    demonstration: null,
  },
};

/** An account manager, who belongs to no client. */
export function accountManager(): ViewerQuery {
  const { viewer, portal } = CLAIRE;
  return {
    viewer: viewer && { ...viewer, person: { ...viewer.person, role: 'ACCOUNT_MANAGER' }, client: null },
    portal,
  };
}
