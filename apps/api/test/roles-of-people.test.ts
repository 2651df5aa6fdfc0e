import type { Role } from '@akouendy/domain/access';
import { newId } from '../src/platform/ids/new-id.ts';
import { askOne, type Company, randomName, signedIn, trailOf, useCompany } from './harness/company.ts';
import { CHANGE_ROLE, REMOVE, PEOPLE } from './harness/invitations.ts';
import { addClient, addPerson, assign, type TestPerson } from './harness/people.ts';

const VIEWER_ID = '{ viewer { person { id } } }';

const company = useCompany();
let database: Company['database'];
let portal: Company['portal'];
let clientId: string;
let claire: TestPerson;
let staff: Company['staff'];

beforeAll(() => {
  ({ database, portal, clientId, claire, staff } = company);
});

describe('a role', () => {
  let lone: string;
  let first: TestPerson;
  let second: TestPerson;

  beforeEach(async () => {
    lone = await addClient(database, `Client ${randomName()}`);
    first = await addPerson(database, `First ${randomName()}`, 'CLIENT_ADMIN', lone);
    second = await addPerson(database, `Second ${randomName()}`, 'CLIENT_ADMIN', lone);
  });

  const admins = async (): Promise<number> => {
    const rows = await database.query(
      `select id from people where client_id = $1 and role = 'CLIENT_ADMIN' and deactivated_at is null`,
      [lone],
    );
    return rows.length;
  };
  const role = (personId: string, wanted: Role) => ({ input: { personId, role: wanted } });

  it('changed ends the person’s sessions, and is told to the trail with what was before', async () => {
    const [browser, theirs] = [await signedIn(portal, first), await signedIn(portal, second)];
    expect(await askOne(browser, CHANGE_ROLE, role(second.id, 'CLIENT_MEMBER'))).toEqual({
      __typename: 'RoleChanged',
      entry: { person: { id: second.id, role: 'CLIENT_MEMBER' } },
    });
    expect(await theirs.data(VIEWER_ID)).toEqual({ viewer: null });
    expect((await trailOf(database, 'person.role_changed')).at(-1)).toMatchObject({
      actor_id: first.id,
      object_id: second.id,
      client_id: lone,
      change: { before: { role: 'CLIENT_ADMIN' }, after: { role: 'CLIENT_MEMBER' } },
    });
  });

  it('of one’s own goes on under a new key, with the rights of the new role', async () => {
    const [browser, elsewhere] = [await signedIn(portal, first), await signedIn(portal, first)];
    const key = browser.cookies.get('portal') ?? '';
    expect(await askOne(browser, CHANGE_ROLE, role(first.id, 'CLIENT_MEMBER'))).toMatchObject({
      __typename: 'RoleChanged',
    });
    expect(browser.cookies.get('portal')).not.toBe(key);
    expect((await browser.send(PEOPLE, { id: lone })).errors[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    expect(await elsewhere.data(VIEWER_ID)).toEqual({ viewer: null });
    const thief = portal.client();
    thief.cookies.set('portal', key);
    expect(await thief.data(VIEWER_ID)).toEqual({ viewer: null });
  });

  it('is one of a client’s for a client’s people, and of the staff’s for staff', async () => {
    expect(await askOne(await signedIn(portal, first), CHANGE_ROLE, role(second.id, 'ADMIN'))).toMatchObject({
      __typename: 'InvalidField',
      field: 'role',
    });
    expect(
      await askOne(await signedIn(portal, staff.ADMIN), CHANGE_ROLE, role(staff.FINANCE.id, 'CLIENT_ADMIN')),
    ).toMatchObject({
      __typename: 'InvalidField',
    });
  });

  it('of people who are not one’s own is that of nobody', async () => {
    const browser = await signedIn(portal, first);
    for (const id of [claire.id, staff.ADMIN.id, newId(), 'x']) {
      expect(await askOne(browser, CHANGE_ROLE, role(id, 'CLIENT_MEMBER'))).toEqual({
        __typename: 'NotFound',
      });
      expect(await askOne(browser, REMOVE, { id })).toEqual({ __typename: 'NotFound' });
    }
  });

  it('of staff takes with it what they looked after in the other', async () => {
    const manager = await addPerson(database, `Gerant ${randomName()}`, 'ACCOUNT_MANAGER');
    await assign(database, manager.id, clientId);
    await askOne(await signedIn(portal, staff.ADMIN), CHANGE_ROLE, role(manager.id, 'ENGINEER'));
    expect(await database.query('select * from client_staff where person_id = $1', [manager.id])).toEqual([]);
  });

  it('of the last admin stays: neither given away nor removed', async () => {
    const browser = await signedIn(portal, first);
    await askOne(browser, REMOVE, { id: second.id });
    for (const by of [browser, await signedIn(portal, staff.ADMIN)]) {
      const refused = { __typename: 'LastInCharge', role: 'CLIENT_ADMIN', othersShutOut: false };
      expect(await askOne(by, REMOVE, { id: first.id })).toEqual(refused);
      expect(await askOne(by, CHANGE_ROLE, role(first.id, 'CLIENT_MEMBER'))).toEqual(refused);
    }
    expect(await admins()).toBe(1);
    expect(await askOne(await signedIn(portal, staff.ADMIN), REMOVE, { id: staff.ADMIN.id })).toEqual({
      __typename: 'LastInCharge',
      role: 'ADMIN',
      othersShutOut: false,
    });
  });

  it('is left with somebody when two admins remove each other, or themselves, at once', async () => {
    const pairs: [string, string][] = [
      [second.id, first.id],
      [first.id, second.id],
    ];
    for (const [ofFirst, ofSecond] of pairs) {
      // Who is removed has no password any more: the one of somebody else is theirs, for the next round.
      await database.query('update people set deactivated_at = null where client_id = $1', [lone]);
      await database.query(
        `insert into passwords (person_id, hash, set_at)
         select people.id, hash, set_at from people, passwords where client_id = $1 and person_id = $2
         on conflict do nothing`,
        [lone, claire.id],
      );
      const [one, two] = [await signedIn(portal, first), await signedIn(portal, second)];
      await Promise.all([one.send(REMOVE, { id: ofFirst }), two.send(REMOVE, { id: ofSecond })]);
      expect(await admins()).toBe(1);
    }
  });
});
