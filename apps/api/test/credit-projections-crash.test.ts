import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { book, bookInput, cancel } from './harness/booking.ts';
import { grantGoodwill, openAccount, type TestAccount } from './harness/credit.ts';
import { addClient, addPerson, PASSWORD, type TestPerson } from './harness/people.ts';
import { PortalClient } from './harness/portal-client.ts';
import { startProcess } from './harness/processes.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';

const PROGRAM = join(import.meta.dirname, '../dist/credits-verify.js');

/** A crash leaves much to say; the test looks at the data. */
const QUIET = { LOG_LEVEL: 'fatal' };

/** Requests sent at once, in turn for each account; the API is killed when so many are answered. */
const BURST = 60;
const KILLED_AFTER = 12;

describe('the API killed in the middle of a burst over several accounts', () => {
  let database: TestDatabase;
  const clients: { readonly account: TestAccount; readonly person: TestPerson }[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    const thomas = await addPerson(database, 'Thomas Admin', 'ADMIN');
    for (const name of ['Verdier Logistique', 'Océane Santé', 'Ateliers Bonnard']) {
      const clientId = await addClient(database, name);
      const person = await addPerson(database, `Claire ${name}`, 'CLIENT_MEMBER', clientId);
      const account = await openAccount(database, clientId);
      await grantGoodwill(database, account, thomas.id, {
        halfDays: 200,
        from: '2026-01-01',
        until: '2026-05-01',
      });
      clients.push({ account, person });
    }
  });

  afterAll(async () => {
    await database.drop();
  });

  it('leaves stored projections that equal a full replay', async () => {
    const { child: api, address } = await startProcess('main', database.apiUrl, QUIET);
    const browsers = await Promise.all(
      clients.map(async ({ account, person }) => {
        const browser = new PortalClient(address);
        await browser.signIn(person.email, PASSWORD);
        return { browser, account };
      }),
    );
    const killed = once(api, 'exit');
    let answered = 0;
    let unanswered = 0;
    await Promise.all(
      Array.from({ length: BURST }, async (_, index) => {
        const { browser, account } = browsers[index % browsers.length] ?? { browser: null, account: null };
        if (browser === null) return;
        try {
          const { bookings = [] } = await book(browser, bookInput(account.id, [{ date: '2026-03-18' }]));
          answered += 1;
          if (answered === KILLED_AFTER) api.kill('SIGKILL');
          if (index % 4 === 0) await cancel(browser, bookings[0]?.id ?? '');
        } catch {
          unanswered += 1;
        }
      }),
    );
    expect((await killed)[1]).toBe('SIGKILL');
    expect(unanswered).toBeGreaterThan(0);
    await database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'portal_api' and datname = current_database()`,
    );
    const moved = await database.query<{ revision: number; planned: number; booked: number }>(
      `select a.revision, p.planned,
              (select coalesce(sum(half_days), 0) from booking_states b
                where b.account_id = a.id and b.status = 'CONFIRMED') as booked
         from credit_accounts a join credit_projections p on p.account_id = a.id and p.revision = a.revision`,
    );
    expect(moved).toHaveLength(3);
    for (const { planned, booked } of moved) expect(planned).toBe(booked);

    const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM], {
      env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: database.ownerUrl },
    });
    expect(stdout).toMatch(/^3 accounts, figures of 2026-03-10 and later: what is stored equals the replay/);

    // What the command says when one of them does not.
    await database.query('update credit_projections set running_lots = $1', ['[]']);
    await expect(
      promisify(execFile)(process.execPath, [PROGRAM], {
        env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: database.ownerUrl },
      }),
    ).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('runningLots is stored as []') as string,
    });
  });
});
