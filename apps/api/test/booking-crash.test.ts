import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { book, bookInput, type Outcome } from './harness/booking.ts';
import { grantGoodwill, openAccount, type TestAccount } from './harness/credit.ts';
import { addClient, addPerson, PASSWORD, type TestPerson } from './harness/people.ts';
import { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';

const MAIN = join(import.meta.dirname, '../dist/main.js');

/** Requests of two slots each, sent at once. */
const BURST = 60;

describe('the API killed in the middle of a burst', () => {
  let database: TestDatabase;
  let account: TestAccount;
  let claire: TestPerson;

  beforeAll(async () => {
    if (!existsSync(MAIN)) throw new Error(`${MAIN} is missing: run "npm run build" first`);
    database = await createTestDatabase();
    const clientId = await addClient(database, 'Verdier Logistique');
    claire = await addPerson(database, 'Claire Fontaine', 'CLIENT_MEMBER', clientId);
    const thomas = await addPerson(database, 'Thomas Admin', 'ADMIN');
    account = await openAccount(database, clientId);
    await grantGoodwill(database, account, thomas.id, { halfDays: 1000, from: '2026-01-01' });
  });

  afterAll(async () => {
    await database.drop();
  });

  it('leaves each request whole or absent, and every acknowledged one present', async () => {
    const { api, address } = await startApi(database);
    const browser = new PortalClient(address);
    await browser.signIn(claire.email, PASSWORD);
    const acknowledged: Outcome[] = [];
    let unanswered = 0;
    const inputs = Array.from({ length: BURST }, () =>
      bookInput(account.id, [{ date: '2026-03-17' }, { date: '2026-03-18', slot: 'FULL_DAY' }]),
    );
    const killed = once(api, 'exit');
    await Promise.all(
      inputs.map(async (input) => {
        try {
          acknowledged.push(await book(browser, input));
          if (acknowledged.length === 10) api.kill('SIGKILL');
        } catch {
          unanswered += 1;
        }
      }),
    );
    expect((await killed)[1]).toBe('SIGKILL');
    expect(acknowledged.length).toBeGreaterThanOrEqual(10);
    expect(unanswered).toBeGreaterThan(0);
    await database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'portal_api' and datname = current_database()`,
    );

    const requests = await database.query<{
      bookings: number;
      half_days: number;
      events: number;
      audited: number;
    }>(
      `select (select count(*) from bookings b where b.request_id = r.id) as bookings,
              (select sum(half_days) from bookings b where b.request_id = r.id) as half_days,
              (select count(*) from booking_events e join bookings b on b.id = e.booking_id
                where b.request_id = r.id) as events,
              (select count(*) from audit_entries where object_id = r.id) as audited
         from booking_requests r`,
    );
    expect(requests.length).toBeGreaterThanOrEqual(acknowledged.length);
    expect(requests.length).toBeLessThan(BURST);
    for (const request of requests) {
      expect(request).toEqual({ bookings: 2, half_days: 3, events: 2, audited: 1 });
    }
    const [state] = await database.query<{ revision: number; events: number; audited: number }>(
      `select (select revision from credit_accounts) as revision,
              (select count(*) from booking_events) as events,
              (select count(*) from audit_entries where action like 'booking.%') as audited`,
    );
    expect(state).toEqual({
      revision: requests.length,
      events: 2 * requests.length,
      audited: requests.length,
    });
    const present = await database.query<{ id: string }>('select id from booking_states');
    const ids = new Set(present.map(({ id }) => id));
    for (const { bookings = [] } of acknowledged) {
      expect(bookings).toHaveLength(2);
      for (const { id } of bookings) expect(ids).toContain(id);
    }

    // Whoever got no answer sends the same again: in the end each request has booked once.
    const next = await startApi(database);
    const again = new PortalClient(next.address);
    await again.signIn(claire.email, PASSWORD);
    for (const input of inputs) {
      expect((await book(again, input)).__typename).toMatch(/^(Booked|AlreadyBooked)$/);
    }
    const stopped = once(next.api, 'exit');
    next.api.kill('SIGTERM');
    await stopped;
    expect(await database.query('select from bookings')).toHaveLength(2 * BURST);
  });
});

/** The built API as a process of its own, once it answers. */
async function startApi(database: TestDatabase): Promise<{ api: ChildProcess; address: string }> {
  const port = String(await freePort());
  const api = fork(MAIN, [], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      PORT: port,
      DATABASE_API_URL: database.apiUrl,
      PORTAL_SECRET_KEY: Buffer.alloc(32, 1).toString('base64'),
      PORTAL_DEMONSTRATION: 'on',
      PORTAL_CLOCK: '2026-03-10T10:00:00+01:00',
      LOG_LEVEL: 'fatal',
    },
  });
  const [message] = (await once(api, 'message')) as [{ type: string }];
  expect(message.type).toBe('ready');
  return { api, address: `http://localhost:${port}` };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
