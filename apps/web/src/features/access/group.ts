import { rolesOf } from '@akouendy/domain/access';
import type { Role } from '../../shared/graphql/__generated__/graphql.ts';

/** Whose people a list shows: a client's, or the company's own (`null`). */
export interface Group {
  readonly clientId: string | null;
}

/** The roles that people of the group have. */
export function rolesIn({ clientId }: Group): readonly Role[] {
  return rolesOf(clientId === null ? 'STAFF' : 'CLIENT');
}

/** What the list of people keeps in its address, so that a link to what one sees can be sent. */
export const ADDRESS = { role: 'role', state: 'etat' } as const;

/** The names of the queries that show people, which a change of them asks anew. */
export const PEOPLE_QUERIES = ['ClientPeoplePage', 'StaffPage', 'StaffMemberPage'];
