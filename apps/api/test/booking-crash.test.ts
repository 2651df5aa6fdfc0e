import { once } from 'node:events';

import { book, bookInput, type Outcome } from './harness/booking.ts';
import { grantGoodwill, openAccount, type TestAccount } from './harness/credit.ts';
import { addClient, addPerson, PASSWORD, type TestPerson } from './harness/people.ts';
import { PortalClient } from './harness/portal-client.ts';
import { startProcess } from './harness/processes.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';

/** A crash leaves much to say; the test looks at the data. */
const QUIET = { LOG_LEVEL: 'fatal' };

/** Requests of two slots each, sent at once. */
const BURST = 60;

describe('the API killed in the middle of a burst', () => {
  let database: TestDatabase;
  let account: TestAccount;
  let claire: TestPerson;

  beforeAll(async () => {
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
    const { child: api, address } = await startProcess('main', database.apiUrl, QUIET);
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
    const next = await startProcess('main', database.apiUrl, QUIET);
    const again = new PortalClient(next.address);
    await again.signIn(claire.email, PASSWORD);
    for (const input of inputs) {
      expect((await book(again, input)).__typename).toMatch(/^(Booked|AlreadyBooked)$/);
    }
    await next.stop();
    expect(await database.query('select from bookings')).toHaveLength(2 * BURST);
  });
});
