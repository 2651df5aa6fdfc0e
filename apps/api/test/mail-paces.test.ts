import { instant } from '@akouendy/domain';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { book, bookInput, cancel, type Outcome } from './harness/booking.ts';
import { grantGoodwill, openAccount, type TestAccount } from './harness/credit.ts';
import { addClient, addPerson, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { askForQuote, type QuoteAnswer } from './harness/quote.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

const DATE = '2026-03-24';

let database: TestDatabase;
let portal: TestPortal;
let clientId: string;
let account: TestAccount;
let claire: TestPerson;
let browser: PortalClient;
let colleague: PortalClient;
let count = 0;

const signedIn = async ({ email }: TestPerson): Promise<PortalClient> => {
  const client = portal.client();
  await client.signIn(email, PASSWORD);
  return client;
};

beforeAll(async () => {
  database = await createTestDatabase();
  portal = await startTestPortal(database);
  await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
});

beforeEach(async () => {
  count += 1;
  const letters = 'abcdefghijklm'.charAt(count);
  clientId = await addClient(database, `Client ${letters}`);
  claire = await addPerson(database, `Claire ${letters}`, 'CLIENT_ADMIN', clientId);
  account = await openAccount(database, clientId);
  await grantGoodwill(database, account, claire.id, { halfDays: 40, from: '2026-01-01' });
  browser = await signedIn(claire);
  colleague = await signedIn(await addPerson(database, `Cyril ${letters}`, 'CLIENT_ADMIN', clientId));
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

/** Leaves `left` of a budget that is full again in `seconds`. */
async function leave(bucket: string, left: number, points: number, seconds: number): Promise<void> {
  await database.query(
    `insert into rate_buckets values ($1, statement_timestamp() + make_interval(secs => $2))
     on conflict (bucket) do update set full_at = excluded.full_at`,
    [bucket, ((points - left) / points) * seconds],
  );
}

/** What people have been told, or will be: one job for each thing that happened. */
const told = async (): Promise<number> =>
  (await database.query(`select from jobs.job where name = 'tell-people'`)).length;

const seconds = ({ retryAt }: Outcome | QuoteAnswer): number =>
  (Date.parse(String(retryAt)) - Date.parse(TEST_NOW)) / 1_000;

describe('booking and cancelling in a loop', () => {
  it('ends after a hundred within an hour, says when to go on, and changes nothing', async () => {
    const before = await told();
    const outcomes: Outcome[] = [];
    for (let round = 0; round < 50; round += 1) {
      const booked = await book(browser, bookInput(account.id, [{ date: DATE }]));
      outcomes.push(booked, await cancel(browser, booked.bookings?.[0]?.id ?? ''));
    }
    expect(new Set(outcomes.map(({ __typename }) => __typename))).toEqual(
      new Set(['Booked', 'BookingCancelled']),
    );
    const refused = await book(browser, bookInput(account.id, [{ date: DATE }]));
    expect(refused.__typename).toBe('TooManyAttempts');
    expect(seconds(refused)).toBeGreaterThan(0);
    expect(seconds(refused)).toBeLessThanOrEqual(36);
    expect((await told()) - before).toBe(100);
    const booked = await database.query('select from bookings where account_id = $1', [account.id]);
    expect(booked).toHaveLength(50);
  });

  it('ends at a cancellation as well: the booking stays', async () => {
    const { bookings: [booking] = [] } = await book(browser, bookInput(account.id, [{ date: DATE }]));
    await leave(`booking:person:${claire.id}`, 0, 100, 3_600);
    expect(await cancel(browser, booking?.id ?? '')).toMatchObject({ __typename: 'TooManyAttempts' });
    const [state] = await database.query('select status from booking_states where id = $1', [booking?.id]);
    expect(state).toEqual({ status: 'CONFIRMED' });
    await leave(`booking:person:${claire.id}`, 1, 100, 3_600);
    expect(await cancel(browser, booking?.id ?? '')).toMatchObject({ __typename: 'BookingCancelled' });
    // Once more is the same wish: it tells nobody, and is no other.
    expect(await cancel(browser, booking?.id ?? '')).toMatchObject({ __typename: 'BookingCancelled' });
  });

  it('keeps no colleague from it, until the company has done three times as much', async () => {
    await leave(`booking:person:${claire.id}`, 0, 100, 3_600);
    expect(await book(browser, bookInput(account.id, [{ date: DATE }]))).toMatchObject({
      __typename: 'TooManyAttempts',
    });
    await leave(`booking:client:${clientId}`, 1, 300, 3_600);
    const input = bookInput(account.id, [{ date: DATE }]);
    expect(await book(colleague, input)).toMatchObject({ __typename: 'Booked' });
    const refused = await book(colleague, bookInput(account.id, [{ date: DATE }]));
    expect(refused.__typename).toBe('TooManyAttempts');
    // What was granted is answered for as ever.
    expect(await book(colleague, input)).toMatchObject({ __typename: 'AlreadyBooked' });
  });

  it('is not brought nearer by what the rules refuse, nor by what the company’s budget refuses', async () => {
    await leave(`booking:person:${claire.id}`, 1, 100, 3_600);
    for (let time = 0; time < 3; time += 1) {
      expect(await book(browser, bookInput(account.id, [{ date: '2026-03-22' }]))).toMatchObject({
        __typename: 'NotAWorkingDay',
      });
    }
    await leave(`booking:client:${clientId}`, 0, 300, 3_600);
    expect(await book(browser, bookInput(account.id, [{ date: DATE }]))).toMatchObject({
      __typename: 'TooManyAttempts',
    });
    await leave(`booking:client:${clientId}`, 1, 300, 3_600);
    expect(await book(browser, bookInput(account.id, [{ date: DATE }]))).toMatchObject({
      __typename: 'Booked',
    });
  });

  it('cannot pass by being done at once, through two processes', async () => {
    await leave(`booking:person:${claire.id}`, 2, 100, 3_600);
    const second = await startTestPortal(database);
    try {
      const there = second.client();
      await there.signIn(claire.email, PASSWORD);
      const outcomes = await Promise.all(
        [browser, there, browser, there, there].map((through) =>
          book(through, bookInput(account.id, [{ date: DATE }])),
        ),
      );
      expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
        'Booked',
        'Booked',
        'TooManyAttempts',
        'TooManyAttempts',
        'TooManyAttempts',
      ]);
    } finally {
      await second.stop();
    }
  });
});

describe('asking for quotes', () => {
  it('is possible ten times a day for one person; then it says when, and nobody is told', async () => {
    const before = await told();
    for (let time = 0; time < 10; time += 1) {
      expect(await askForQuote(browser, clientId)).toMatchObject({ __typename: 'QuoteChanged' });
    }
    const refused = await askForQuote(browser, clientId);
    expect(refused.__typename).toBe('TooManyAttempts');
    expect(seconds(refused)).toBeGreaterThan(3_600);
    expect(seconds(refused)).toBeLessThanOrEqual(2.4 * 3_600);
    expect((await told()) - before).toBe(10);
    expect(await database.query('select from quotes where client_id = $1', [clientId])).toHaveLength(10);
  });

  it('is possible twenty times a day for a company, whoever asks, and says nothing of others', async () => {
    await leave(`quote:client:${clientId}`, 1, 20, 86_400);
    expect(await askForQuote(browser, clientId)).toMatchObject({ __typename: 'QuoteChanged' });
    expect(await askForQuote(colleague, clientId)).toMatchObject({ __typename: 'TooManyAttempts' });
    const other = await addClient(database, 'Somebody else');
    expect(await askForQuote(colleague, other)).toMatchObject({ __typename: 'NotFound', id: other });
  });

  it('under a key answers the same wish once more, and refuses another', async () => {
    const wish = { idempotencyKey: newId(), need: 'A first cluster.', wishedOn: '2026-05-01' };
    const { quote } = await askForQuote(browser, clientId, wish);
    await leave(`quote:person:${claire.id}`, 0, 10, 86_400);
    const again = await askForQuote(browser, clientId, { ...wish, need: ' A first cluster. ' });
    expect(again).toMatchObject({ __typename: 'QuoteChanged', quote: { id: quote?.id } });
    for (const other of [
      { need: 'Two.' },
      { wishedOn: null },
      { wishedOn: '2026-05-02' },
      { subject: 'PRODUCTION_PACK' },
    ]) {
      expect(await askForQuote(browser, clientId, { ...wish, ...other })).toEqual({
        __typename: 'KeyReused',
      });
    }
    expect(await database.query('select from quotes where client_id = $1', [clientId])).toHaveLength(1);
  });
});
