import { civilDate, instant } from '@akouendy/domain';
import { OFFER_2025_01 } from '@akouendy/domain/catalogue';
import fc from 'fast-check';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { projectAccounts, verifyCredits } from '../src/modules/credits/credits.public.ts';
import { RefreshProjections } from '../src/modules/credits/use-cases/refresh-projections.ts';
import { signContract } from '../src/modules/orders/orders.public.ts';
import { UnitOfWork } from '../src/platform/database/unit-of-work.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { book, bookInput, cancel } from './harness/booking.ts';
import { addBooking, grantDeploy, grantGoodwill, openAccount, type TestAccount } from './harness/credit.ts';
import { addClient, addPerson, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { statementsDuring } from './harness/statements-during.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

let database: TestDatabase;
let portal: TestPortal;
let claire: TestPerson;
let account: TestAccount;
let browser: PortalClient;

beforeAll(async () => {
  database = await createTestDatabase();
  claire = await addPerson(
    database,
    'Claire Fontaine',
    'CLIENT_MEMBER',
    await addClient(database, 'Placeholder'),
  );
  portal = await startTestPortal(database);
});

beforeEach(async () => {
  portal.setClock(TEST_NOW);
  const clientId = await addClient(database, 'Verdier Logistique');
  await database.query('update people set client_id = $1 where id = $2', [clientId, claire.id]);
  account = await openAccount(database, clientId);
  await grantDeploy(database, account, '2025-06-01');
  browser = portal.client();
  await browser.signIn(claire.email, PASSWORD);
  await portal.app.get(RefreshProjections).execute();
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

const stored = async (): Promise<Record<string, unknown> | undefined> => {
  const [row] = await database.query<Record<string, unknown>>(
    `select revision, as_of, planned, remaining, lapsing_soon, soon_expiries, next_expiry_on,
            next_expiry_half_days, running_lots, other_lots, period_granted, period_planned, pace_status, pace_difference_bp, forecast, anniversary
       from credit_projections where account_id = $1`,
    [account.id],
  );
  return row;
};

const SUMMARY = `asOf granted delivered planned expired remaining overdrawn lapsingSoon
  nextExpiry { date halfDays } soonExpiries { date halfDays } runningLots { from until granted delivered planned lot { source } }
  otherLots { remaining lot { source } }`;

async function shown(): Promise<Record<string, unknown>> {
  const { client } = await browser.data<{ client: { creditSummary: Record<string, unknown> } }>(
    `query($id: ID!) { client(id: $id) { creditSummary { ${SUMMARY} } } }`,
    { id: account.clientId },
  );
  return client.creditSummary;
}

describe('the stored projection of an account', () => {
  it('moves with each booking and cancellation, in their transaction', async () => {
    expect(await stored()).toMatchObject({ revision: 0, as_of: '2026-03-10', planned: 0, remaining: 20 });
    const { bookings = [] } = await book(
      browser,
      bookInput(account.id, [{ date: '2026-03-18', slot: 'FULL_DAY' }]),
    );
    expect(await stored()).toEqual({
      revision: 1,
      as_of: '2026-03-10',
      planned: 2,
      remaining: 18,
      lapsing_soon: 13,
      soon_expiries: [{ date: '2026-06-01', halfDays: 13, usableFrom: '2025-06-01' }],
      next_expiry_on: '2026-06-01',
      next_expiry_half_days: 13,
      running_lots: [
        expect.objectContaining({ from: '2025-06-01', until: '2026-06-01', granted: 20, planned: 2 }),
      ],
      other_lots: [],
      period_granted: 20,
      period_planned: 2,
      pace_status: 'BEHIND',
      pace_difference_bp: -7726,
      forecast: 18,
      anniversary: '2026-06-01',
    });
    await cancel(browser, bookings[0]?.id ?? '');
    expect(await stored()).toMatchObject({ revision: 2, planned: 0, remaining: 20 });
    expect(await verifyCredits(database.ownerUrl)).toMatchObject({ sound: true });
  });

  it('moves with a signature that grants days, and begins with the first of a client', async () => {
    const sign = (clientId: string) =>
      signContract((sql, parameters) => database.query(sql, parameters), {
        id: newId(),
        clientId,
        title: { fr: 'DEPLOY 20', en: null },
        order: { kind: 'DEPLOY', package: 'DEPLOY_20' },
        offer: OFFER_2025_01,
        vat: 'FR',
        signedOn: civilDate('2026-03-10'),
        at: instant(TEST_NOW),
      });
    await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
    await sign(account.clientId);
    expect(await stored()).toMatchObject({ revision: 1, remaining: 60, lapsing_soon: 15 });
    await sign(await addClient(database, 'Nouveau client'));
    expect(await verifyCredits(database.ownerUrl)).toMatchObject({ sound: true });
  });

  it('forecasts the balance at the anniversary, with what never ends', async () => {
    await grantGoodwill(database, account, claire.id, { halfDays: 10, from: '2026-01-05' });
    await database.query('update credit_projections set as_of = as_of - 1 where account_id = $1', [
      account.id,
    ]);
    await portal.app.get(RefreshProjections).execute();
    expect(await stored()).toMatchObject({
      remaining: 30,
      other_lots: [{ remaining: 10 }],
      forecast: 30,
      anniversary: '2026-06-01',
    });
    expect(await shown()).toMatchObject({ otherLots: [{ remaining: 10, lot: { source: 'GOODWILL' } }] });
    expect(await verifyCredits(database.ownerUrl)).toMatchObject({ sound: true });
  });

  it('stays as it is when a booking is refused', async () => {
    const before = await stored();
    expect(await book(browser, bookInput(account.id, [{ date: '2026-03-11' }]))).toMatchObject({
      __typename: 'NoticeNotKept',
    });
    expect(await stored()).toEqual(before);
  });

  it('cannot be left behind: an account does not move without it', async () => {
    await expect(
      database.query('update credit_accounts set revision = revision + 1 where id = $1', [account.id]),
    ).rejects.toThrow('has moved without its projection');
  });

  it('cannot be forgotten: what the API appends without it is not committed', async () => {
    const asked = {
      'app.role': 'CLIENT_MEMBER',
      'app.client_id': account.clientId,
      'app.person_id': claire.id,
    };
    const requestId = newId();
    await expect(
      database.queryAsApi(
        `with request as (
           insert into booking_requests (id, client_id, account_id, idempotency_key, fingerprint, place, subject,
                                         description, requested_by, requested_at)
           values ($1, $2, $3, $1, sha256(''), 'REMOTE', 'TEAM_SUPPORT', 'For a test', $4, now())
         )
         insert into bookings (id, client_id, account_id, request_id, work_date, slot, half_days)
         values ($1, $2, $3, $1, '2026-03-18', 'MORNING', 1)`,
        [requestId, account.clientId, account.id, claire.id],
        asked,
      ),
    ).rejects.toThrow('has moved without its projection');
    expect(await database.query('select from bookings where id = $1', [requestId])).toEqual([]);
  });

  it('equals the replay after whatever clients do', async () => {
    const slots = fc.record({
      date: fc.constantFrom(
        '2026-03-18',
        '2026-03-19',
        '2026-04-01',
        '2026-05-29',
        '2026-06-02',
        '2026-08-31',
      ),
      slot: fc.constantFrom('MORNING', 'AFTERNOON', 'FULL_DAY'),
    });
    const steps = fc.array(
      fc.oneof(
        fc.record({ book: fc.array(slots, { minLength: 1, maxLength: 3 }) }),
        fc.record({ cancel: fc.nat(20) }),
      ),
      { minLength: 4, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (operations) => {
        const ids: string[] = [];
        for (const operation of operations) {
          if ('book' in operation) {
            const { bookings = [] } = await book(browser, bookInput(account.id, operation.book));
            ids.push(...bookings.map(({ id }) => id));
          } else if (ids.length > 0) {
            await cancel(browser, ids[operation.cancel % ids.length] ?? '');
          }
        }
        expect(await verifyCredits(database.ownerUrl)).toMatchObject({ sound: true });
      }),
      { numRuns: 8 },
    );
  });

  it('is not another client’s to see or to write', async () => {
    const other = await addClient(database, 'Ateliers Bonnard');
    const asked = { 'app.role': 'CLIENT_ADMIN', 'app.client_id': other, 'app.person_id': claire.id };
    expect(await database.queryAsApi('select from credit_projections', [], asked)).toEqual([]);
    const sql = 'update credit_projections set planned = planned where account_id = $1 returning account_id';
    expect(await database.queryAsApi(sql, [account.id], asked)).toEqual([]);
    const finance = { 'app.role': 'FINANCE', 'app.person_id': claire.id };
    expect(await database.queryAsApi(sql, [account.id], finance)).toEqual([]);
  });
});

describe('a new day', () => {
  it('shows its own figures before the job has been there, and the same afterwards', async () => {
    portal.setClock('2026-06-01T00:00:30+02:00');
    await browser.signIn(claire.email, PASSWORD);
    const before = await shown();
    expect(before).toMatchObject({
      asOf: '2026-06-01',
      expired: 15,
      remaining: 5,
      lapsingSoon: 0,
      nextExpiry: { date: '2026-09-01', halfDays: 5 },
      runningLots: [],
    });
    expect(await stored()).toMatchObject({ as_of: '2026-03-10', remaining: 20 });
    await portal.app.get(RefreshProjections).execute();
    expect(await stored()).toMatchObject({ as_of: '2026-06-01', remaining: 5 });
    expect(await shown()).toEqual(before);
  });

  it('is stored once, however often and late the job runs', async () => {
    portal.setClock('2026-04-01T00:01:00+02:00');
    const refresh = portal.app.get(RefreshProjections);
    await Promise.all([refresh.execute(), refresh.execute()]);
    const once = await stored();
    expect(once).toMatchObject({ as_of: '2026-04-01', revision: 0 });
    // A worker whose clock is behind stores nothing older.
    portal.setClock('2026-03-31T23:59:59+02:00');
    await refresh.execute();
    expect(await stored()).toEqual(once);
  });
});

describe('a job that has read an account before it moved', () => {
  it('does not replace what the movement has stored', async () => {
    await book(browser, bookInput(account.id, [{ date: '2026-03-18' }]));
    const moved = await stored();
    await portal.app
      .get(UnitOfWork)
      .as({ 'app.role': 'SYSTEM' }, 'WRITE', (db) =>
        projectAccounts(db, [{ accountId: account.id, revision: 0 }], instant('2026-03-11T00:01:00+01:00')),
      );
    expect(await stored()).toEqual(moved);
  });
});

describe('the command that verifies', () => {
  it('names a figure that somebody changed, an account that has none, and facts that it does not know', async () => {
    await database.query('update credit_projections set lapsing_soon = 3 where account_id = $1', [
      account.id,
    ]);
    const edited = await verifyCredits(database.ownerUrl);
    expect(edited.sound).toBe(false);
    expect(edited.report).toContain(
      `account ${account.id} of client ${account.clientId}: lapsingSoon is stored as 3, replayed 15`,
    );
    await database.query(`update credit_projections set soon_expiries = '[1]' where account_id = $1`, [
      account.id,
    ]);
    expect((await verifyCredits(database.ownerUrl)).report).toContain('soonExpiries is stored as [1]');
    await database.query(`update credit_projections set other_lots = '[2]' where account_id = $1`, [
      account.id,
    ]);
    expect((await verifyCredits(database.ownerUrl)).report).toContain('otherLots is stored as [2]');
    await addBooking(database, account, claire.id, {
      date: '2026-02-03',
      statuses: ['CONFIRMED', 'DELIVERED'],
    });
    expect((await verifyCredits(database.ownerUrl)).report).toContain('delivered is stored as 0, replayed 2');
    await database.query('update credit_projections set forecast = 1 where account_id = $1', [account.id]);
    expect((await verifyCredits(database.ownerUrl)).report).toMatch(
      new RegExp(`account ${account.id} .*: pace is stored as .*"forecast":1,`),
    );
    await database.query('delete from credit_projections where account_id = $1', [account.id]);
    expect((await verifyCredits(database.ownerUrl)).report).toContain(
      `account ${account.id} of client ${account.clientId}: projection is stored as null`,
    );
    await portal.app.get(RefreshProjections).execute();
    expect(await verifyCredits(database.ownerUrl)).toMatchObject({ sound: true });
  });
});

describe('a list of clients', () => {
  it('reads the summaries of forty clients in one statement, and their lots in another', async () => {
    const admin = await addPerson(database, 'Thomas Admin', 'ADMIN');
    const staff = portal.client();
    await staff.signIn(admin.email, PASSWORD);
    const list = (first: number) => () =>
      staff.data(`{ clients(first: ${String(first)}) { nodes { creditSummary { ${SUMMARY} } } } }`);
    for (let number = 0; number < 40; number += 1) {
      const clientId = await addClient(database, `Client ${String(number).padStart(2, '0')}`);
      await grantDeploy(database, await openAccount(database, clientId), '2025-09-01');
    }
    await portal.app.get(RefreshProjections).execute();
    await list(40)();
    const ofCredits = (sql: string): boolean => /credit_|booking_/.test(sql);
    const ofTwenty = (await statementsDuring(list(20))).filter(ofCredits);
    const ofForty = (await statementsDuring(list(40))).filter(ofCredits);
    expect(ofForty.sort()).toEqual(ofTwenty.sort());
    expect(ofForty.map((sql) => /from (\w+)/.exec(sql)?.[1]).sort()).toEqual([
      'credit_accounts',
      'credit_lots',
    ]);
  });
});
