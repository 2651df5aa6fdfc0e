import {
  basisPoints,
  civilDate,
  consumptionsOf,
  figuresAt,
  halfDays,
  replay,
  type Booking,
  type BookingStatus,
  type BookingId,
  type CreditLot,
  type LotId,
} from '@akouendy/domain';

import { addBooking, grantDeploy, grantGoodwill, openAccount, type TestAccount } from './harness/credit.ts';
import { addClient, addPerson, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { statementsDuring } from './harness/statements-during.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

let database: TestDatabase;
let portal: TestPortal;
let claire: TestPerson;
let thomas: TestPerson;
let account: TestAccount;

beforeAll(async () => {
  database = await createTestDatabase();
  thomas = await addPerson(database, 'Thomas Admin', 'ADMIN');
  claire = await addPerson(
    database,
    'Claire Fontaine',
    'CLIENT_MEMBER',
    await addClient(database, 'Placeholder'),
  );
  portal = await startTestPortal(database);
});

beforeEach(async () => {
  const clientId = await addClient(database, 'Verdier Logistique');
  await database.query('update people set client_id = $1 where id = $2', [clientId, claire.id]);
  account = await openAccount(database, clientId);
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

async function claireAt(time: string): Promise<PortalClient> {
  portal.setClock(time);
  const browser = portal.client();
  await browser.signIn(claire.email, PASSWORD);
  return browser;
}

async function read<Data>(browser: PortalClient, fields: string): Promise<Data> {
  const { creditAccount } = await browser.data<{ creditAccount: Data }>(
    `query($id: ID!) { creditAccount(id: $id) { ${fields} } }`,
    { id: account.id },
  );
  return creditAccount;
}

const FIGURES = 'granted delivered planned expired remaining nextExpiry { date halfDays }';

describe('an account across its anniversary', () => {
  // DEPLOY 10 of 2025-03-10, 14 half-days delivered in its year.
  beforeEach(async () => {
    await grantDeploy(database, account, '2025-03-10');
    for (const day of ['02', '03', '04', '05', '08', '09', '10']) {
      await addBooking(database, account, claire.id, {
        date: `2025-09-${day}`,
        statuses: ['CONFIRMED', 'DELIVERED'],
      });
    }
  });

  it.each([
    ['the day before', '2026-03-09T10:00:00+01:00', null, 0, 6, { date: '2026-03-10', halfDays: 1 }],
    ['on it', '2026-03-10T00:00:00+01:00', 5, 1, 5, { date: '2026-06-10', halfDays: 5 }],
    [
      'on the last day of the carry-over',
      '2026-06-09T23:59:59+02:00',
      5,
      1,
      5,
      { date: '2026-06-10', halfDays: 5 },
    ],
    ['three months after', '2026-06-10T00:00:00+02:00', 5, 6, 0, null],
  ])(
    'shows %s what is carried, what expired and what remains',
    async (_, time, carried, expired, remaining, next) => {
      const browser = await claireAt(time);
      const { figures, bookableDays } = await read<{ figures: object; bookableDays: object[] }>(
        browser,
        `figures { ${FIGURES} overdrawn lots { carried ${FIGURES} } }
       bookableDays(from: "2026-06-09", until: "2026-06-11") { bookable }`,
      );
      const shown = { granted: 20, delivered: 14, planned: 0, expired, remaining, nextExpiry: next };
      expect(figures).toEqual({ ...shown, overdrawn: 0, lots: [{ ...shown, carried }] });
      expect(bookableDays).toEqual([{ bookable: 5 }, { bookable: 0 }]);
    },
  );

  it('tells until when what lapses can still be booked', async () => {
    const browser = await claireAt(TEST_NOW);
    expect(await read(browser, 'figures { nextExpiry { lastChanceToBook { date before } } }')).toEqual({
      figures: { nextExpiry: { lastChanceToBook: { date: '2026-06-02', before: '2026-06-02T16:00:00Z' } } },
    });
  });

  it('states every half-day that comes, is used or lapses, newest first, whatever the page', async () => {
    const browser = await claireAt(TEST_NOW);
    const lines: object[] = [];
    let after: string | null = null;
    do {
      const { movements }: { movements: MovementPage } = await read(
        browser,
        `movements(first: 2${after === null ? '' : `, after: "${after}"`}) {
           totalCount hasNextPage endCursor
           nodes { kind date halfDays remainingAfter delivered carriedOver booking { date } lot { contract { title { fr } } } } }`,
      );
      expect(movements.totalCount).toBe(11);
      lines.push(...movements.nodes);
      after = movements.hasNextPage ? movements.endCursor : null;
    } while (after !== null);

    const lot = { contract: { title: { fr: 'DEPLOY 10' } } };
    const expiry = { kind: 'EXPIRED', delivered: null, booking: null, lot };
    expect(lines.slice(0, 4)).toEqual([
      { ...expiry, date: '2026-06-10', halfDays: 5, remainingAfter: 0, carriedOver: true },
      {
        ...expiry,
        kind: 'CARRIED_OVER',
        date: '2026-03-10',
        halfDays: 5,
        remainingAfter: 5,
        carriedOver: null,
      },
      { ...expiry, date: '2026-03-10', halfDays: 1, remainingAfter: 5, carriedOver: false },
      {
        kind: 'CONSUMED',
        date: '2025-09-10',
        halfDays: 2,
        remainingAfter: 6,
        delivered: true,
        carriedOver: null,
        booking: { date: '2025-09-10' },
        lot,
      },
    ]);
    expect(lines.at(-1)).toEqual({
      kind: 'GRANTED',
      date: '2025-03-10',
      halfDays: 20,
      remainingAfter: 20,
      delivered: null,
      carriedOver: null,
      booking: null,
      lot,
    });
    expect(lines).toHaveLength(11);
  });

  it('projects what is free until it lapses', async () => {
    const browser = await claireAt('2026-03-09T10:00:00+01:00');
    const { projection } = await read<{ projection: object }>(
      browser,
      `projection(until: "2026-07-01") {
         stretches { from until bookable } expiries { date halfDays } bands { carriesOver from until halfDays } }`,
    );
    expect(projection).toEqual({
      stretches: [
        { from: '2026-03-09', until: '2026-03-10', bookable: 6 },
        { from: '2026-03-10', until: '2026-06-10', bookable: 5 },
        { from: '2026-06-10', until: '2026-07-01', bookable: 0 },
      ],
      expiries: [
        { date: '2026-03-10', halfDays: 1 },
        { date: '2026-06-10', halfDays: 5 },
      ],
      bands: [
        { carriesOver: false, from: '2026-03-09', until: '2026-03-10', halfDays: 1 },
        { carriesOver: true, from: '2026-03-09', until: '2026-06-10', halfDays: 5 },
      ],
    });
  });
});

describe('the bookable days of a range', () => {
  it('say what the credit allows, whether the notice is kept, and why nobody works', async () => {
    await database.query(
      `insert into closures (date, label) values ('2026-05-15', 'Pont') on conflict do nothing`,
    );
    await grantGoodwill(database, account, thomas.id, {
      halfDays: 3,
      from: '2026-05-13',
      until: '2026-05-16',
    });
    const browser = await claireAt('2026-05-05T10:00:00+02:00');
    const { bookableDays } = await read<{ bookableDays: object[] }>(
      browser,
      `bookableDays(from: "2026-05-12", until: "2026-05-17") { date bookable keepsNotice nonWorkingReason }`,
    );
    expect(bookableDays).toEqual([
      { date: '2026-05-12', bookable: 0, keepsNotice: false, nonWorkingReason: null },
      { date: '2026-05-13', bookable: 3, keepsNotice: true, nonWorkingReason: null },
      { date: '2026-05-14', bookable: 3, keepsNotice: true, nonWorkingReason: 'PUBLIC_HOLIDAY' },
      { date: '2026-05-15', bookable: 3, keepsNotice: true, nonWorkingReason: 'CLOSURE' },
      { date: '2026-05-16', bookable: 0, keepsNotice: true, nonWorkingReason: 'WEEKEND' },
    ]);
  });
});

describe('half-days that a week-end alone could use', () => {
  it('lapse without a last chance to book them', async () => {
    await grantGoodwill(database, account, thomas.id, {
      halfDays: 2,
      from: '2026-05-16',
      until: '2026-05-18',
    });
    const browser = await claireAt('2026-05-05T10:00:00+02:00');
    const { projection } = await read<{ projection: { expiries: object[] } }>(
      browser,
      `projection(until: "2026-06-01") { expiries { date halfDays lastChanceToBook { date } } }`,
    );
    expect(projection.expiries).toContainEqual({ date: '2026-05-18', halfDays: 2, lastChanceToBook: null });
  });
});

describe('the ledger', () => {
  const LEDGER = `ledger {
    lots { id granted from months until carryOver { rateBp months } }
    bookings { id date slot halfDays status subject }
    calendar { from until publicHolidays { date nameFr nameEn } closures { date label } } }`;

  it('gives the figures when the rules run on it', async () => {
    await grantDeploy(database, account, '2025-03-31');
    await grantGoodwill(database, account, thomas.id, {
      halfDays: 4,
      from: '2026-01-01',
      until: '2026-05-01',
    });
    await grantGoodwill(database, account, thomas.id, { halfDays: 6, from: '2026-02-01' });
    const steps: [string, BookingStatus[]][] = [
      ['2026-03-27', ['CONFIRMED']],
      ['2025-06-04', ['CONFIRMED', 'DELIVERED']],
      ['2026-04-02', ['CONFIRMED', 'CANCELLED']],
      ['2026-04-02', ['REQUESTED']],
      ['2026-06-29', ['CONFIRMED']],
      ['2026-03-27', ['REQUESTED', 'DECLINED']],
    ];
    for (const [date, statuses] of steps) await addBooking(database, account, claire.id, { date, statuses });

    const browser = await claireAt('2026-04-01T10:00:00+02:00');
    const shown = await read<{ asOf: string; figures: Shown; ledger: Ledger }>(
      browser,
      `asOf figures { ${FIGURES} overdrawn lots { lot { id } carried ${FIGURES} } } ${LEDGER}`,
    );
    const lots = shown.ledger.lots.map(lotFrom);
    const computed = figuresAt(
      lots,
      replay({ lots, consumptions: consumptionsOf(shown.ledger.bookings.map(bookingFrom)) }),
      civilDate(shown.asOf),
    );
    const { asOf, lots: byLot, ...figures } = computed;
    expect(asOf).toBe('2026-04-01');
    expect({
      ...figures,
      lots: byLot.map(({ lotId, ...lot }) => ({ ...lot, lot: { id: lotId } })),
    }).toMatchObject(shown.figures);
    expect(shown.figures.planned).toBe(6);
    expect(shown.ledger.bookings.map(({ date, status }) => [date, status])).toEqual(
      steps.map(([date, statuses]) => [date, statuses.at(-1)]),
    );
  });

  it('carries the working calendar around everything that it holds', async () => {
    await grantDeploy(database, account, '2025-03-31');
    await addBooking(database, account, claire.id, {
      date: '2024-05-15',
      statuses: ['CONFIRMED', 'DELIVERED'],
    });
    await database.query(
      `insert into closures (date, label) values ('2024-04-14', 'Avant'), ('2027-12-24', 'Noël')`,
    );
    const browser = await claireAt(TEST_NOW);
    const {
      ledger: { calendar },
    } = await read<{ ledger: Ledger }>(browser, LEDGER);
    expect(calendar).toMatchObject({ from: '2024-04-15', until: '2029-03-10' });
    expect(calendar.publicHolidays).toContainEqual({
      date: '2026-07-14',
      nameFr: 'Fête Nationale de la France',
      nameEn: 'Bastille Day',
    });
    expect(calendar.closures).toContainEqual({ date: '2027-12-24', label: 'Noël' });
    expect(calendar.closures.map(({ date }) => date)).not.toContain('2024-04-14');
  });
});

describe('a page with 200 bookings', () => {
  it('asks the database the same few questions as one with a single booking', async () => {
    await grantGoodwill(database, account, thomas.id, { halfDays: 500, from: '2026-01-01' });
    const browser = await claireAt(TEST_NOW);
    const page = async (): Promise<{ nodes: object[] }> => {
      const { bookings } = await read<{ bookings: { nodes: object[] } }>(
        browser,
        `figures { ${FIGURES} nextExpiry { lastChanceToBook { date } } }
         lots { id contract { title { fr } } }
         movements(first: 200) { nodes { date lot { contract { title { fr } } } booking { id requestedBy { name } } } }
         bookableDays(from: "2026-03-10", until: "2026-06-10") { date bookable }
         ledger { bookings { id } }
         bookings(first: 200) { totalCount nodes {
           id requestedBy { name } cancellable freeToCancelUntil { before }
           history { status by { name } } account { id client { name } figures { remaining } } } }`,
      );
      return bookings;
    };
    await addBooking(database, account, claire.id, { date: '2026-04-01', statuses: ['CONFIRMED'] });
    await page();
    const ofOne = await statementsDuring(page);
    for (let number = 1; number < 200; number += 1) {
      await addBooking(database, account, claire.id, { date: '2026-04-01', statuses: ['CONFIRMED'] });
    }
    const ofMany = await statementsDuring(async () => {
      expect((await page()).nodes).toHaveLength(200);
    });
    expect(ofMany.sort()).toEqual(ofOne.sort());
    expect(ofMany.filter((sql) => /^\s*(select|with)/i.test(sql)).length).toBeLessThanOrEqual(16);
  });
});

interface MovementPage {
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly endCursor: string;
  readonly nodes: object[];
}

interface Shown {
  readonly planned: number;
}

interface LedgerLot {
  readonly id: string;
  readonly granted: number;
  readonly from: string;
  readonly months: number | null;
  readonly until: string | null;
  readonly carryOver: { readonly rateBp: number; readonly months: number } | null;
}

interface LedgerBooking {
  readonly id: string;
  readonly date: string;
  readonly halfDays: number;
  readonly status: BookingStatus;
}

interface Ledger {
  readonly lots: readonly LedgerLot[];
  readonly bookings: readonly LedgerBooking[];
  readonly calendar: {
    readonly publicHolidays: readonly object[];
    readonly closures: readonly { readonly date: string }[];
  };
}

function lotFrom({ id, granted, from, months, until, carryOver }: LedgerLot): CreditLot {
  return {
    id: id as LotId,
    granted: halfDays(granted),
    from: civilDate(from),
    window:
      months !== null
        ? { kind: 'MONTHS', months }
        : until !== null
          ? { kind: 'UNTIL', until: civilDate(until) }
          : { kind: 'OPEN' },
    carryOver: carryOver && { rate: basisPoints(carryOver.rateBp), months: carryOver.months },
  };
}

function bookingFrom({ id, date, halfDays: count, status }: LedgerBooking): Booking {
  return { id: id as BookingId, date: civilDate(date), halfDays: halfDays(count), status };
}
