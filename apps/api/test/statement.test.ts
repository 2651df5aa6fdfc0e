import {
  addAdjustment,
  addBooking,
  grantDeploy,
  grantGoodwill,
  openAccount,
  type TestAccount,
} from './harness/credit.ts';
import { addClient, addPerson, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { statementsDuring } from './harness/statements-during.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, type TestPortal } from './harness/test-portal.ts';

let database: TestDatabase;
let portal: TestPortal;
let claire: TestPerson;
let thomas: TestPerson;
let account: TestAccount;
let deploy: string;
let goodwill: string;
let browser: PortalClient;

interface Line {
  readonly id: string;
  readonly kind: string;
  readonly date: string;
  readonly change: number;
}

interface Page {
  readonly totalCount: number;
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
  readonly nodes: readonly Line[];
}

beforeAll(async () => {
  database = await createTestDatabase();
  portal = await startTestPortal(database);
  const clientId = await addClient(database, 'Verdier Logistique');
  claire = await addPerson(database, 'Claire Fontaine', 'CLIENT_MEMBER', clientId);
  thomas = await addPerson(database, 'Thomas Girard', 'ADMIN');
  account = await openAccount(database, clientId);
  deploy = await grantDeploy(database, account, '2025-06-02');
  goodwill = await grantGoodwill(database, account, thomas.id, { halfDays: 2, from: '2026-02-02' });
  await addBooking(database, account, claire.id, {
    date: '2025-09-03',
    statuses: ['CONFIRMED', 'DELIVERED'],
  });
  await addBooking(database, account, claire.id, {
    date: '2026-03-25',
    slot: 'MORNING',
    statuses: ['CONFIRMED'],
  });
  await addBooking(database, account, claire.id, {
    date: '2026-01-14',
    statuses: ['CONFIRMED', 'DELIVERED'],
    atListPrice: 1,
  });
  await addAdjustment(database, account, thomas.id, {
    date: '2026-02-05',
    halfDays: 1,
    reason: 'Demi-journée comptée à tort',
  });
  browser = portal.client();
  await browser.signIn(claire.email, PASSWORD);
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

async function movements(filter: object = {}, first = 50, after: string | null = null): Promise<Page> {
  const { creditAccount } = await browser.data<{ creditAccount: { movements: Page } }>(
    `query($id: ID!, $filter: MovementFilterInput, $first: Int!, $after: String) { creditAccount(id: $id) {
       movements(filter: $filter, first: $first, after: $after) { totalCount endCursor hasNextPage
         nodes { id kind date change halfDays remainingAfter delivered carriedOver reason
                 lot { source } booking { subject } by { name } } } } }`,
    { id: account.id, filter, first, after },
  );
  return creditAccount.movements;
}

const told = ({ nodes }: Page): string[] =>
  nodes.map(({ date, kind, change }) => `${date} ${kind} ${String(change)}`);

describe('the statement', () => {
  it('tells every kind of movement, with who is behind it and the balance after it', async () => {
    const page = await movements();
    expect(told(page)).toEqual([
      '2026-09-02 EXPIRED -5',
      '2026-06-02 CARRIED_OVER 0',
      '2026-06-02 EXPIRED -10',
      '2026-03-25 CONSUMED -1',
      '2026-02-05 ADJUSTED -1',
      '2026-02-02 GOODWILL 2',
      '2026-01-14 PAID 0',
      '2026-01-14 CONSUMED -1',
      '2025-09-03 CONSUMED -2',
      '2025-06-02 GRANTED 20',
    ]);
    expect(page.nodes[3]).toMatchObject({
      halfDays: 1,
      remainingAfter: 17,
      delivered: false,
      lot: { source: 'DEPLOY_10' },
      booking: { subject: 'TEAM_SUPPORT' },
      by: { name: 'Claire Fontaine' },
      reason: null,
    });
    expect(page.nodes[4]).toMatchObject({
      remainingAfter: 18,
      delivered: null,
      booking: null,
      by: { name: 'Thomas Girard' },
      reason: 'Demi-journée comptée à tort',
    });
    expect(page.nodes[5]).toMatchObject({ by: { name: 'Thomas Girard' }, reason: 'For a test' });
    expect(page.nodes[6]).toMatchObject({ lot: null, halfDays: 1, booking: { subject: 'TEAM_SUPPORT' } });
    expect(page.nodes[9]).toMatchObject({ by: null, reason: null, remainingAfter: 20 });
  });

  it.each([
    ['a period, both days inside', { from: '2026-01-14', to: '2026-02-02' }, 3],
    ['kinds', { kinds: ['EXPIRED', 'CARRIED_OVER'] }, 3],
    ['a lot', () => ({ lotId: goodwill }), 1],
    ['a lot in capitals, and a kind', () => ({ lotId: deploy.toUpperCase(), kinds: ['CONSUMED'] }), 3],
    ['a lot that is not there', { lotId: '00000000-0000-7000-8000-000000000000' }, 0],
    ['a text that is no id', { lotId: 'x' }, 0],
    ['no kind at all', { kinds: [] }, 0],
    ['a person', { search: 'girard' }, 2],
    ['a reason, without its accents', { search: 'COMPTEE a tort' }, 1],
    ['a subject, in the person’s language', { search: 'accompagnement' }, 4],
    ['a subject in another language', { search: 'support for' }, 0],
    ['what nothing says', { search: '%' }, 0],
    ['nothing but blanks', { search: '  ' }, 10],
  ])('is filtered by %s', async (_, filter: object | (() => object), count) => {
    const asked = typeof filter === 'function' ? (filter as () => object)() : filter;
    const page = await movements(asked);
    expect(page.totalCount).toBe(count);
    expect(page.nodes).toHaveLength(count);
  });

  it('is read page by page within its filter, whatever comes in between', async () => {
    const filter = { kinds: ['CONSUMED', 'GRANTED', 'GOODWILL'] };
    const first = await movements(filter, 2);
    expect([first.totalCount, first.hasNextPage]).toEqual([5, true]);
    const rest = await movements(filter, 200, first.endCursor);
    expect([...told(first), ...told(rest)]).toEqual(told(await movements(filter)));
    const { errors } = await browser.send(
      `query($id: ID!) { creditAccount(id: $id) { movements(after: "bm8") { totalCount } } }`,
      { id: account.id },
    );
    expect(errors[0]?.message).toContain('after: not a cursor');
  });

  it('asks the database the same for a page of many lines as for one of few, searched or not', async () => {
    const ofCredits = (sql: string): boolean => /credit_|booking|people|contracts/.test(sql);
    const search = async (first: number) =>
      (await statementsDuring(() => movements({ search: 'a' }, first))).filter(ofCredits).sort();
    await search(4);
    const few = await search(4);
    expect(await search(50)).toEqual(few);
    expect(few.length).toBeLessThanOrEqual(16);
  });

  it('is told live figures that know of adjustments and of what was paid', async () => {
    const { creditAccount } = await browser.data<{ creditAccount: object }>(
      `query($id: ID!) { creditAccount(id: $id) { figures { granted delivered planned remaining }
         ledger { adjustments { date halfDays reason } bookings { atListPrice } } } }`,
      { id: account.id },
    );
    expect(creditAccount).toEqual({
      figures: { granted: 22, delivered: 4, planned: 1, remaining: 17 },
      ledger: {
        adjustments: [{ date: '2026-02-05', halfDays: 1, reason: 'Demi-journée comptée à tort' }],
        bookings: [{ atListPrice: 0 }, { atListPrice: 0 }, { atListPrice: 1 }],
      },
    });
  });
});
