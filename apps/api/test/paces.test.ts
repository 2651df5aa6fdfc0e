import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { instant } from '@akouendy/domain';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { KINDS } from '../src/modules/notifications/notification-kind.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { PACES, type Paced } from '../src/platform/limits/pace-table.ts';
import { book, bookInput } from './harness/booking.ts';
import { signTestContract } from './harness/contract.ts';
import { grantGoodwill, openAccount, type TestAccount } from './harness/credit.ts';
import { PDF } from './harness/files.ts';
import { orderInput, orderPreview, placeOrder } from './harness/order.ts';
import { addClient, addPerson, assign, givePasskey, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { askForQuote } from './harness/quote.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

type Who = 'claire' | 'finance' | 'manager' | 'engineer' | 'thomas';
type Answer = Readonly<Record<string, unknown>>;

let database: TestDatabase;
let portal: TestPortal;
let clientId: string;
let account: TestAccount;
let contractId: string;
let people: Readonly<Record<Who, TestPerson>>;
const browsers = new Map<Who, PortalClient>();

beforeAll(async () => {
  database = await createTestDatabase();
  portal = await startTestPortal(database);
  await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
  clientId = await addClient(database, 'Verdier Logistique');
  people = {
    claire: await addPerson(database, 'Claire Fontaine', 'CLIENT_ADMIN', clientId),
    finance: await addPerson(database, 'Finance', 'FINANCE'),
    manager: await addPerson(database, 'Manager', 'ACCOUNT_MANAGER'),
    engineer: await addPerson(database, 'Engineer', 'ENGINEER'),
    thomas: await addPerson(database, 'Thomas Girard', 'ADMIN'),
  };
  await assign(database, people.manager.id, clientId);
  account = await openAccount(database, clientId);
  await grantGoodwill(database, account, people.claire.id, { halfDays: 40, from: '2026-01-01' });
  const order = { kind: 'APPLICATION', applications: [{ code: 'SIMPLE', quantity: 1 }] } as const;
  contractId = await signTestContract(database, clientId, order, '2026-02-03');
  await givePasskey(database, people.claire.id);
  await database.query(
    'insert into sign_in_policies (client_id, second_factor_required_since) values ($1, $2)',
    [clientId, TEST_NOW],
  );
  for (const who of Object.keys(people) as Who[]) {
    const browser = portal.client();
    await browser.signIn(people[who].email, PASSWORD);
    browsers.set(who, browser);
  }
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

const as = (who: Who): PortalClient => browsers.get(who) as PortalClient;

async function send(who: Who, name: string, input: Answer): Promise<Answer> {
  const type =
    name === 'presentDelivery' ? 'DeliveryInput' : `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const data = await as(who).data<Record<string, Answer>>(
    `mutation($input: ${type}!) { ${name}(input: $input) { __typename ... on TooManyAttempts { retryAt } } }`,
    { input },
  );
  return data[name] ?? {};
}

async function upload(changed: object = {}): Promise<Answer> {
  const form = new FormData();
  const fields = { clientId, category: 'CONTRACT', title: 'Contrat', idempotencyKey: newId(), ...changed };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([new Uint8Array(PDF)], { type: 'application/pdf' }), 'contrat.pdf');
  const response = await as('manager').fetch('/files', {
    method: 'POST',
    headers: { 'x-portal-request': '1' },
    body: form,
  });
  if (response.status !== 429) return { __typename: response.status };
  const { errors } = (await response.json()) as {
    errors: [{ extensions: { code: string; retryAt: string } }];
  };
  const [{ extensions }] = errors;
  return { __typename: extensions.code === 'TOO_MANY_ATTEMPTS' && 'TooManyAttempts', ...extensions };
}

/** Leaves a second factor to the choice of the company's people, which was an obligation. */
async function leaveToChoice(): Promise<Answer> {
  const { decideOnSecondFactor } = await as('claire').data<{ decideOnSecondFactor: Answer }>(
    `mutation { decideOnSecondFactor(required: false) { __typename ... on TooManyAttempts { retryAt } } }`,
  );
  return decideOnSecondFactor;
}

/** Something that each pace is for, by whom, and what it answers when it is done. */
const ACTS: Readonly<Record<Paced, readonly [Who, string | number, () => Promise<Answer>]>> = {
  booking: [
    'claire',
    'Booked',
    async () => ({ ...(await book(as('claire'), bookInput(account.id, [{ date: '2026-03-24' }]))) }),
  ],
  quote: ['claire', 'QuoteChanged', async () => ({ ...(await askForQuote(as('claire'), clientId)) })],
  invitation: [
    'claire',
    'PersonInvited',
    () =>
      send('claire', 'invitePerson', {
        ...{ clientId, email: 'new@verdier.test', role: 'CLIENT_MEMBER', language: 'FR' },
        idempotencyKey: newId(),
      }),
  ],
  price_revision: [
    'finance',
    'PriceRevisionAnnounced',
    () =>
      send('finance', 'announcePriceRevision', {
        ...{ effectiveOn: '2027-01-01', rate: 300, replaces: null },
        idempotencyKey: newId(),
      }),
  ],
  delivery: [
    'manager',
    'WorkStepTaken',
    () => send('manager', 'presentDelivery', { contractId, idempotencyKey: newId() }),
  ],
  document: ['manager', 201, () => upload()],
  company_export: [
    'claire',
    'CompanyExportRequested',
    () => send('claire', 'requestCompanyExport', { clientId, idempotencyKey: newId() }),
  ],
  care: [
    'thomas',
    'ClientEntrusted',
    async () => {
      const input = { clientId, personId: people.engineer.id };
      const { entrustClient } = await as('thomas').data<{ entrustClient: Answer }>(
        `mutation($input: CareInput!) { entrustClient(input: $input) { __typename
           ... on TooManyAttempts { retryAt } } }`,
        { input },
      );
      return entrustClient;
    },
  ],
  sign_in_settings: ['claire', 'ClientSignInDecided', leaveToChoice],
  order: [
    'claire',
    'OrderPlaced',
    async () => {
      const order = { deploy: 'DEPLOY_10' };
      const preview = await orderPreview(as('claire'), clientId, order);
      return { ...(await placeOrder(as('claire'), orderInput(clientId, order, preview))) };
    },
  ],
};

/** Leaves `left` of a budget. */
async function leave(bucket: string, left: number, { points = 1, seconds = 1 }): Promise<void> {
  await database.query(
    `insert into rate_buckets values ($1, statement_timestamp() + make_interval(secs => $2))
     on conflict (bucket) do update set full_at = excluded.full_at`,
    [bucket, ((points - left) / points) * seconds],
  );
}

/** All that is told, kept or mailed for what is done: it grows by nothing that is refused. */
const TRACES = `select (select count(*) from jobs.job) + (select count(*) from mails) + (select count(*) from files)
  + (select count(*) from contracts) + (select count(*) from quotes) + (select count(*) from work_steps)
  + (select count(*) from price_revisions) + (select count(*) from client_staff) as traces`;

describe('what tells others by mail has a pace, for a person and for a client', () => {
  it.each(Object.keys(PACES) as Paced[])(
    'is refused when a budget is empty, says until when, and changes nothing: %s',
    async (paced) => {
      const [who, done, act] = ACTS[paced];
      const { byPerson, forClient, seconds } = PACES[paced];
      // Those of a company that invites are counted one by one: `invitation-pace.test`.
      if (forClient === null) expect(paced).toBe('invitation');
      else expect(forClient).toBeGreaterThan(byPerson);
      const person = `${paced}:person:${people[who].id}`;
      const client = `${paced}:client:${paced === 'price_revision' ? 'every' : clientId}`;
      const traces = async () => (await database.query(TRACES))[0];
      const before = await traces();
      const budgets: (readonly [string, number])[] = [[person, byPerson]];
      if (forClient !== null) budgets.push([client, forClient]);
      for (const [bucket, points] of budgets) {
        await leave(bucket, 0, { points, seconds });
        const refused = await act();
        expect(refused).toMatchObject({
          __typename: 'TooManyAttempts',
          retryAt: expect.any(String) as unknown,
        });
        const wait = (Date.parse(String(refused['retryAt'])) - Date.parse(TEST_NOW)) / 1_000;
        expect(wait).toBeGreaterThan(0);
        expect(wait).toBeLessThanOrEqual(seconds / points + 1);
        expect(await traces()).toEqual(before);
        await leave(bucket, 1, { points, seconds });
      }
      expect(await act()).toMatchObject({ __typename: done });
    },
  );
});

/** What each pace is for, refused by a rule, or done already; and what it answers. */
const IN_VAIN: Readonly<Record<Paced, readonly [string | number, () => Promise<Answer>]>> = {
  booking: [
    'NotAWorkingDay',
    async () => ({ ...(await book(as('claire'), bookInput(account.id, [{ date: '2026-03-28' }]))) }),
  ],
  quote: ['InvalidField', async () => ({ ...(await askForQuote(as('claire'), clientId, { need: ' ' })) })],
  invitation: [
    'AlreadyInvited',
    () =>
      send('claire', 'invitePerson', {
        ...{ clientId, email: 'new@verdier.test', role: 'CLIENT_MEMBER', language: 'FR' },
        idempotencyKey: newId(),
      }),
  ],
  price_revision: [
    'PriceRevisionOutdated',
    () =>
      send('finance', 'announcePriceRevision', {
        ...{ effectiveOn: '2027-01-01', rate: 200, replaces: 250 },
        idempotencyKey: newId(),
      }),
  ],
  delivery: ['WorkStepNotPossible', () => ACTS.delivery[2]()],
  document: [422, () => upload({ title: '' })],
  company_export: ['CompanyExportRequested', () => ACTS.company_export[2]()],
  care: ['ClientEntrusted', () => ACTS.care[2]()],
  sign_in_settings: ['ClientSignInDecided', leaveToChoice],
  order: [
    'OrderOutdated',
    async () => {
      const preview = await orderPreview(as('claire'), clientId, { deploy: 'DEPLOY_20' });
      return { ...(await placeOrder(as('claire'), orderInput(clientId, { deploy: 'DEPLOY_10' }, preview))) };
    },
  ],
};

describe('what is refused by a rule, or done already, costs nothing of the pace', () => {
  it.each(Object.keys(PACES) as Paced[])('%s', async (paced) => {
    const spent = () =>
      database.query('select bucket, full_at from rate_buckets where starts_with(bucket, $1)', [`${paced}:`]);
    const [answer, act] = IN_VAIN[paced];
    // Something is there that it would be done to once more.
    await database.query('delete from rate_buckets');
    await ACTS[paced][2]();
    const before = await spent();
    for (let time = 0; time < 3; time += 1) expect(await act()).toMatchObject({ __typename: answer });
    expect(await spent()).toEqual(before);
  });
});

/** What sends mails without a pace of its own, and why it cannot be done again and again for nothing. */
const REASONS: Readonly<Record<string, string>> = {
  'portfolios/use-cases/care-changes.ts':
    'Entrusting keeps the pace; taking a client back, which nobody is kept from, is once for what was entrusted.',
  'quotes/use-cases/take-quote-step.ts':
    'A step ends what it is a step of; asking for a quote keeps the pace.',
  'contracts/use-cases/give-notice.ts': 'Once for a contract.',
  'exports/use-cases/prepare-export.ts': 'Once for an archive; asking for one keeps the pace.',
  'notifications/use-cases/tell-people.ts': 'Tells once what was announced.',
  'access/use-cases/invitation-mails.ts': 'For those who invite and send again, who keep the pace.',
  'access/use-cases/invite-person.ts': 'Keeps the pace of invitations.',
  'access/use-cases/resend-invitation.ts': 'Keeps the pace of invitations.',
  'access/use-cases/end-invitations.ts': 'Once for an invitation.',
  'access/use-cases/request-password-reset.ts': 'Has limits of its own, for an address and for a network.',
  'access/use-cases/password-mails.ts': 'To the owner of the account alone, within the limits of passwords.',
  'access/use-cases/tell-of-factors.ts': 'To the owner of the account alone, after a proof of who one is.',
  'access/use-cases/create-api-token.ts': 'To the owner of the token alone, of which twenty are enough.',
  'access/use-cases/unlink-from-provider.ts': 'Once for a link, to its owner, after a proof of who one is.',
  'access/use-cases/tell-admins.ts':
    'For those who save or loosen settings of sign-in, who keep the pace; making them stricter is once for what was loosened.',
  'single-sign-on/use-cases/tell-of-connection.ts':
    'For those who change how a company signs in, who keep the pace.',
  'access/use-cases/end-sessions-of-person.ts':
    'Once for what was open, to its owner, who must have signed in meanwhile for another.',
};

describe('whatever sends a mail', () => {
  const modules = join(import.meta.dirname, '../src/modules');
  const sources = globSync('**/*.ts', { cwd: modules })
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => ({ file, text: readFileSync(join(modules, file), 'utf8') }));
  const senders = sources.filter(({ text }) =>
    /\b(announcements\.announce|mails?\.send|admins\.tell)\(\s*db\b|enqueue\(\s*db,\s*'(send|tell)-/.test(
      text,
    ),
  );

  it('asks for its pace before, or has a reason that stands here', () => {
    const free = senders.filter(({ text }) => !text.includes('paces.keep(')).map(({ file }) => file);
    const announcing = 'notifications/use-cases/announcements.ts';
    expect(free.filter((file) => file !== announcing).sort()).toEqual(Object.keys(REASONS).sort());
  });

  it('is found for every kind that people are told of', () => {
    const told = senders.filter(({ file }) => !file.startsWith('notifications/')).map(({ text }) => text);
    expect(KINDS.filter((kind) => !told.some((text) => text.includes(`'${kind}'`)))).toEqual([]);
  });
});
