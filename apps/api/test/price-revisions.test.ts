import { instant } from '@akouendy/domain';
import type { Role } from '@akouendy/domain/access';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { RUN_STANDARD, signTestContract } from './harness/contract.ts';
import { startMailServer, type MailServer } from './harness/mail-server.ts';
import { addClient, addPerson, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';
import { startTestWorker } from './harness/test-worker.ts';
import { until } from './harness/until.ts';

const ANNOUNCE = `mutation($input: AnnouncePriceRevisionInput!) { announcePriceRevision(input: $input) { __typename
  ... on PriceRevisionRefused { problem days } } }`;
const WITHDRAW = `mutation($input: WithdrawPriceRevisionInput!) { withdrawPriceRevision(input: $input) { __typename
  ... on PriceRevisionRefused { problem days } } }`;
const REVISIONS = '{ priceRevisions { effectiveOn rate replaced recordedBy { name } } }';
const PRICES = `query($id: ID!) { contract(id: $id) { prices {
  current { from price applied { effectiveOn rate before after rounding } } next { from price } history { price } } } }`;

let database: TestDatabase;
let mails: MailServer;
let portal: TestPortal;
let stopWorker: () => Promise<void>;
let clientId: string;
let admin: TestPerson;
let finance: TestPerson;

beforeAll(async () => {
  database = await createTestDatabase();
  mails = await startMailServer();
  portal = await startTestPortal(database, { smtpUrl: mails.url });
  stopWorker = await startTestWorker(database, portal);
  await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
  clientId = await addClient(database, 'Acme');
  admin = await addPerson(database, 'Client Admin', 'CLIENT_ADMIN', clientId);
  finance = await addPerson(database, 'Finance', 'FINANCE');
});

afterEach(async () => {
  await database.query('alter table price_revisions disable trigger append_only');
  await database.query('delete from price_revisions');
  await database.query('alter table price_revisions enable trigger append_only');
});

afterAll(async () => {
  await stopWorker();
  await portal.stop();
  await mails.stop();
  await database.drop();
});

async function signedIn({ email }: TestPerson): Promise<PortalClient> {
  const browser = portal.client();
  await browser.signIn(email, PASSWORD);
  return browser;
}

async function announce(
  browser: PortalClient,
  rate: number,
  { effectiveOn = '2027-01-01', replaces = null as number | null, idempotencyKey = newId() } = {},
): Promise<Record<string, unknown>> {
  const input = { effectiveOn, rate, replaces, idempotencyKey };
  const { announcePriceRevision } = await browser.data<{ announcePriceRevision: Record<string, unknown> }>(
    ANNOUNCE,
    { input },
  );
  return announcePriceRevision;
}

async function record(effectiveOn: string, rate: number): Promise<void> {
  await database.queryAsApi(
    `insert into price_revisions (id, effective_on, rate_bp, recorded_by, recorded_at, idempotency_key)
     values (gen_random_uuid(), $1, $2, $3, now(), gen_random_uuid())`,
    [effectiveOn, rate, finance.id],
    { 'app.person_id': finance.id, 'app.role': 'FINANCE' },
  );
}

describe('a revision of prices', () => {
  it('is announced for a coming 1 January, with who did, and told to the clients whom it concerns', async () => {
    await addClient(database, 'Without a contract');
    await signTestContract(database, clientId, RUN_STANDARD, '2025-06-10');
    const browser = await signedIn(finance);
    expect(await announce(browser, 215)).toEqual({ __typename: 'PriceRevisionAnnounced' });
    expect(await browser.data(REVISIONS)).toEqual({
      priceRevisions: [
        { effectiveOn: '2027-01-01', rate: 215, replaced: false, recordedBy: { name: 'Finance' } },
      ],
    });
    await until(() => mails.mails.length > 0);
    const [mail] = mails.mails;
    expect(mail?.subject).toBe('Acme\u00a0: révision annuelle des prix');
    expect(mail?.text?.replace(/\s/g, ' ')).toContain('+2,15 %');
    expect(await database.query('select client_id from notifications')).toEqual([{ client_id: clientId }]);
    expect(
      await database.query(`select change from audit_entries where action = 'price_revision.announced'`),
    ).toEqual([{ change: { before: { rateBp: null }, after: { rateBp: 215 } } }]);
  });

  it('for a day that has come, or beyond a half, is refused with what is possible', async () => {
    const browser = await signedIn(finance);
    const refused = { __typename: 'PriceRevisionRefused', days: ['2027-01-01', '2028-01-01'] };
    expect(await announce(browser, 200, { effectiveOn: '2026-01-01' })).toEqual({
      ...refused,
      problem: 'NOT_A_REVISION_DAY',
    });
    expect(await announce(browser, 5001)).toEqual({ ...refused, problem: 'RATE_OUT_OF_RANGE' });
    expect(await database.query('select from price_revisions')).toEqual([]);
  });

  it('once more for the day replaces it, for who knows what is replaced', async () => {
    const browser = await signedIn(finance);
    const idempotencyKey = newId();
    for (let times = 0; times < 2; times += 1) await announce(browser, 215, { idempotencyKey });
    expect(await announce(browser, 180)).toEqual({ __typename: 'PriceRevisionOutdated' });
    expect(await announce(browser, 180, { replaces: 215 })).toEqual({
      __typename: 'PriceRevisionAnnounced',
    });
    expect(await browser.data(REVISIONS)).toMatchObject({
      priceRevisions: [
        { rate: 180, replaced: false },
        { rate: 215, replaced: true },
      ],
    });
  });

  it('of two at once is one', async () => {
    const browser = await signedIn(finance);
    const answers = await Promise.all([100, 150, 200, 250].map((rate) => announce(browser, rate)));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'PriceRevisionAnnounced',
      ...Array<string>(3).fill('PriceRevisionOutdated'),
    ]);
  });

  it('is announced by finance only, in the API and in the database', async () => {
    const manager = await addPerson(database, 'Manager', 'ACCOUNT_MANAGER');
    const thomas = await addPerson(database, 'Thomas', 'ADMIN');
    for (const person of [admin, manager, thomas]) {
      const input = { effectiveOn: '2027-01-01', rate: 215, replaces: null, idempotencyKey: newId() };
      const { errors } = await (await signedIn(person)).send(ANNOUNCE, { input });
      expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
    }
    const enter = (role: Role, by: string, asker: string) =>
      database.queryAsApi(
        `insert into price_revisions (id, effective_on, rate_bp, recorded_by, recorded_at, idempotency_key)
         values (gen_random_uuid(), '2027-01-01', 215, $1, now(), gen_random_uuid())`,
        [by],
        { 'app.person_id': asker, 'app.role': role },
      );
    const refused = /row-level security policy/;
    await expect(enter('ADMIN', thomas.id, thomas.id)).rejects.toThrow(refused);
    await expect(enter('FINANCE', thomas.id, finance.id)).rejects.toThrow(refused);
  });
});

describe('a revision that is withdrawn', () => {
  async function withdraw(
    browser: PortalClient,
    replaces: number,
    { effectiveOn = '2027-01-01', idempotencyKey = newId() } = {},
  ): Promise<unknown> {
    const input = { effectiveOn, replaces, idempotencyKey };
    const { withdrawPriceRevision } = await browser.data<{ withdrawPriceRevision: unknown }>(WITHDRAW, {
      input,
    });
    return withdrawPriceRevision;
  }
  const withdrawn = { __typename: 'PriceRevisionWithdrawn' };
  const outdated = { __typename: 'PriceRevisionOutdated' };

  it('counts no more, once however often it is sent, is told as it was announced, and can be announced anew', async () => {
    const id = await signTestContract(database, clientId, RUN_STANDARD, '2025-06-10');
    // Of her own: what finance announces has a pace.
    const browser = await signedIn(await addPerson(database, 'Of her own', 'FINANCE'));
    await announce(browser, 215);
    const [key, before] = [newId(), mails.mails.length];
    const wish = { idempotencyKey: key };
    const answers = await Promise.all([withdraw(browser, 215, wish), withdraw(browser, 215, wish)]);
    expect(answers).toEqual([withdrawn, withdrawn]);
    expect(await withdraw(browser, 215)).toEqual(outdated);
    expect(await browser.data(REVISIONS)).toMatchObject({
      priceRevisions: [
        { rate: 0, replaced: false },
        { rate: 215, replaced: true },
      ],
    });
    const client = await signedIn(admin);
    expect(await client.data(PRICES, { id })).toMatchObject({
      contract: { prices: { current: { price: 90_000 }, next: null } },
    });
    await until(() => mails.mails.slice(before).some(({ subject }) => subject?.includes('retirée')));
    const told = '{ viewer { notifications(first: 1) { nodes { kind priceRevision } } } }';
    expect(await client.data(told)).toMatchObject({
      viewer: { notifications: { nodes: [{ kind: 'PRICES_REVISED', priceRevision: 0 }] } },
    });
    expect(
      await database.query(`select change from audit_entries where action = 'price_revision.withdrawn'`),
    ).toEqual([{ change: { before: { rateBp: 215 }, after: { rateBp: null } } }]);
    expect(await announce(browser, 180)).toEqual({ __typename: 'PriceRevisionAnnounced' });
  });

  it('of another rate, of nothing, of a day that has come, or by somebody else is refused', async () => {
    const browser = await signedIn(finance);
    expect(await withdraw(browser, 215)).toEqual(outdated);
    await record('2026-01-01', 215);
    await announce(browser, 180);
    expect(await withdraw(browser, 215)).toEqual(outdated);
    expect(await withdraw(browser, 215, { effectiveOn: '2026-01-01' })).toEqual({
      __typename: 'PriceRevisionRefused',
      problem: 'NOT_A_REVISION_DAY',
      days: ['2027-01-01', '2028-01-01'],
    });
    const input = { effectiveOn: '2027-01-01', replaces: 180, idempotencyKey: newId() };
    const { errors } = await (await signedIn(admin)).send(WITHDRAW, { input });
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
    expect(await database.query('select from price_revisions where rate_bp = 0')).toEqual([]);
  });
});

describe('the price of a contract', () => {
  it('is explained by the revisions since its signature, and says what comes next', async () => {
    await record('2025-01-01', 900);
    await record('2026-01-01', 215);
    await record('2027-01-01', 180);
    const id = await signTestContract(database, clientId, RUN_STANDARD, '2025-06-10');
    expect(await (await signedIn(admin)).data(PRICES, { id })).toEqual({
      contract: {
        prices: {
          current: {
            from: '2026-01-10',
            price: 91_935,
            applied: [{ effectiveOn: '2026-01-01', rate: 215, before: 90_000, after: 91_935, rounding: 0 }],
          },
          next: { from: '2027-01-10', price: 93_590 },
          history: [{ price: 90_000 }, { price: 91_935 }, { price: 93_590 }],
        },
      },
    });
  });

  it('of what is sold once is no recurring one', async () => {
    const id = await signTestContract(
      database,
      clientId,
      { kind: 'DEPLOY', package: 'DEPLOY_10' },
      '2025-06-10',
    );
    expect(await (await signedIn(admin)).data(PRICES, { id })).toEqual({ contract: { prices: null } });
  });
});
