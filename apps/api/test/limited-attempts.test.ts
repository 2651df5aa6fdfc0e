import { book, bookInput } from './harness/booking.ts';
import { grantGoodwill, openAccount } from './harness/credit.ts';
import { answerStep, confirm, enrolApp, enterPassword } from './harness/factors.ts';
import { addClient, addPerson, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

const SIGN_IN = 'mutation($input: SignInInput!) { signIn(input: $input) { __typename } }';
const RESET = 'mutation($email: String!) { requestPasswordReset(email: $email) { __typename } }';
const CHANGE = 'mutation($input: ChangePasswordInput!) { changePassword(input: $input) { __typename } }';
const APP = 'mutation { confirmTotpEnrolment(code: "000000") { __typename } }';

interface Entry {
  readonly id: string;
  readonly actor_id: string | null;
  readonly object_id: string;
  readonly client_id: string | null;
  readonly address: string | null;
  readonly detail: { readonly tried: string; readonly until: string; readonly [fact: string]: unknown };
}

let database: TestDatabase;
let portal: TestPortal;
let clientId: string;
let claire: TestPerson;
let count = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  clientId = await addClient(database, 'Verdier Logistique');
  portal = await startTestPortal(database, { trustedProxies: ['127.0.0.1'] });
});

beforeEach(async () => {
  count += 1;
  claire = await addPerson(database, `Claire ${'i'.repeat(count)}`, 'CLIENT_ADMIN', clientId);
});

afterEach(async () => {
  portal.setClock(TEST_NOW);
  await database.query('truncate sign_in_attempts, rate_buckets');
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

/** What the trail tells of limited attempts, but for those of `before`. */
async function told(before: readonly Entry[] = []): Promise<Entry[]> {
  const entries = await database.query<Entry>(
    `select id, actor_id, object_id, client_id, address, detail from audit_entries
      where action = 'person.attempts_limited' order by position`,
  );
  return entries.filter(({ id }) => !before.some((earlier) => earlier.id === id));
}

async function signIn(email: string, address: string): Promise<string> {
  const { data } = await portal
    .client()
    .send<{ signIn: { __typename: string } }>(
      SIGN_IN,
      { input: { email, password: 'wrong' } },
      { 'x-forwarded-for': address },
    );
  return data.signIn.__typename;
}

async function ask(
  browser: PortalClient,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<string> {
  const data = await browser.data<Record<string, { __typename: string }>>(document, variables);
  return Object.values(data)[0]?.__typename ?? '';
}

/** Asks until it is too often, and once more. */
async function tooOften(attempt: () => Promise<string>): Promise<void> {
  for (let time = 0; time < 40; time += 1) {
    if ((await attempt()) !== 'TooManyAttempts') continue;
    expect(await attempt()).toBe('TooManyAttempts');
    return;
  }
  throw new Error('It is never too often');
}

describe('attempts beyond a limit', () => {
  it('at an account are told once in its company’s chain: at whose, from where, until when', async () => {
    const before = await told();
    await tooOften(() => signIn(claire.email, '203.0.113.7'));
    expect(await told(before)).toEqual([
      {
        id: expect.any(String) as string,
        actor_id: null,
        object_id: claire.id,
        client_id: clientId,
        address: '203.0.113.7',
        detail: {
          tried: 'sign_in',
          until: '2026-03-10T09:15:00Z',
          known: true,
          name: expect.stringContaining('Claire') as string,
        },
      },
    ]);
  });

  it('at an address of nobody are told once in AKOUENDY’s own, and what was typed is not kept', async () => {
    const before = await told();
    await tooOften(() => signIn('nobody-at-all@client.test', '203.0.113.8'));
    const entries = await told(before);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ client_id: null, address: '203.0.113.8', detail: { known: false } });
    expect(JSON.stringify(entries)).not.toContain('nobody-at-all');
  });

  it('make the trail no longer, however many accounts and networks they are spread over', async () => {
    for (let time = 0; time < 30; time += 1)
      await signIn(`spread.${String(time)}@client.test`, '203.0.113.9');
    const before = await told();
    // The network is at its limit: other accounts are no other news.
    for (let time = 30; time < 50; time += 1) {
      expect(await signIn(`spread.${String(time)}@client.test`, '203.0.113.9')).toBe('TooManyAttempts');
    }
    expect(await told(before)).toHaveLength(1);
    // The account is at its limit: other networks are no other news.
    for (let time = 0; time < 15; time += 1) await signIn(claire.email, `198.51.100.${String(time)}`);
    for (let time = 15; time < 35; time += 1) {
      expect(await signIn(claire.email, `198.51.100.${String(time)}`)).toBe('TooManyAttempts');
    }
    expect(await told(before)).toHaveLength(2);
  });

  it('at once are told once', async () => {
    for (let time = 0; time < 5; time += 1) await signIn(claire.email, '203.0.113.10');
    const before = await told();
    const answers = await Promise.all(Array.from({ length: 8 }, () => signIn(claire.email, '203.0.113.10')));
    expect(new Set(answers)).toEqual(new Set(['TooManyAttempts']));
    expect(await told(before)).toHaveLength(1);
  });

  it('are told again when the limit has counted them out', async () => {
    const before = await told();
    await tooOften(() => signIn(claire.email, '203.0.113.11'));
    await database.query(`delete from rate_buckets where bucket like 'told:%'`);
    await tooOften(() => signIn(claire.email, '203.0.113.11'));
    expect(await told(before)).toHaveLength(2);
  });
});

describe('who has proved who they are, as far as that goes, is told of by name and what they tried', () => {
  const expectTold = async (tried: string, before: readonly Entry[]): Promise<void> => {
    expect(await told(before)).toMatchObject([
      { actor_id: claire.id, object_id: claire.id, client_id: clientId, detail: { tried, known: true } },
    ]);
  };

  it.each<[string, (browser: PortalClient) => Promise<string>]>([
    ['confirmation', async (browser) => (await confirm(browser, 'PASSWORD', 'wrong')).__typename],
    [
      'password_change',
      (browser) => ask(browser, CHANGE, { input: { current: 'wrong', next: 'une phrase assez longue' } }),
    ],
    ['authenticator_app', (browser) => ask(browser, APP)],
  ])('%s', async (tried, attempt) => {
    const browser = portal.client();
    await browser.signIn(claire.email, PASSWORD);
    const before = await told();
    await tooOften(() => attempt(browser));
    await expectTold(tried, before);
  });

  it('second_step', async () => {
    const browser = portal.client();
    await browser.signIn(claire.email, PASSWORD);
    await enrolApp(browser, TEST_NOW);
    const stranger = portal.client();
    expect(await enterPassword(stranger, claire.email, PASSWORD)).toMatchObject({ kind: 'SECOND_STEP' });
    const before = await told();
    await tooOften(async () => (await answerStep(stranger, 'TOTP', '000000')).__typename);
    await expectTold('second_step', before);
  });

  it('booking, whose mails have a pace', async () => {
    const account = await openAccount(database, clientId);
    await grantGoodwill(database, account, claire.id, { halfDays: 4, from: '2026-01-01' });
    const browser = portal.client();
    await browser.signIn(claire.email, PASSWORD);
    await database.query(
      `insert into rate_buckets values ('booking:person:' || $1, statement_timestamp() + interval '1 hour')`,
      [claire.id],
    );
    const before = await told();
    await tooOften(
      async () => (await book(browser, bookInput(account.id, [{ date: '2026-03-24' }]))).__typename,
    );
    await expectTold('booking', before);
  });
});

it('wishes for a new password beyond the limit are told alike for every address, in AKOUENDY’s own chain', async () => {
  for (const email of [claire.email, 'nobody@client.test']) {
    const before = await told();
    await tooOften(() => ask(portal.client(), RESET, { email }));
    expect(await told(before)).toMatchObject([
      { actor_id: null, client_id: null, detail: { tried: 'password_reset', known: false } },
    ]);
    await database.query('truncate sign_in_attempts');
  }
});
