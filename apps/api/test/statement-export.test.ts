import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import type { StatementLine } from '@akouendy/domain/statement';
import { Language } from '../src/platform/access/language.ts';
import { statementFile } from '../src/modules/credits/queries/statement-file.ts';
import { newId } from '../src/platform/ids/new-id.ts';
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
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, type TestPortal } from './harness/test-portal.ts';

let database: TestDatabase;
let portal: TestPortal;
let claire: TestPerson;
let account: TestAccount;
let foreign: TestAccount;
let browser: PortalClient;

beforeAll(async () => {
  database = await createTestDatabase();
  portal = await startTestPortal(database);
  const clientId = await addClient(database, 'Verdier / Logistique');
  claire = await addPerson(database, 'Claire Fontaine', 'CLIENT_MEMBER', clientId);
  const thomas = await addPerson(database, 'Thomas Girard', 'ADMIN');
  account = await openAccount(database, clientId);
  foreign = await openAccount(database, await addClient(database, 'Océane Santé'));
  await grantDeploy(database, account, '2025-06-02');
  await grantGoodwill(database, account, thomas.id, { halfDays: 3, from: '2026-02-02' });
  await addBooking(database, account, claire.id, {
    date: '2025-09-03',
    statuses: ['CONFIRMED', 'DELIVERED'],
  });
  await addBooking(database, account, claire.id, {
    date: '2026-03-25',
    slot: 'MORNING',
    statuses: ['CONFIRMED'],
  });
  for (const reason of [
    '=HYPERLINK("http://x")',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    'dit "oui; non",\r\net l’ensuite',
  ]) {
    await addAdjustment(database, account, thomas.id, { date: '2026-02-05', halfDays: 1, reason });
  }
  browser = portal.client();
  await browser.signIn(claire.email, PASSWORD);
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

interface Told {
  readonly date: string;
  readonly change: number;
  readonly halfDays: number;
  readonly remainingAfter: number;
  readonly reason: string | null;
}

/** What the API's list says, oldest first. */
async function movements(filter: object = {}): Promise<Told[]> {
  const { creditAccount } = await browser.data<{ creditAccount: { movements: { nodes: Told[] } } }>(
    `query($id: ID!, $filter: MovementFilterInput) { creditAccount(id: $id) { movements(filter: $filter, first: 200) {
       nodes { date change halfDays remainingAfter reason } } } }`,
    { id: account.id, filter },
  );
  return creditAccount.movements.nodes.toReversed();
}

const download = (query: string, id = account.id, by = browser): Promise<Response> =>
  by.fetch(`/statements/${id}?${query}`);

const HEADERS = [
  'Date',
  'Nature',
  'Mouvement',
  'Lot',
  'Contrat',
  'Crédit (jours)',
  'Débit (jours)',
  'Jours concernés',
  'Solde (jours)',
  'État',
  'Par',
  'Motif',
];

async function csvOf(response: Response, delimiter = ';'): Promise<string[][]> {
  return parse(Buffer.from(await response.arrayBuffer()), { bom: true, delimiter });
}

const days = (halfDays: number): string => String(halfDays / 2).replace('.', ',');

describe('a statement as CSV', () => {
  it('says line by line what the list says, in the person’s language, attached under its name', async () => {
    const response = await download('format=csv');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="Releve de jours _ Verdier Logistique _ 2026-03-10.csv"; ` +
        `filename*=UTF-8''Relev%C3%A9%20de%20jours%20%E2%80%93%20Verdier%20Logistique%20%E2%80%93%202026-03-10.csv`,
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString().split('\r\n').length).toBeGreaterThan(12);
    const [head, ...rows] = parse(bytes, { bom: true, delimiter: ';' });
    expect(head).toEqual(HEADERS);
    const told = await movements();
    expect(rows.map((row) => [row[0], row[5], row[6], row[7], row[8]])).toEqual(
      told.map(({ date, change, halfDays, remainingAfter }) => [
        date,
        change > 0 ? days(change) : '',
        change < 0 ? days(-change) : '',
        days(halfDays),
        days(remainingAfter),
      ]),
    );
    expect(rows[1]).toEqual([
      '2025-09-03',
      'Intervention',
      'Accompagnement des équipes',
      'DEPLOY 10',
      rows[1]?.[4],
      '',
      '1',
      '1',
      '9',
      'réalisé',
      'Claire Fontaine',
      'For a test',
    ]);
    expect(rows[1]?.[4]).toMatch(/^C-/);
  });

  it('never lets a text be run as a formula, and keeps quotes, separators and line breaks', async () => {
    const rows = await csvOf(await download('format=csv&kinds=ADJUSTED'));
    expect(rows.slice(1).map((row) => row[11])).toEqual([
      `'=HYPERLINK("http://x")`,
      `'+1`,
      `'-1`,
      `'@SUM(A1)`,
      `'\t=1`,
      'dit "oui; non",\r\net l’ensuite',
    ]);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  it('is in English with the separators of English', async () => {
    const emma = await addPerson(database, 'Emma English', 'CLIENT_MEMBER', account.clientId);
    await database.query(`update people set language = 'EN' where id = $1`, [emma.id]);
    const english = portal.client();
    await english.signIn(emma.email, PASSWORD);
    const response = await download('format=csv', account.id, english);
    expect(response.headers.get('content-disposition')).toContain('Statement of days');
    const rows = await csvOf(response, ',');
    expect(rows[0]).toContain('Balance (days)');
    expect(rows.flat()).toContain('1.5');
  });

  it.each([
    ['kinds=ADJUSTED,GOODWILL', { kinds: ['ADJUSTED', 'GOODWILL'] }],
    ['from=2026-01-01&to=2026-02-02', { from: '2026-01-01', to: '2026-02-02' }],
    ['search=accompagnement', { search: 'accompagnement' }],
    ['search=rien%20de%20tel', { search: 'rien de tel' }],
  ])('hands out what the list finds by %s', async (query, filter) => {
    const [, ...rows] = await csvOf(await download(`format=csv&${query}`));
    expect(rows.map(([date]) => date)).toEqual((await movements(filter)).map(({ date }) => date));
  });
});

describe('a statement as XLSX', () => {
  it('has dates and figures as such, and the same lines as the list', async () => {
    const response = await download('format=xlsx');
    expect(response.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    const [sheet] = (await readXlsx(Buffer.from(await response.arrayBuffer()))) as unknown as [
      { sheet: string; data: unknown[][] },
    ];
    const [head, ...rows] = sheet.data;
    expect(head).toEqual(HEADERS);
    const told = await movements();
    expect(
      rows.map((row) => [(row[0] as Date).toISOString().slice(0, 10), row[5], row[6], row[7], row[8]]),
    ).toEqual(
      told.map(({ date, change, halfDays, remainingAfter }) => [
        date,
        change > 0 ? change / 2 : null,
        change < 0 ? -change / 2 : null,
        halfDays / 2,
        remainingAfter / 2,
      ]),
    );
    // A text is a text for a spreadsheet, also one that looks like a formula.
    expect(rows.map((row) => row[11])).toContain('=HYPERLINK("http://x")');
  });
});

describe('the way out for statements', () => {
  it('answers the same for another client’s account, one that is not there and what is no id', async () => {
    const answers = await Promise.all(
      [foreign.id, newId(), 'x'].map(async (id) => {
        const response = await download('format=csv', id);
        return [response.status, await response.text(), response.headers.get('content-disposition')];
      }),
    );
    expect(answers[0]).toEqual([404, expect.stringContaining('NOT_FOUND'), null]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('is closed to whoever is not signed in', async () => {
    expect((await download('format=csv', account.id, portal.client())).status).toBe(401);
  });

  it.each([
    ['', 'format'],
    ['format=pdf', 'format'],
    ['format=csv&from=2026-02-30', 'from'],
    ['format=csv&to=demain', 'to'],
    ['format=csv&kinds=GRANTED,RIEN', 'kinds'],
    ['format=csv&lotId=a&lotId=b', 'lotId'],
    [`format=csv&search=${'x'.repeat(201)}`, 'search'],
    ['format=csv&rows=5', 'query'],
  ])('says what it cannot read in "%s"', async (query, parameter) => {
    const response = await download(query);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(`${parameter}: not what is expected`);
  });

  it('keeps in the trail who exported what, and nothing of what is refused', async () => {
    const entries = () =>
      database.query<{ actor_id: string; client_id: string; object_id: string; detail: object }>(
        `select actor_id, client_id, object_id, detail from audit_entries where action = 'statement.exported'
          order by position`,
      );
    const before = await entries();
    await (await download('format=csv&kinds=ADJUSTED&search=1')).arrayBuffer();
    await download('format=csv', foreign.id);
    await download('format=pdf');
    expect((await entries()).slice(before.length)).toEqual([
      {
        actor_id: claire.id,
        client_id: account.clientId,
        object_id: account.id,
        detail: { format: 'csv', lines: 6, kinds: 'ADJUSTED', searched: true },
      },
    ]);
  });
});

describe('a statement of 10,000 lines', () => {
  it.each(['csv', 'xlsx'] as const)(
    'is written as %s while it is read, and held nowhere as a whole',
    async (format) => {
      let pulled = 0;
      function* lines(): Generator<StatementLine> {
        for (; pulled < 10_000; pulled += 1) {
          yield {
            id: String(pulled),
            kind: 'CONSUMED',
            date: '2026-03-10',
            lotId: null,
            bookingId: null,
            halfDays: 1,
            change: -1,
            balanceAfter: 1,
            delivered: true,
            carriedOver: null,
          } as unknown as StatementLine;
        }
      }
      const words = { kind: 'k', movement: 'm', lot: 'l', contract: 'c', state: 's', who: 'w' };
      const file = statementFile(
        format,
        lines(),
        () => ({ ...words, reason: `${newId()} ${newId()}`.repeat(8) }),
        Language.FR,
      );
      const chunks: Buffer[] = [];
      let heldAtFirst: number | null = null;
      for await (const chunk of file) {
        heldAtFirst ??= pulled;
        chunks.push(chunk as Buffer);
      }
      expect(pulled).toBe(10_000);
      expect(heldAtFirst).toBeLessThan(2_000);
      expect(chunks.length).toBeGreaterThan(10);
    },
  );

  it('comes out whole through the portal', async () => {
    const clientId = await addClient(database, 'Grand client');
    const many = await openAccount(database, clientId);
    const person = await addPerson(database, 'Grande Personne', 'CLIENT_MEMBER', clientId);
    await grantGoodwill(database, many, person.id, { halfDays: 20_000, from: '2020-01-01' });
    await database.query(
      `with asked as (
         insert into booking_requests (id, client_id, account_id, idempotency_key, fingerprint, place, subject, description,
                                       requested_by, requested_at)
         select gen_random_uuid(), $1, $2, gen_random_uuid(), sha256('x'), 'REMOTE', 'TEAM_SUPPORT', 'Ligne ' || n, $3, now()
           from generate_series(1, 10000) n returning id
       ), booked as (
         insert into bookings (id, client_id, account_id, request_id, work_date, slot, half_days)
         select gen_random_uuid(), $1, $2, id, date '2021-01-01' + (row_number() over ())::integer % 1500, 'MORNING', 1
           from asked returning id
       )
       insert into booking_events (client_id, booking_id, status, at, by_person)
       select $1, id, 'DELIVERED', now(), $3 from booked`,
      [clientId, many.id, person.id],
    );
    const member = portal.client();
    await member.signIn(person.email, PASSWORD);
    const rows = await csvOf(await download('format=csv', many.id, member));
    expect(rows).toHaveLength(10_002);
    expect(rows.at(-1)?.[8]).toBe('5000');
    const sheet = Buffer.from(await (await download('format=xlsx', many.id, member)).arrayBuffer());
    const [first] = (await readXlsx(sheet)) as unknown as [{ data: unknown[][] }];
    expect(first.data).toHaveLength(10_002);
  });
});
