import { newId } from '../src/platform/ids/new-id.ts';
import { book, bookInput, cancel } from './harness/booking.ts';
import { addBooking, grantGoodwill, openAccount, type TestAccount } from './harness/credit.ts';
import { addClient, addPerson, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

let database: TestDatabase;
let portal: TestPortal;
let clientId: string;
let claire: TestPerson;
let thomas: TestPerson;
let browser: PortalClient;

beforeAll(async () => {
  database = await createTestDatabase();
  clientId = await addClient(database, 'Verdier Logistique');
  claire = await addPerson(database, 'Claire Fontaine', 'CLIENT_MEMBER', clientId);
  thomas = await addPerson(database, 'Thomas Admin', 'ADMIN');
  await database.query(`insert into closures (date, label) values ('2026-03-20', 'Séminaire')`);
  portal = await startTestPortal(database);
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

/** Claire at that time; her earlier session may have ended. */
async function claireAt(time: string): Promise<void> {
  portal.setClock(time);
  browser = portal.client();
  await browser.signIn(claire.email, PASSWORD);
}

/** A client of its own for each test, with `halfDays` that never end and Claire as its member. */
async function accountWith(halfDays: number): Promise<TestAccount> {
  const id = await addClient(database, 'Client of a test');
  await database.query('update people set client_id = $1 where id = $2', [id, claire.id]);
  const account = await openAccount(database, id);
  await grantGoodwill(database, account, thomas.id, { halfDays, from: '2026-01-01' });
  await claireAt(TEST_NOW);
  return account;
}

async function written(account: TestAccount): Promise<Record<string, number>> {
  const [row] = await database.query<Record<string, number>>(
    `select (select count(*) from booking_requests where account_id = $1) as requests,
            (select count(*) from bookings where account_id = $1) as bookings,
            (select count(*) from booking_events where client_id = $2) as events,
            (select count(*) from audit_entries where client_id = $2 and action like 'booking.%') as audited,
            (select revision from credit_accounts where id = $1) as revision`,
    [account.id, account.clientId],
  );
  if (row === undefined) throw new Error('nothing was read');
  return row;
}

const anId: unknown = expect.any(String);

const NOTHING = { requests: 0, bookings: 0, events: 0, audited: 0, revision: 0 };

describe('booking', () => {
  it('books every slot of a request, in the order asked, and tells the balance afterwards', async () => {
    const account = await accountWith(5);
    const slots = [
      { date: '2026-03-19', slot: 'FULL_DAY' },
      { date: '2026-03-17', slot: 'AFTERNOON' },
    ];
    expect(await book(browser, bookInput(account.id, slots))).toEqual({
      __typename: 'Booked',
      bookings: [
        { id: anId, date: '2026-03-19', status: 'CONFIRMED' },
        { id: anId, date: '2026-03-17', status: 'CONFIRMED' },
      ],
      account: { figures: { remaining: 2, planned: 3 } },
    });
    expect(await written(account)).toEqual({ requests: 1, bookings: 2, events: 2, audited: 1, revision: 1 });
  });

  it('says in whose name, when and how a booking came about', async () => {
    const account = await accountWith(2);
    const { bookings } = await book(browser, bookInput(account.id, [{ date: '2026-03-17' }]));
    const id = bookings?.[0]?.id;
    expect(
      await browser.data(
        `query($id: ID!) { booking(id: $id) {
           id date slot halfDays place subject description status requestedAt requestedBy { name }
           freeToCancelUntil { date before } cancellable history { status at by { name } } account { id } } }`,
        { id },
      ),
    ).toEqual({
      booking: {
        id,
        date: '2026-03-17',
        slot: 'MORNING',
        halfDays: 1,
        place: 'REMOTE',
        subject: 'TEAM_SUPPORT',
        description: 'Review of the deployment',
        status: 'CONFIRMED',
        requestedAt: '2026-03-10T09:00:00Z',
        requestedBy: { name: 'Claire Fontaine' },
        freeToCancelUntil: { date: '2026-03-10', before: '2026-03-10T17:00:00Z' },
        cancellable: true,
        history: [{ status: 'CONFIRMED', at: '2026-03-10T09:00:00Z', by: { name: 'Claire Fontaine' } }],
        account: { id: account.id },
      },
    });
  });

  it('refuses a date within the notice and names the earliest one', async () => {
    const account = await accountWith(5);
    await claireAt('2026-03-10T18:00:00+01:00');
    expect(await book(browser, bookInput(account.id, [{ date: '2026-03-17' }]))).toEqual({
      __typename: 'NoticeNotKept',
      date: '2026-03-17',
      earliestDate: '2026-03-18',
    });
    expect(await written(account)).toEqual(NOTHING);
  });

  it.each([
    ['2026-03-21', 'WEEKEND', '2026-03-23'],
    ['2026-04-06', 'PUBLIC_HOLIDAY', '2026-04-07'],
    ['2026-03-20', 'CLOSURE', '2026-03-23'],
    ['2026-03-08', 'WEEKEND', '2026-03-17'],
  ])('refuses %s: %s', async (date, reason, nextBookableDate) => {
    const account = await accountWith(5);
    expect(await book(browser, bookInput(account.id, [{ date }]))).toEqual({
      __typename: 'NotAWorkingDay',
      date,
      reason,
      nextBookableDate,
    });
  });

  it('books nothing of a request of which one slot is refused', async () => {
    const account = await accountWith(3);
    const slots = ['2026-03-17', '2026-03-18'].map((date) => ({ date, slot: 'FULL_DAY' }));
    expect(await book(browser, bookInput(account.id, slots))).toEqual({
      __typename: 'NotEnoughCredit',
      date: '2026-03-18',
      requested: 2,
      available: 1,
      starved: [],
    });
    expect(await written(account)).toEqual(NOTHING);
  });

  it('refuses a booking that would starve a later one, and names it', async () => {
    const account = await accountWith(0);
    await grantGoodwill(database, account, thomas.id, { halfDays: 2, from: '2026-01-01' });
    const later = await addBooking(database, account, claire.id, {
      date: '2026-06-15',
      statuses: ['CONFIRMED'],
    });
    expect(await book(browser, bookInput(account.id, [{ date: '2026-03-17' }]))).toEqual({
      __typename: 'NotEnoughCredit',
      date: '2026-03-17',
      requested: 1,
      available: 0,
      starved: [{ missing: 1, booking: { id: later, date: '2026-06-15' } }],
    });
  });

  it('refuses a request whose slots starve one another, of which there is no booking to name', async () => {
    const account = await accountWith(1);
    const slots = [{ date: '2026-04-15' }, { date: '2026-03-17' }];
    expect(await book(browser, bookInput(account.id, slots))).toEqual({
      __typename: 'NotEnoughCredit',
      date: '2026-03-17',
      requested: 1,
      available: 0,
      starved: [],
    });
    expect(await written(account)).toEqual(NOTHING);
  });

  it('refuses one half-day asked twice', async () => {
    const account = await accountWith(5);
    const slots = [{ date: '2026-03-17' }, { date: '2026-03-17', slot: 'FULL_DAY' }];
    expect(await book(browser, bookInput(account.id, slots))).toEqual({
      __typename: 'SlotAskedTwice',
      date: '2026-03-17',
    });
  });

  it.each([
    ['slots', 'REQUIRED', { slots: [] }],
    [
      'slots',
      'TOO_MANY',
      { slots: Array.from({ length: 21 }, () => ({ date: '2026-03-17', slot: 'MORNING' })) },
    ],
    ['slots.0.date', 'OUT_OF_RANGE', { slots: [{ date: '2029-03-12', slot: 'MORNING' }] }],
    ['slots.0.date', 'OUT_OF_RANGE', { slots: [{ date: '0001-01-01', slot: 'MORNING' }] }],
    ['description', 'REQUIRED', { description: ' \n\t ' }],
    ['description', 'TOO_LONG', { description: 'é'.repeat(2001) }],
    ['description', 'INVALID_CHARACTER', { description: 'a\0b' }],
  ])('takes no %s that is %s', async (field, problem, wrong) => {
    const account = await accountWith(50);
    expect(await book(browser, bookInput(account.id, [{ date: '2026-03-17' }], wrong))).toEqual({
      __typename: 'InvalidField',
      field,
      problem,
    });
    expect(await written(account)).toEqual(NOTHING);
  });

  it('keeps a description of 2000 characters, of whatever script', async () => {
    const account = await accountWith(1);
    const description = '💡'.repeat(2000);
    const outcome = await book(browser, bookInput(account.id, [{ date: '2026-03-17' }], { description }));
    expect(outcome.__typename).toBe('Booked');
  });

  it('answers a request sent again with its first bookings, as they stand now', async () => {
    const account = await accountWith(1);
    const input = bookInput(account.id, [{ date: '2026-03-17' }]);
    const first = await book(browser, input);
    const id = first.bookings?.[0]?.id ?? '';
    expect(await book(browser, input)).toEqual({ ...first, __typename: 'AlreadyBooked' });
    await cancel(browser, id);
    expect(await book(browser, input)).toEqual({
      __typename: 'AlreadyBooked',
      bookings: [{ id, date: '2026-03-17', status: 'CANCELLED' }],
      account: { figures: { remaining: 1, planned: 0 } },
    });
    expect(await written(account)).toEqual({ requests: 1, bookings: 1, events: 2, audited: 2, revision: 2 });
  });

  it.each([
    ['place', { place: 'ON_SITE' }],
    ['subject', { subject: 'TRAINING' }],
    ['description', { description: 'Something else' }],
    ['slots', { slots: [{ date: '2026-03-17', slot: 'AFTERNOON' }] }],
  ])('refuses a key that was used for another %s', async (_, other) => {
    const account = await accountWith(5);
    const idempotencyKey = newId();
    const first = await book(browser, bookInput(account.id, [{ date: '2026-03-17' }], { idempotencyKey }));
    const again = bookInput(account.id, [{ date: '2026-03-17' }], { idempotencyKey, ...other });
    expect(await book(browser, again)).toEqual({
      __typename: 'IdempotencyKeyReused',
      bookings: first.bookings,
    });
  });
});

describe('cancelling', () => {
  it('gives the credit back until the notice limit, and says so in the history', async () => {
    const account = await accountWith(2);
    const { bookings } = await book(
      browser,
      bookInput(account.id, [{ date: '2026-03-18', slot: 'FULL_DAY' }]),
    );
    const id = bookings?.[0]?.id ?? '';
    await claireAt('2026-03-11T17:59:59+01:00');
    expect(await cancel(browser, id)).toEqual({
      __typename: 'BookingCancelled',
      booking: { id, status: 'CANCELLED' },
      account: { figures: { remaining: 2, planned: 0 } },
    });
    const { booking } = await browser.data<{ booking: { history: unknown[]; cancellable: boolean } }>(
      'query($id: ID!) { booking(id: $id) { cancellable history { status at } } }',
      { id },
    );
    expect(booking).toEqual({
      cancellable: false,
      history: [
        { status: 'CONFIRMED', at: '2026-03-10T09:00:00Z' },
        { status: 'CANCELLED', at: '2026-03-11T16:59:59Z' },
      ],
    });
  });

  it('is refused from the limit on, which it names', async () => {
    const account = await accountWith(2);
    const { bookings } = await book(browser, bookInput(account.id, [{ date: '2026-03-18' }]));
    const id = bookings?.[0]?.id ?? '';
    await claireAt('2026-03-11T18:00:00+01:00');
    expect(await cancel(browser, id)).toEqual({
      __typename: 'CancellationTooLate',
      booking: { id, status: 'CONFIRMED' },
      limit: { date: '2026-03-11', before: '2026-03-11T17:00:00Z' },
    });
    expect(await written(account)).toMatchObject({ events: 1, audited: 1, revision: 1 });
  });

  it('answers the same when it is done already, and changes nothing', async () => {
    const account = await accountWith(2);
    const { bookings } = await book(browser, bookInput(account.id, [{ date: '2026-03-18' }]));
    const id = bookings?.[0]?.id ?? '';
    const first = await cancel(browser, id);
    await claireAt('2026-04-01T10:00:00+02:00');
    expect(await cancel(browser, id)).toMatchObject({
      __typename: 'BookingCancelled',
      booking: first.booking,
    });
    expect(await written(account)).toMatchObject({ events: 2, audited: 2, revision: 2 });
  });

  it.each(['DELIVERED', 'DECLINED'] as const)('is refused for a booking that is %s', async (status) => {
    const account = await accountWith(2);
    const steps =
      status === 'DELIVERED' ? (['CONFIRMED', status] as const) : (['REQUESTED', status] as const);
    const id = await addBooking(database, account, claire.id, { date: '2026-05-18', statuses: steps });
    expect(await cancel(browser, id)).toEqual({
      __typename: 'BookingNotCancellable',
      booking: { id, status },
      status,
    });
  });
});

describe('the list of bookings', () => {
  it('shows what is to come soonest first, what has gone by newest first, and cancelled ones in all', async () => {
    const account = await accountWith(40);
    const add = (date: string, statuses: Parameters<typeof addBooking>[3]['statuses']) =>
      addBooking(database, account, claire.id, { date, statuses });
    const late = await add('2026-03-27', ['CONFIRMED']);
    const today = await add('2026-03-10', ['CONFIRMED']);
    const delivered = await add('2026-03-09', ['CONFIRMED', 'DELIVERED']);
    const gone = await add('2026-03-06', ['CONFIRMED']);
    const cancelled = await add('2026-03-26', ['CONFIRMED', 'CANCELLED']);
    const asked = await add('2026-03-27', ['REQUESTED']);

    const list = async (filter: string, first: number) => {
      const ids: string[] = [];
      let page: Page | undefined;
      while (page?.hasNextPage ?? true) {
        page = await pageOf(account, { filter, first, after: page?.endCursor ?? null });
        ids.push(...page.nodes.map(({ id }) => id));
      }
      expect(page?.totalCount).toBe(ids.length);
      return ids;
    };

    for (const first of [1, 2, 20]) {
      expect(await list('UPCOMING', first)).toEqual([today, late, asked]);
      expect(await list('PAST', first)).toEqual([delivered, gone]);
      expect(await list('ALL', first)).toEqual([asked, late, cancelled, today, delivered, gone]);
    }
  });

  it.each([
    ['first: 0', 'bookings(first: 0) { totalCount }'],
    ['first: 201', 'bookings(first: 201) { totalCount }'],
    ['a made-up cursor', 'bookings(after: "MjAyNi0wMi0zMSAx") { totalCount }'],
    ['another made-up cursor', 'movements(after: "x") { totalCount }'],
    ['a projection into the past', 'projection(until: "2026-03-10") { stretches { from } }'],
    ['a projection of four years', 'projection(until: "2030-03-10") { stretches { from } }'],
    ['no days', 'bookableDays(from: "2026-03-10", until: "2026-03-10") { date }'],
    ['401 days', 'bookableDays(from: "2026-03-10", until: "2027-04-15") { date }'],
    ['far away days', 'bookableDays(from: "2031-03-10", until: "2031-03-12") { date }'],
  ])('calls %s bad input', async (_, field) => {
    const account = await accountWith(1);
    const { errors } = await browser.send(`query($id: ID!) { creditAccount(id: $id) { ${field} } }`, {
      id: account.id,
    });
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
  });
});

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly totalCount: number;
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

async function pageOf(account: TestAccount, asked: Record<string, unknown>): Promise<Page> {
  const { creditAccount } = await browser.data<{ creditAccount: { bookings: Page } }>(
    `query($id: ID!, $filter: BookingFilter!, $first: Int!, $after: String) { creditAccount(id: $id) {
       bookings(filter: $filter, first: $first, after: $after) {
         totalCount endCursor hasNextPage nodes { id } } } }`,
    { id: account.id, ...asked },
  );
  return creditAccount.bookings;
}
