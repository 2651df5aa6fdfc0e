import type { PersonId } from '../kernel/index.ts';
import type { Asker, ClientId } from './decide.ts';
import { isRoleOfTrust, managesPeopleOf, mayStepDown, roleInCharge, rolesOf } from './manage-people.ts';
import { isClientRole, ROLES, type Role } from './permissions.ts';

const OURS = 'ours' as ClientId;
const THEIRS = 'theirs' as ClientId;

const asker = (role: Role): Asker => ({
  role,
  clientId: isClientRole(role) ? OURS : null,
  portfolio: new Set([OURS]),
  assigned: new Set([OURS]),
});

describe('who invites, changes and removes people', () => {
  it.each<[Role, boolean, boolean, boolean]>([
    ['CLIENT_MEMBER', false, false, false],
    ['CLIENT_ADMIN', true, false, false],
    ['ACCOUNT_MANAGER', true, false, false],
    ['ENGINEER', false, false, false],
    ['FINANCE', false, false, false],
    ['ADMIN', true, true, true],
  ])('%s: of its own client %s, of another %s, of the staff %s', (role, ours, theirs, staff) => {
    expect(managesPeopleOf(asker(role), OURS)).toBe(ours);
    expect(managesPeopleOf(asker(role), THEIRS)).toBe(theirs);
    expect(managesPeopleOf(asker(role), null)).toBe(staff);
  });

  it('a role is either one of a client or one of the staff', () => {
    expect([...rolesOf('CLIENT'), ...rolesOf('STAFF')]).toEqual(ROLES);
    expect(rolesOf('CLIENT')).toContain(roleInCharge('CLIENT'));
    expect(rolesOf('STAFF')).toContain(roleInCharge('STAFF'));
  });
});

it('every role but a client’s member is one of trust', () => {
  expect(ROLES.filter((role) => !isRoleOfTrust(role))).toEqual(['CLIENT_MEMBER']);
});

describe('the last one in charge', () => {
  const [a, b, c] = ['a', 'b', 'c'] as [PersonId, PersonId, PersonId];

  const inCharge = (all: readonly PersonId[], gettingIn = all) => ({
    all: new Set(all),
    gettingIn: new Set(gettingIn),
  });
  const last = (among: string) => ({ ok: false, refusal: { kind: 'LAST_IN_CHARGE', among } });

  it('may not lose the role; one of two may, and so may whoever is not in charge', () => {
    expect(mayStepDown(inCharge([a]), a)).toEqual(last('ALL'));
    expect(mayStepDown(inCharge([a, b]), a).ok).toBe(true);
    expect(mayStepDown(inCharge([a]), c).ok).toBe(true);
  });

  it('who gets in may not either; who is shut out may, also where nobody gets in', () => {
    expect(mayStepDown(inCharge([a, b], [a]), a)).toEqual(last('GETTING_IN'));
    expect(mayStepDown(inCharge([a, b], [a]), b).ok).toBe(true);
    expect(mayStepDown(inCharge([a, b], []), b).ok).toBe(true);
    expect(mayStepDown(inCharge([a, b, c], [a, b]), a).ok).toBe(true);
    expect(mayStepDown(inCharge([a], []), a)).toEqual(last('ALL'));
  });
});
