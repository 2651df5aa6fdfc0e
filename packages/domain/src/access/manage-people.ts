import { ok, refuse, type PersonId, type Result } from '../kernel/index.ts';
import { mayDo, type Asker, type ClientId } from './decide.ts';
import { isClientRole, reachOf, ROLES, type Role } from './permissions.ts';

/** Whether `asker` invites, changes and removes the people of a client; with `null`, the company's own people (§8). */
export function managesPeopleOf(asker: Asker, clientId: ClientId | null): boolean {
  return clientId === null
    ? reachOf(asker.role, 'MANAGE_PORTAL') === 'ALL'
    : mayDo(asker, 'MANAGE_CLIENT_PEOPLE', { clientId, inOwnCalendar: false });
}

/** The roles that people of a client have, or of the company's own staff. */
export function rolesOf(kind: 'CLIENT' | 'STAFF'): readonly Role[] {
  return ROLES.filter((role) => isClientRole(role) === (kind === 'CLIENT'));
}

/** The role without which nobody is in charge: of a client, or of the portal. Which one that is, is no permission. */
export function roleInCharge(kind: 'CLIENT' | 'STAFF'): Role {
  return kind === 'CLIENT' ? 'CLIENT_ADMIN' : 'ADMIN';
}

/**
 * Whether making somebody a person in `role` gives power over others or over many clients, so that whoever does it proves
 * who they are first: all staff, and who manages a client's people.
 */
export function isRoleOfTrust(role: Role): boolean {
  return !isClientRole(role) || reachOf(role, 'MANAGE_CLIENT_PEOPLE') !== null;
}

/** All who are in charge of a client, or of the portal. */
export interface InCharge {
  readonly all: ReadonlySet<PersonId>;
  /**
   * Those of them who have a way in. Where a company's provider is the only one, these are whom it has named before and
   * whose address is of its domains; elsewhere it is everybody.
   */
  readonly gettingIn: ReadonlySet<PersonId>;
}

/** Nobody would be in charge any more: nobody at all, or nobody of those who get in. */
export interface LastInCharge {
  readonly kind: 'LAST_IN_CHARGE';
  readonly among: 'ALL' | 'GETTING_IN';
}

/** Whether the person may lose the role that they have: not when they are the only one in charge, or the only one who gets in. */
export function mayStepDown(
  { all, gettingIn }: InCharge,
  personId: PersonId,
): Result<undefined, LastInCharge> {
  if (isOnlyOne(all, personId)) return refuse({ kind: 'LAST_IN_CHARGE', among: 'ALL' });
  return isOnlyOne(gettingIn, personId)
    ? refuse({ kind: 'LAST_IN_CHARGE', among: 'GETTING_IN' })
    : ok(undefined);
}

function isOnlyOne(people: ReadonlySet<PersonId>, personId: PersonId): boolean {
  return people.size === 1 && people.has(personId);
}
