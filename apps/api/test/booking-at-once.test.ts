import pg from 'pg';

import { newId } from '../src/platform/ids/new-id.ts';
import { BOOK, book, bookInput, cancel, type Outcome } from './harness/booking.ts';
import { grantGoodwill, openAccount, type TestAccount } from './harness/credit.ts';
import { addClient, addPerson, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, type TestPortal } from './harness/test-portal.ts';

const DATE = '2026-03-17';

let database: TestDatabase;
let portal: TestPortal;
let thomas: TestPerson;
let clients = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  thomas = await addPerson(database, 'Thomas Admin', 'ADMIN');
  portal = await startTestPortal(database);
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

/** A client with `halfDays` that never end, and a browser of one of its people. */
async function clientWith(halfDays: number): Promise<{ account: TestAccount; browser: PortalClient }> {
  clients += 1;
  const clientId = await addClient(database, `Client ${String(clients)}`);
  const name = `Member ${'abcdefgh'.charAt(clients)}`;
  const member = await addPerson(database, name, 'CLIENT_MEMBER', clientId);
  const account = await openAccount(database, clientId);
  await grantGoodwill(database, account, thomas.id, { halfDays, from: '2026-01-01' });
  const browser = portal.client();
  await browser.signIn(member.email, PASSWORD);
  return { account, browser };
}

/** How many connections were open at once while `work` ran. */
async function mostConnections(work: () => Promise<void>): Promise<number> {
  const server = portal.app.getHttpServer();
  let open = 0;
  let most = 0;
  const connected = (socket: NodeJS.EventEmitter): void => {
    open += 1;
    most = Math.max(most, open);
    socket.once('close', () => (open -= 1));
  };
  server.on('connection', connected);
  await work();
  server.off('connection', connected);
  return most;
}

const count = (outcomes: readonly Outcome[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(outcomes, (outcome) => outcome.__typename)].map(([name, each]) => [name, each.length]),
  );

async function bookingsOf(account: TestAccount): Promise<{ id: string; status: string }[]> {
  return database.query('select id, status from booking_states where account_id = $1', [account.id]);
}

describe('requests at the same moment', () => {
  it('share the last credit: 40 ask for 5 half-days, exactly 5 get one, 35 are told what is left', async () => {
    const { account, browser } = await clientWith(5);
    let outcomes: Outcome[] = [];
    const connections = await mostConnections(async () => {
      outcomes = await Promise.all(
        Array.from({ length: 40 }, () => book(browser, bookInput(account.id, [{ date: DATE }]))),
      );
    });

    expect(connections).toBeGreaterThanOrEqual(39);
    expect(count(outcomes)).toEqual({ Booked: 5, NotEnoughCredit: 35 });
    for (const refused of outcomes.filter((outcome) => outcome.__typename === 'NotEnoughCredit')) {
      expect(refused).toEqual({
        __typename: 'NotEnoughCredit',
        date: DATE,
        requested: 1,
        available: 0,
        starved: [],
      });
    }
    const acknowledged = outcomes.flatMap(({ bookings = [] }) => bookings.map(({ id }) => id));
    expect((await bookingsOf(account)).map(({ id }) => id).sort()).toEqual(acknowledged.sort());
    const { creditAccount } = await browser.data<{ creditAccount: { figures: Record<string, number> } }>(
      'query($id: ID!) { creditAccount(id: $id) { figures { granted delivered planned expired remaining overdrawn } } }',
      { id: account.id },
    );
    expect(creditAccount.figures).toEqual({
      granted: 5,
      delivered: 0,
      planned: 5,
      expired: 0,
      remaining: 0,
      overdrawn: 0,
    });
    const [{ revision } = { revision: 0 }] = await database.query<{ revision: number }>(
      'select revision from credit_accounts where id = $1',
      [account.id],
    );
    expect(revision).toBe(5);
  });

  it('book once under one key: 20 are sent, one books, the others get the same booking', async () => {
    const { account, browser } = await clientWith(40);
    const input = bookInput(account.id, [{ date: DATE }, { date: '2026-03-18', slot: 'FULL_DAY' }]);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => book(browser, input)));

    expect(count(outcomes)).toEqual({ Booked: 1, AlreadyBooked: 19 });
    expect(new Set(outcomes.map(({ bookings }) => JSON.stringify(bookings))).size).toBe(1);
    expect(await bookingsOf(account)).toHaveLength(2);
  });

  it('book once under one key, also when each asks for something else', async () => {
    const { account, browser } = await clientWith(40);
    const idempotencyKey = newId();
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        book(
          browser,
          bookInput(account.id, [{ date: DATE }], {
            idempotencyKey,
            description: `Request ${String(index)}`,
          }),
        ),
      ),
    );

    expect(count(outcomes)).toEqual({ Booked: 1, IdempotencyKeyReused: 9 });
    expect(new Set(outcomes.map(({ bookings }) => JSON.stringify(bookings))).size).toBe(1);
    expect(await bookingsOf(account)).toHaveLength(1);
  });

  it('cancel once: each is told that it is cancelled, and the credit comes back once', async () => {
    const { account, browser } = await clientWith(2);
    const { bookings } = await book(browser, bookInput(account.id, [{ date: DATE, slot: 'FULL_DAY' }]));
    const id = bookings?.[0]?.id ?? '';
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => cancel(browser, id)));

    for (const outcome of outcomes) {
      expect(outcome).toEqual({
        __typename: 'BookingCancelled',
        booking: { id, status: 'CANCELLED' },
        account: { figures: { remaining: 2, planned: 0 } },
      });
    }
    const events = await database.query<{ status: string }>(
      'select status from booking_events where booking_id = $1 order by sequence',
      [id],
    );
    expect(events.map(({ status }) => status)).toEqual(['CONFIRMED', 'CANCELLED']);
  });

  it('wait for an account a bounded time, are then told to try again, and have changed nothing', async () => {
    const { account, browser } = await clientWith(2);
    const input = bookInput(account.id, [{ date: DATE }]);
    const holding = await holdAccount(account);
    const { errors } = await browser.send(BOOK, { input });
    await holding.release();

    expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'TRY_AGAIN' }]);
    expect(await bookingsOf(account)).toEqual([]);
    expect((await book(browser, input)).__typename).toBe('Booked');
  });
});

/** Holds the account's row on a connection of its own. */
async function holdAccount(account: TestAccount): Promise<{ release: () => Promise<void> }> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query('begin');
  await client.query('select from credit_accounts where id = $1 for update', [account.id]);
  return {
    release: async () => {
      await client.query('rollback');
      await client.end();
    },
  };
}
