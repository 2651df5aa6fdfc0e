import type { Role } from '@akouendy/domain/access';
import { Language } from '../src/platform/access/language.ts';
import { whileAsking } from '../src/platform/access/asking.ts';
import { UnitOfWork } from '../src/platform/database/unit-of-work.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { BOOK, bookInput, CANCEL } from './harness/booking.ts';
import { addBooking, grantDeploy, openAccount, type TestAccount } from './harness/credit.ts';
import { addClient, addPerson, assign, PASSWORD, type TestPerson } from './harness/people.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, type TestPortal } from './harness/test-portal.ts';

/**
 * What the walk through the schema cannot see: what the database lets be written once a resolver, a use case or its guard
 * is wrong. That another client's ids lead nowhere, the walk shows.
 */

/** A client with an account, a contract, a lot and a booking. */
interface Company {
  readonly clientId: string;
  readonly account: TestAccount;
  readonly lotId: string;
  readonly bookingId: string;
}

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

/** Who sees one client only. */
const NARROW: Role[] = ['CLIENT_MEMBER', 'CLIENT_ADMIN', 'ACCOUNT_MANAGER', 'ENGINEER'];

describe.each<Role>(['ENGINEER', 'FINANCE'])('%s', (role) => {
  it('neither books nor cancels, for whomever', async () => {
    const browser = portal.client();
    await browser.signIn(people[role].email, PASSWORD);
    for (const { account, bookingId } of [own, other]) {
      const input = bookInput(account.id, [{ date: '2026-03-17' }]);
      for (const answer of [
        await browser.send(BOOK, { input }),
        await browser.send(CANCEL, { id: bookingId }),
      ]) {
        expect(answer.errors.map(({ extensions }) => extensions)).toEqual([{ code: 'FORBIDDEN' }]);
      }
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
});
