import { ROLES, type Role } from '@akouendy/domain/access';
import { ADDRESS } from '../../features/access/group.ts';
import type { PersonState } from '../../shared/graphql/__generated__/graphql.ts';
import { AFTER, SEARCH } from '../../shared/lists/address.ts';

interface ListVariables {
  readonly search: string | null;
  readonly role: Role | null;
  readonly state: PersonState | null;
  readonly after: string | null;
}

/** What the address asks of a list of people: without a word, those who may sign in. */
export function listVariables(request: Request): ListVariables {
  const address = new URL(request.url).searchParams;
  const role = address.get(ADDRESS.role);
  const state = address.get(ADDRESS.state);
  return {
    search: address.get(SEARCH),
    role: ROLES.find((known) => known === role) ?? null,
    state: state === 'toutes' ? null : state === 'retirees' ? 'REMOVED' : 'ACTIVE',
    after: address.get(AFTER),
  };
}
