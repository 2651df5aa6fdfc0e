import { ROLES, type Role } from '@akouendy/domain/access';
import { Language } from '../src/platform/access/language.ts';
import { whileAsking } from '../src/platform/access/asking.ts';
import { UnitOfWork } from '../src/platform/database/unit-of-work.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { BOOK, bookInput, CANCEL } from './harness/booking.ts';
import { addBooking, grantDeploy, openAccount, type TestAccount } from './harness/credit.ts';
import { addClient, addPerson, assign, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, type TestPortal } from './harness/test-portal.ts';

/** A client with an account, a contract, a lot and a booking. */
interface Company {
  readonly clientId: string;
  readonly account: TestAccount;
  readonly lotId: string;
  readonly bookingId: string;
}

const QUERIES = {
  client: 'query($id: ID!) { client(id: $id) { name contracts { reference } creditAccount { id } } }',
  creditAccount: 'query($id: ID!) { creditAccount(id: $id) { client { name } figures { granted } } }',
  creditLot: 'query($id: ID!) { creditLot(id: $id) { granted contract { reference } } }',
  booking: 'query($id: ID!) { booking(id: $id) { description account { id } requestedBy { name } } }',
};

const TABLES = [
  'contracts',
  'credit_accounts',
  'credit_lots',
  'booking_requests',
  'bookings',
  'booking_events',
  'booking_states',
];

let database: TestDatabase;
let portal: TestPortal;
let own: Company;
let other: Company;
let people: Readonly<Record<Role, TestPerson>>;
const browsers = new Map<Role, PortalClient>();

beforeAll(async () => {
  database = await createTestDatabase();
  const admin = await addPerson(database, 'Thomas Admin', 'ADMIN');
  own = await company('Verdier Logistique', admin);
  other = await company('Ateliers Bonnard', admin);
  people = {
    CLIENT_MEMBER: await addPerson(database, 'Own Member', 'CLIENT_MEMBER', own.clientId),
    CLIENT_ADMIN: await addPerson(database, 'Own Admin', 'CLIENT_ADMIN', own.clientId),
    ACCOUNT_MANAGER: await addPerson(database, 'Manager', 'ACCOUNT_MANAGER'),
    ENGINEER: await addPerson(database, 'Engineer', 'ENGINEER'),
    FINANCE: await addPerson(database, 'Finance', 'FINANCE'),
    ADMIN: admin,
  };
  await assign(database, people.ACCOUNT_MANAGER.id, own.clientId);
  await assign(database, people.ENGINEER.id, own.clientId);
  portal = await startTestPortal(database);
  for (const role of ROLES) {
    const browser = portal.client();
    await browser.signIn(people[role].email, PASSWORD);
    browsers.set(role, browser);
  }
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

async function company(name: string, by: TestPerson): Promise<Company> {
  const clientId = await addClient(database, name);
  const account = await openAccount(database, clientId);
  const lotId = await grantDeploy(database, account, '2025-09-01');
  const bookingId = await addBooking(database, account, by.id, {
    date: '2026-06-15',
    statuses: ['CONFIRMED'],
  });
  return { clientId, account, lotId, bookingId };
}

function browserOf(role: Role): PortalClient {
  const browser = browsers.get(role);
  if (browser === undefined) throw new Error(`nobody signed in as ${role}`);
  return browser;
}

/** All that the API answers, with the id that was asked for blotted out. */
async function bodyOf(
  role: Role,
  query: string,
  variables: Record<string, unknown>,
  id: string,
): Promise<string> {
  const response = await browserOf(role).fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-portal-request': '1' },
    body: JSON.stringify({ query, variables }),
  });
  return `${String(response.status)} ${await response.text()}`.replaceAll(id, 'ID');
}

const ids = ({ clientId, account, lotId, bookingId }: Company) => ({
  client: clientId,
  creditAccount: account.id,
  creditLot: lotId,
  booking: bookingId,
});

/** Who sees one client only. */
const NARROW: Role[] = ['CLIENT_MEMBER', 'CLIENT_ADMIN', 'ACCOUNT_MANAGER', 'ENGINEER'];

/** Who books and cancels. */
const SPENDERS: Role[] = ['CLIENT_MEMBER', 'CLIENT_ADMIN', 'ACCOUNT_MANAGER'];

describe.each(NARROW)('%s of one client', (role) => {
  it.each(Object.keys(QUERIES) as (keyof typeof QUERIES)[])(
    'gets the same answer for another client’s %s, one that does not exist, and no id at all',
    async (name) => {
      const ask = (id: string) => bodyOf(role, QUERIES[name], { id }, id);
      const unknown = newId();
      const answer = await ask(unknown);
      expect(answer).toBe(`200 {"data":{"${name}":null}}`);
      expect(await ask(ids(other)[name])).toBe(answer);
      expect(await ask(ids(other)[name].toUpperCase())).toBe(answer);
      expect(await ask('not-an-id')).toBe(answer);
      expect(await ask(ids(own)[name])).not.toBe(answer);
    },
  );
});

describe.each(SPENDERS)('%s of one client', (role) => {
  it('cannot book on another client’s account, and is told what an unknown account is told', async () => {
    const ask = (id: string) => bodyOf(role, BOOK, { input: bookInput(id, [{ date: '2026-03-17' }]) }, id);
    const answer = await ask(newId());
    expect(answer).toBe('200 {"data":{"book":{"__typename":"NotFound","id":"ID"}}}');
    expect(await ask(other.account.id)).toBe(answer);
    expect(await ask('not-an-id')).toBe(answer);
    expect(await ask(own.account.id)).toContain('"Booked"');
  });

  it('cannot cancel another client’s booking, and is told what an unknown booking is told', async () => {
    const ask = (id: string) => bodyOf(role, CANCEL, { id }, id);
    const answer = await ask(newId());
    expect(answer).toBe('200 {"data":{"cancelBooking":{"__typename":"NotFound","id":"ID"}}}');
    expect(await ask(other.bookingId)).toBe(answer);
    expect(await ask('not-an-id')).toBe(answer);
    expect(
      await database.query('select from booking_events where booking_id = $1', [other.bookingId]),
    ).toHaveLength(1);
  });
});

describe.each<Role>(['ENGINEER', 'FINANCE'])('%s', (role) => {
  it('neither books nor cancels, for whomever', async () => {
    for (const { account, bookingId } of [own, other]) {
      const input = bookInput(account.id, [{ date: '2026-03-17' }]);
      for (const answer of [
        await browserOf(role).send(BOOK, { input }),
        await browserOf(role).send(CANCEL, { id: bookingId }),
      ]) {
        expect(answer.errors.map(({ extensions }) => extensions)).toEqual([{ code: 'FORBIDDEN' }]);
      }
    }
  });
});

describe('somebody who is not signed in', () => {
  it.each([...Object.values(QUERIES), CANCEL])('is asked to sign in: %s', async (query) => {
    const { errors } = await portal.client().send(query, { id: own.account.id });
    expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'UNAUTHENTICATED' }]);
  });
});

describe.each<Role>(['FINANCE', 'ADMIN'])('%s', (role) => {
  it.each(Object.keys(QUERIES) as (keyof typeof QUERIES)[])('sees the %s of every client', async (name) => {
    for (const each of [own, other]) {
      const id = ids(each)[name];
      expect(await bodyOf(role, QUERIES[name], { id }, id)).not.toContain('null');
    }
  });
});

describe('with the guards out of the way', () => {
  const asMember = () => ({
    actor: {
      personId: people.CLIENT_MEMBER.id,
      role: 'CLIENT_MEMBER' as const,
      clientId: own.clientId,
      language: Language.FR,
    },
  });

  it.each(TABLES)('the unit of work shows a client only its own %s', async (table) => {
    const unitOfWork = portal.app.get(UnitOfWork);
    const clientIds = await whileAsking(asMember(), () =>
      unitOfWork.write((db) => db.query<{ client_id: string }>(`select client_id from ${table}`)),
    );
    expect(clientIds.length).toBeGreaterThan(0);
    expect(new Set(clientIds.map(({ client_id: id }) => id))).toEqual(new Set([own.clientId]));
  });

  it.each(TABLES)('the API’s login shows nobody any %s', async (table) => {
    expect(await database.queryAsApi(`select * from ${table}`)).toEqual([]);
  });

  const settings = (role: Role, clientId = '') => ({
    'app.person_id': people[role].id,
    'app.role': role,
    'app.client_id': clientId,
  });

  const appendRequest = (role: Role, { clientId, account }: Company, by: string) =>
    database.queryAsApi(
      `insert into booking_requests (id, client_id, account_id, idempotency_key, fingerprint, place, subject,
                                     description, requested_by, requested_at)
       values ($1, $2, $3, $4, sha256('x'), 'REMOTE', 'TRAINING', 'Planted', $5, now()) returning id`,
      [newId(), clientId, account.id, newId(), by],
      settings(role, NARROW.indexOf(role) < 2 ? own.clientId : ''),
    );

  it('rows are appended for one’s own client, in one’s own name, by those who book', async () => {
    const { id: me } = people.CLIENT_MEMBER;
    expect(await appendRequest('CLIENT_MEMBER', own, me)).toHaveLength(1);
    const refused = /row-level security policy/;
    await expect(appendRequest('CLIENT_MEMBER', other, me)).rejects.toThrow(refused);
    await expect(appendRequest('CLIENT_MEMBER', own, people.ADMIN.id)).rejects.toThrow(refused);
    for (const role of ['ENGINEER', 'FINANCE'] as const) {
      await expect(appendRequest(role, own, people[role].id)).rejects.toThrow(refused);
    }
  });

  it('a step of a booking is entered in one’s own name', async () => {
    const step = (by: string) =>
      database.queryAsApi(
        `insert into booking_events (client_id, booking_id, status, at, by_person)
         values ($1, $2, 'DELIVERED', now(), $3)`,
        [own.clientId, own.bookingId, by],
        settings('CLIENT_MEMBER', own.clientId),
      );
    await expect(step(people.CLIENT_ADMIN.id)).rejects.toThrow(/row-level security policy/);
  });

  it('a person’s settings are changed, and the trail is written, in one’s own name only', async () => {
    const asMember = settings('CLIENT_MEMBER', own.clientId);
    const colleague = people.CLIENT_ADMIN.id;
    const update = `update people set language = 'EN' where id = $1 returning id`;
    expect(await database.queryAsApi(update, [colleague], asMember)).toEqual([]);
    const append = (actorId: string) =>
      database.queryAsApi(
        `insert into audit_entries (id, at, actor_id, action, object_type, object_id, client_id, detail)
         values ($1, now(), $2, 'forged', 'booking', $1, $3, '{}')`,
        [newId(), actorId, own.clientId],
        asMember,
      );
    await expect(append(colleague)).rejects.toThrow(/row-level security policy/);
  });

  it('a booking, and a step of one, cannot be planted at another client', async () => {
    const asOwn = settings('CLIENT_MEMBER', own.clientId);
    const [{ request_id: requestId } = { request_id: '' }] = await database.query<{ request_id: string }>(
      'select request_id from bookings where id = $1',
      [other.bookingId],
    );
    const plant = (clientId: string) =>
      database.queryAsApi(
        `insert into bookings (id, client_id, account_id, request_id, work_date, slot, half_days)
         values ($1, $2, $3, $4, '2026-03-17', 'MORNING', 1)`,
        [newId(), clientId, other.account.id, requestId],
        asOwn,
      );
    await expect(plant(other.clientId)).rejects.toThrow(/row-level security policy/);
    await expect(plant(own.clientId)).rejects.toThrow(/foreign key/);
    const step = (clientId: string) =>
      database.queryAsApi(
        `insert into booking_events (client_id, booking_id, status, at, by_person)
         values ($1, $2, 'CANCELLED', now(), $3)`,
        [clientId, other.bookingId, people.CLIENT_MEMBER.id],
        asOwn,
      );
    await expect(step(other.clientId)).rejects.toThrow(/row-level security policy/);
    await expect(step(own.clientId)).rejects.toThrow(/foreign key/);
  });

  it.each<[Role, number]>([
    ['CLIENT_MEMBER', 1],
    ['ENGINEER', 0],
    ['FINANCE', 0],
  ])('%s locks %d accounts', async (role, count) => {
    const locked = await database.queryAsApi(
      'select id from credit_accounts for update',
      [],
      settings(role, role === 'CLIENT_MEMBER' ? own.clientId : ''),
    );
    expect(locked).toHaveLength(count);
  });

  it.each(['credit_lots', 'booking_requests', 'bookings', 'booking_events'])(
    '%s is appended to and never changed, not even by its owner',
    async (table) => {
      await expect(database.query(`update ${table} set client_id = client_id`)).rejects.toThrow(
        /never changed/,
      );
      await expect(database.query(`delete from ${table}`)).rejects.toThrow(/never changed/);
      await expect(database.queryAsApi(`delete from ${table}`, [], settings('ADMIN'))).rejects.toThrow(
        /permission denied/,
      );
    },
  );
});
