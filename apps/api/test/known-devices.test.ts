import { newId } from '../src/platform/ids/new-id.ts';
import { askOne, randomName, useCompany, type Outcome } from './harness/company.ts';
import { OWN, REMOVE } from './harness/invitations.ts';
import { mailedKey } from './harness/mailed-link.ts';
import { addPerson, givePasskey, PASSWORD, type TestPerson } from './harness/people.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { hashOfKey } from '../src/platform/secrets/random-key.ts';

const SIGN_IN = 'mutation($input: SignInInput!) { signIn(input: $input) { __typename } }';
const SIGN_OUT = 'mutation { signOut { __typename } }';
const STEP = 'mutation($input: FactorAnswerInput!) { passSecondStep(input: $input) { __typename } }';
const CHANGE = 'mutation($input: ChangePasswordInput!) { changePassword(input: $input) { __typename } }';
const RESET = 'mutation($input: ResetPasswordInput!) { resetPassword(input: $input) { __typename } }';
const END = 'mutation($id: ID!) { endPersonSessions(personId: $id) { __typename } }';
const END_OTHERS = 'mutation { endOtherSessions { __typename } }';
const END_ONE = 'mutation($id: ID!) { endSession(id: $id) { __typename } }';
const CONFIRM =
  'mutation($p: String!) { confirmIdentity(input: { way: PASSWORD, answer: $p }) { __typename } }';

const company = useCompany(() => Promise.resolve({ trustedProxies: ['127.0.0.1'] }));

const member = (): Promise<TestPerson> =>
  addPerson(company.database, `Julien ${randomName()}`, 'CLIENT_MEMBER', company.clientId);

/** Somebody who passes a second step with the passkey of the tests. */
async function memberWithFactor(): Promise<TestPerson> {
  const person = await member();
  await givePasskey(company.database, person.id);
  return person;
}

/** Signs in from `network`, or is refused. */
async function trySignIn(
  browser: PortalClient,
  { email }: TestPerson,
  password = PASSWORD,
  network = '192.0.2.9',
): Promise<string> {
  const { data } = await browser.send<{ signIn: Outcome }>(
    SIGN_IN,
    { input: { email, password } },
    { 'x-forwarded-for': network },
  );
  return data.signIn.__typename;
}

/** A browser in which the person has signed in before, and is not any more. */
async function knownBrowser(person: TestPerson): Promise<PortalClient> {
  const browser = company.portal.client();
  await browser.signIn(person.email, PASSWORD);
  await browser.data(SIGN_OUT);
  return browser;
}

/** Strangers guess from many networks until nobody whom the portal does not know is listened to. */
async function strangersGuess(person: TestPerson): Promise<void> {
  for (let count = 0; count < 15; count += 1) {
    await trySignIn(company.portal.client(), person, 'wrong', `198.51.100.${String(count)}`);
  }
  expect(await trySignIn(company.portal.client(), person)).toBe('TooManyAttempts');
}

/** What `browser` shows to be known by. */
const keyOf = (browser: PortalClient): string => browser.cookies.get('portal-known') ?? '';

async function resetLink({ email }: TestPerson): Promise<string> {
  const { portal, database } = company;
  await portal
    .client()
    .data('mutation($e: String!) { requestPasswordReset(email: $e) { __typename } }', { e: email });
  const serve = portal.app.get(Jobs).served.get('send-password-reset') as (job: {
    requestId: string;
  }) => Promise<void>;
  for (const { id } of await database.query<{ id: string }>('select id from password_reset_requests')) {
    await serve({ requestId: id });
  }
  return mailedKey(database, email);
}

describe('the owner of an account that strangers guess at', () => {
  it('is let in from a browser in which they have signed in before, also from the strangers’ own network', async () => {
    const julien = await member();
    const browser = await knownBrowser(julien);
    await strangersGuess(julien);
    for (let count = 0; count < 30; count += 1) {
      await trySignIn(company.portal.client(), await member(), 'wrong', '203.0.113.7');
    }
    expect(await trySignIn(company.portal.client(), await member(), PASSWORD, '203.0.113.7')).toBe(
      'TooManyAttempts',
    );
    expect(await trySignIn(browser, julien, PASSWORD, '203.0.113.7')).toBe('SignedIn');
    // Which gives the strangers nothing.
    expect(await trySignIn(company.portal.client(), julien)).toBe('TooManyAttempts');
  });

  it('proves who they are and passes the second step there too', async () => {
    const { portal } = company;
    const claire = await memberWithFactor();
    const browser = await knownBrowser(claire);
    for (let count = 0; count < 15; count += 1) {
      const thief = portal.client();
      await trySignIn(thief, claire, PASSWORD, `198.51.100.${String(count)}`);
      const input = { way: 'TOTP', answer: '000000' };
      await thief.send(STEP, { input }, { 'x-forwarded-for': `198.51.100.${String(count)}` });
      // The password that the thief knows is counted apart from the code that they do not.
      await company.database.query(
        'delete from sign_in_attempts where account_hash = sha256(convert_to($1, $2))',
        [claire.email, 'UTF8'],
      );
    }
    const stranger = portal.client();
    await trySignIn(stranger, claire);
    expect(await askOne(stranger, STEP, { input: { way: 'TOTP', answer: '000000' } })).toMatchObject({
      __typename: 'TooManyAttempts',
    });
    await browser.signIn(claire.email, PASSWORD);
    const julien = await member();
    const theirs = portal.client();
    await theirs.signIn(julien.email, PASSWORD);
    await strangersGuess(julien);
    expect(await askOne(theirs, CONFIRM, { p: PASSWORD })).toEqual({ __typename: 'IdentityConfirmed' });
  });

  it('gets in by a link from their mailbox, and then from where they opened it', async () => {
    const julien = await member();
    await strangersGuess(julien);
    const browser = company.portal.client();
    const input = { token: await resetLink(julien), password: OWN };
    expect(await askOne(browser, RESET, { input })).toEqual({ __typename: 'PasswordReset' });
    await strangersGuess(julien);
    expect(await trySignIn(browser, julien, OWN)).toBe('SignedIn');
  });
});

describe('a known browser', () => {
  it('is limited to five wrong passwords in a quarter of an hour like everybody else', async () => {
    const julien = await member();
    const browser = await knownBrowser(julien);
    for (let count = 0; count < 5; count += 1) {
      expect(await trySignIn(browser, julien, 'wrong', `198.51.100.${String(count)}`)).toBe(
        'InvalidCredentials',
      );
    }
    expect(await trySignIn(browser, julien)).toBe('TooManyAttempts');
    expect(await trySignIn(company.portal.client(), julien)).toBe('SignedIn');
  });

  it('is a stranger to every other account, and stays known to all who share it', async () => {
    const [julien, lea] = [await member(), await member()];
    const browser = await knownBrowser(julien);
    await strangersGuess(lea);
    expect(await trySignIn(browser, lea)).toBe('TooManyAttempts');
    await company.database.query('delete from sign_in_attempts');
    await browser.signIn(lea.email, PASSWORD);
    await browser.data(SIGN_OUT);
    for (const each of [julien, lea]) {
      await strangersGuess(each);
      expect(await trySignIn(browser, each)).toBe('SignedIn');
      await browser.data(SIGN_OUT);
    }
  });

  it('keeps a key that no script reads and that opens nothing; the portal keeps its hash', async () => {
    const julien = await member();
    const response = await company.portal.client().fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-portal-request': '1' },
      body: JSON.stringify({
        query: SIGN_IN,
        variables: { input: { email: julien.email, password: PASSWORD } },
      }),
    });
    const cookie = response.headers.getSetCookie().find((each) => each.startsWith('portal-known='));
    expect(cookie).toMatch(/^portal-known=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Lax$/);
    const key = cookie?.slice('portal-known='.length, 'portal-known='.length + 43) ?? '';
    const rows = await company.database.query<{ hash: string }>(
      `select distinct encode(key_hash, 'hex') as hash from known_devices where person_id = $1`,
      [julien.id],
    );
    expect(rows).toEqual([{ hash: hashOfKey(key) }]);
    const visitor = company.portal.client();
    visitor.cookies.set('portal-known', key);
    expect(await visitor.data('{ viewer { person { id } } }')).toEqual({ viewer: null });
  });

  it('is one only once somebody is really in, and gets another key each time', async () => {
    const claire = await memberWithFactor();
    const browser = await knownBrowser(claire);
    const before = keyOf(browser);
    const thief = company.portal.client();
    expect(await trySignIn(thief, claire)).toBe('SignInStep');
    expect(keyOf(thief)).toBe('');
    await browser.signIn(claire.email, PASSWORD);
    expect(keyOf(browser)).not.toBe(before);
    await strangersGuess(claire);
    thief.cookies.set('portal-known', before);
    expect(await trySignIn(thief, claire)).toBe('TooManyAttempts');
    expect(await trySignIn(browser, claire)).toBe('SignInStep');
  });

  it('is a stranger after half a year in which nobody came', async () => {
    const julien = await member();
    const browser = await knownBrowser(julien);
    company.portal.setClock('2026-09-07T10:00:00+02:00');
    await strangersGuess(julien);
    expect(await trySignIn(browser, julien)).toBe('TooManyAttempts');
  });
});

describe('a browser is a stranger again', () => {
  const ends: [string, (julien: TestPerson, elsewhere: PortalClient) => Promise<unknown>][] = [
    [
      'a new password, chosen elsewhere',
      (_, elsewhere) => elsewhere.data(CHANGE, { input: { current: PASSWORD, next: OWN } }),
    ],
    [
      'a new password, chosen with a link',
      async (julien) =>
        askOne(company.portal.client(), RESET, { input: { token: await resetLink(julien), password: OWN } }),
    ],
    ['all other sessions have been ended', (_, elsewhere) => elsewhere.data(END_OTHERS)],
    [
      'a manager has ended all sessions',
      async ({ id }) => {
        const browser = company.portal.client();
        await browser.signIn(company.claire.email, PASSWORD);
        return browser.data(END, { id });
      },
    ],
    [
      'its owner has been removed',
      async ({ id }) => {
        const browser = company.portal.client();
        await browser.signIn(company.claire.email, PASSWORD);
        return browser.data(REMOVE, { id });
      },
    ],
  ];

  it.each(ends)('after %s', async (_, end) => {
    const julien = await member();
    const browser = await knownBrowser(julien);
    const elsewhere = company.portal.client();
    await elsewhere.signIn(julien.email, PASSWORD);
    await end(julien, elsewhere);
    expect(
      await company.database.query(`select from known_devices where key_hash = decode($1, 'hex')`, [
        hashOfKey(keyOf(browser)),
      ]),
    ).toEqual([]);
  });

  it('after its session has been ended, and no other one with it', async () => {
    const julien = await member();
    const [lost, kept] = [company.portal.client(), company.portal.client()];
    for (const each of [lost, kept]) await each.signIn(julien.email, PASSWORD);
    const [session] = await company.database.query<{ id: string }>(
      `select id from sessions where device_hash = decode($1, 'hex')`,
      [hashOfKey(keyOf(lost))],
    );
    await kept.data(END_ONE, { id: session?.id ?? newId() });
    await strangersGuess(julien);
    expect(await trySignIn(lost, julien)).toBe('TooManyAttempts');
    expect(await trySignIn(kept, julien)).toBe('SignedIn');
  });

  it('but the one in which its owner has done it stays known', async () => {
    const julien = await member();
    const browser = company.portal.client();
    await browser.signIn(julien.email, PASSWORD);
    await browser.data(CHANGE, { input: { current: PASSWORD, next: OWN } });
    await strangersGuess(julien);
    expect(await trySignIn(browser, julien, OWN)).toBe('SignedIn');
  });
});
