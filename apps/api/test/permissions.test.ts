import {
  mayDo,
  PERMISSIONS,
  reachOf,
  ROLES,
  type ClientId,
  type Permission,
  type Role,
} from '@akouendy/domain/access';
import { addClient, addPerson, assign, type TestPerson } from './harness/people.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';

const EVERY_PERMISSION = [
  ...new Set(ROLES.flatMap((role) => Object.keys(PERMISSIONS[role]) as Permission[])),
];

const CLIENT_ROLES: readonly Role[] = ['CLIENT_MEMBER', 'CLIENT_ADMIN'];

let database: TestDatabase;
let own: string;
let other: string;
let people: ReadonlyMap<Role, TestPerson>;

beforeAll(async () => {
  database = await createTestDatabase();
  own = await addClient(database, 'Verdier Logistique');
  other = await addClient(database, 'Ateliers Bonnard');
  people = new Map(
    await Promise.all(
      ROLES.map(async (role): Promise<[Role, TestPerson]> => {
        const clientId = CLIENT_ROLES.includes(role) ? own : null;
        return [role, await addPerson(database, `Person ${role.toLowerCase()}`, role, clientId)];
      }),
    ),
  );
  for (const role of ['ACCOUNT_MANAGER', 'ENGINEER'] as const) await assign(database, idOf(role), own);
});

afterAll(() => database.drop());

function idOf(role: Role): string {
  return people.get(role)?.id ?? '';
}

describe.each(ROLES)('the database decides as the domain does for %s', (role) => {
  const settings = () => ({
    'app.person_id': idOf(role),
    'app.role': role,
    'app.client_id': CLIENT_ROLES.includes(role) ? own : '',
  });

  it.each(EVERY_PERMISSION)('about the reach of %s', async (permission) => {
    const [row] = await database.queryAsApi<{ reach: string | null; may: boolean; everywhere: boolean }>(
      `select app.reach_of($1, $2) as reach, app.may($2) as may, app.may_for_every_client($2) as everywhere`,
      [role, permission],
      settings(),
    );
    const reach = reachOf(role, permission);
    expect(row).toEqual({ reach, may: reach !== null, everywhere: reach === 'ALL' });
  });

  it.each(EVERY_PERMISSION)('about %s of its own clients and of others', async (permission) => {
    const lookedAfter = new Set([own as ClientId]);
    const asker = {
      role,
      clientId: CLIENT_ROLES.includes(role) ? (own as ClientId) : null,
      portfolio: role === 'ACCOUNT_MANAGER' ? lookedAfter : new Set<ClientId>(),
      assigned: role === 'ENGINEER' ? lookedAfter : new Set<ClientId>(),
    };
    for (const client of [own, other]) {
      const [row] = await database.queryAsApi<{ may: boolean }>(
        'select app.may_for($1, $2) as may',
        [permission, client],
        settings(),
      );
      expect({ client, may: row?.may }).toEqual({
        client,
        may: mayDo(asker, permission, { clientId: client as ClientId, inOwnCalendar: false }),
      });
    }
  });
});

it('nobody, and a permission that the table does not know, are refused', async () => {
  const [row] = await database.queryAsApi(
    `select app.may('READ_CLIENT') as nobody, app.may_for('READ_CLIENT', $1) as for_client,
            app.reach_of('ADMIN', 'FLY') as unknown, app.reach_of('SYSTEM', 'READ_CLIENT') as system`,
    [own],
  );
  expect(row).toEqual({ nobody: false, for_client: false, unknown: null, system: null });
});
