import { newId } from '../src/platform/ids/new-id.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { mailedKey } from './harness/mailed-link.ts';
import { confirm } from './harness/factors.ts';
import { addClient, addPerson, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';
import { changingNothing } from './schema-walk/stored.ts';

const CHANGE = `mutation($input: ChangePasswordInput!) { changePassword(input: $input) { __typename
  ... on PasswordRefused { weakness least most } ... on TooManyAttempts { retryAt }
  ... on InvalidCredentials { message } } }`;
const FORGOT = `mutation($email: String!) { requestPasswordReset(email: $email) { __typename
  ... on TooManyAttempts { retryAt } } }`;
const OPEN = `query($token: String!) { passwordResetLink(token: $token) { __typename
  ... on OpenPasswordReset { email } ... on LinkRefused { reason } } }`;
const RESET = `mutation($input: ResetPasswordInput!) { resetPassword(input: $input) { __typename
  ... on PasswordReset { email } ... on LinkRefused { reason } ... on PasswordRefused { weakness } } }`;
const SESSIONS = '{ sessions { id browser system address startedAt lastSeenAt endsAt current } }';
const END = 'mutation($id: ID!) { endSession(id: $id) { __typename } }';
const END_OTHERS = `mutation { endOtherSessions {
  __typename ... on OtherSessionsEnded { sessions { current } } } }`;
const VIEWER_ID = '{ viewer { person { id } } }';

/** A password that nobody knows. */
const NEXT = 'quatre chevaux mangent du foin';

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:147.0) Gecko/20100101 Firefox/147.0';

interface Session {
  readonly id: string;
  readonly current: boolean;
  readonly [field: string]: unknown;
}

let database: TestDatabase;
let portal: TestPortal;
let clientId: string;
let claire: TestPerson;
let counter = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  clientId = await addClient(database, 'Verdier Logistique');
  portal = await startTestPortal(database);
});

beforeEach(async () => {
  claire = await addPerson(
    database,
    `Claire Fontaine ${'i'.repeat((counter += 1))}`,
    'CLIENT_ADMIN',
    clientId,
  );
});

afterEach(async () => {
  portal.setClock(TEST_NOW);
  await database.query('delete from sign_in_attempts');
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

async function signedIn(password = PASSWORD): Promise<PortalClient> {
  const browser = portal.client();
  await browser.signIn(claire.email, password);
  return browser;
}

async function ask(
  browser: PortalClient,
  document: string,
  variables: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const [answer] = Object.values(
    await browser.data<Record<string, Record<string, unknown>>>(document, variables),
  );
  return answer ?? {};
}

const isSignedIn = async (browser: PortalClient): Promise<boolean> =>
  (await browser.data<{ viewer: unknown }>(VIEWER_ID)).viewer !== null;

/** Does what the worker would: looks whether anybody has the address of each request. */
async function lookForRequests(): Promise<void> {
  const serve = portal.app.get(Jobs).served.get('send-password-reset') as (payload: {
    requestId: string;
  }) => Promise<void>;
  for (const { id } of await database.query<{ id: string }>('select id from password_reset_requests')) {
    await serve({ requestId: id });
  }
}

/** The key of a link for Claire. */
async function forgotten(): Promise<string> {
  await ask(portal.client(), FORGOT, { email: claire.email });
  await lookForRequests();
  return mailedKey(database, claire.email);
}

/** Neither shows nor does the link anything: it says why, and what is stored stays as it is. */
async function isRefused(token: string, reason: string): Promise<void> {
  await changingNothing(database, async () => {
    for (const [document, variables] of [
      [OPEN, { token }] as const,
      [RESET, { input: { token, password: `${NEXT} encore` } }] as const,
    ]) {
      expect(await ask(portal.client(), document, variables)).toEqual({ __typename: 'LinkRefused', reason });
    }
  });
}

const actions = async (): Promise<string[]> => {
  const rows = await database.query<{ action: string }>(
    'select action from audit_entries where object_id = $1 order by at, position',
    [claire.id],
  );
  return rows.map(({ action }) => action);
};

/** How many API tokens of Claire can be used, of one that has just been made. */
const tokens = async (): Promise<() => Promise<number>> => {
  await database.query(
    `insert into api_tokens (id, person_id, client_id, idempotency_key, name, permissions, token_hash, ending, created_at,
                             expires_at, means)
     select gen_random_uuid(), id, client_id, gen_random_uuid(), 'Tool', '{READ_CLIENT}', sha256(gen_random_uuid()::text::bytea),
            'abcd', $2::timestamptz, $2::timestamptz + interval '30 days', 'PASSWORD'
     from people where id = $1`,
    [claire.id, TEST_NOW],
  );
  return async () =>
    (await database.query('select from api_tokens where person_id = $1 and revoked_at is null', [claire.id]))
      .length;
};

describe('changing a password', () => {
  it('asks for the current one, ends the other sessions and API tokens, gives this one a new key, and tells its owner', async () => {
    const [browser, other] = [await signedIn(), await signedIn()];
    const key = browser.cookies.get('portal');
    const usable = await tokens();
    expect(await ask(browser, CHANGE, { input: { current: 'wrong', next: NEXT } })).toMatchObject({
      __typename: 'InvalidCredentials',
    });
    expect(await usable()).toBe(1);
    expect(await ask(browser, CHANGE, { input: { current: PASSWORD, next: NEXT } })).toEqual({
      __typename: 'PasswordChanged',
    });
    expect(await usable()).toBe(0);
    expect(browser.cookies.get('portal')).not.toBe(key);
    expect([await isSignedIn(browser), await isSignedIn(other)]).toEqual([true, false]);
    await expect(signedIn(PASSWORD)).rejects.toThrow('InvalidCredentials');
    await signedIn(NEXT);
    expect(await actions()).toContain('password.changed');
    const [mail] = await database.query<{ subject: string }>(
      'select subject from mails where to_address = $1',
      [claire.email],
    );
    expect(mail?.subject).toBe('Votre mot de passe a changé');
  });

  it('is refused for what is too short, known or made of oneself, and says the bounds', async () => {
    const browser = await signedIn();
    const refused = async (next: string) => ask(browser, CHANGE, { input: { current: PASSWORD, next } });
    expect(await refused('a1B!a1B!a1B!')).toEqual({
      __typename: 'PasswordRefused',
      ...{ weakness: 'TOO_SHORT', least: 15, most: 256 },
    });
    expect(await refused('x'.repeat(257))).toMatchObject({ weakness: 'TOO_LONG' });
    expect(await refused('azertyuiopqsdfgh')).toMatchObject({ weakness: 'KNOWN' });
    expect(await refused('verdier.logistique.75')).toMatchObject({ weakness: 'ABOUT_YOU' });
    expect(await isSignedIn(await signedIn())).toBe(true);
  });

  it('takes every character of a long one, and the same one from another keyboard', async () => {
    const long = ` ${'Aé🦊 '.repeat(63)}fi `;
    const browser = await signedIn();
    expect(await ask(browser, CHANGE, { input: { current: PASSWORD, next: long } })).toMatchObject({
      __typename: 'PasswordChanged',
    });
    await signedIn(long.normalize('NFD'));
    // Nothing is cut off, trimmed or made small.
    for (const other of [long.slice(0, -1), long.trim(), long.toLowerCase()]) {
      await expect(signedIn(other)).rejects.toThrow('InvalidCredentials');
    }
  });

  it('limits the guesses of who sits before an open session', async () => {
    const browser = await signedIn();
    await changingNothing(database, async () => {
      for (let count = 0; count < 5; count += 1) {
        expect(await ask(browser, CHANGE, { input: { current: 'wrong', next: NEXT } })).toEqual({
          __typename: 'InvalidCredentials',
          message: 'The current password is wrong.',
        });
      }
      expect(await ask(browser, CHANGE, { input: { current: PASSWORD, next: NEXT } })).toEqual({
        __typename: 'TooManyAttempts',
        retryAt: '2026-03-10T09:15:00Z',
      });
    });
    await database.query('delete from sign_in_attempts');
    await signedIn(PASSWORD);
  });

  it('is for who is signed in', async () => {
    const { errors } = await portal.client().send(CHANGE, { input: { current: PASSWORD, next: NEXT } });
    expect(errors[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  });
});

describe('a forgotten password', () => {
  it('is chosen anew by a link from the mailbox, once; every session and API token ends', async () => {
    const browser = await signedIn();
    const usable = await tokens();
    const token = await forgotten();
    expect(await ask(portal.client(), OPEN, { token })).toEqual({
      __typename: 'OpenPasswordReset',
      email: claire.email,
    });
    expect(await ask(portal.client(), RESET, { input: { token, password: NEXT } })).toEqual({
      __typename: 'PasswordReset',
      email: claire.email,
    });
    expect([await isSignedIn(browser), await usable()]).toEqual([false, 0]);
    await signedIn(NEXT);
    await isRefused(token, 'USED');
    await expect(signedIn(PASSWORD)).rejects.toThrow('InvalidCredentials');
    expect(await actions()).toEqual(expect.arrayContaining(['password.reset_link_sent', 'password.reset']));
    expect(
      await database.query(
        `select client_id, actor_id from audit_entries where action = 'password.reset_requested' limit 1`,
      ),
    ).toEqual([{ client_id: null, actor_id: null }]);
  });

  it('answers alike whether or not anybody has the address, and does the same work', async () => {
    const outcome = (email: string) => ask(portal.client(), FORGOT, { email });
    const statements = async (email: string) => {
      const before = await database.query<{ count: number }>('select count(*) from password_reset_requests');
      expect(await outcome(email)).toEqual({ __typename: 'PasswordResetRequested' });
      const after = await database.query<{ count: number }>('select count(*) from password_reset_requests');
      return (after[0]?.count ?? 0) - (before[0]?.count ?? 0);
    };
    expect(await statements(claire.email)).toBe(1);
    expect(await statements('nobody@client.test')).toBe(1);
    expect(await statements('')).toBe(1);
    expect(await database.query('select id from mails where to_address = $1', [claire.email])).toEqual([]);
    await lookForRequests();
    expect(await database.query('select id from mails where to_address = $1', [claire.email])).toHaveLength(
      1,
    );
    expect(
      await database.query('select id from mails where to_address = $1', ['nobody@client.test']),
    ).toEqual([]);
    expect(await database.query('select id from password_reset_requests')).toEqual([]);
  });

  it('sends no flood of mails: five requests for an address in a quarter of an hour, existing or not', async () => {
    for (const email of [claire.email, 'nobody@client.test']) {
      for (let count = 0; count < 5; count += 1) await ask(portal.client(), FORGOT, { email });
      expect(await ask(portal.client(), FORGOT, { email })).toEqual({
        __typename: 'TooManyAttempts',
        retryAt: '2026-03-10T09:15:00Z',
      });
    }
    // Asking for links keeps nobody from signing in.
    await signedIn();
  });

  it('has an hour to be chosen anew', async () => {
    const token = await forgotten();
    portal.setClock('2026-03-10T10:59:59+01:00');
    expect(await ask(portal.client(), OPEN, { token })).toMatchObject({ __typename: 'OpenPasswordReset' });
    portal.setClock('2026-03-10T11:00:00+01:00');
    await isRefused(token, 'EXPIRED');
    portal.setClock(TEST_NOW);
    await signedIn(PASSWORD);
  });

  it('is chosen once by two who hold the link at the same time', async () => {
    const token = await forgotten();
    const outcomes = await Promise.all(
      [NEXT, `${NEXT} aussi`].map((password) => ask(portal.client(), RESET, { input: { token, password } })),
    );
    expect(outcomes).toContainEqual({ __typename: 'PasswordReset', email: claire.email });
    expect(outcomes).toContainEqual({ __typename: 'LinkRefused', reason: 'USED' });
  });

  it('makes the links that were sent before open nothing, and the attempts forgotten', async () => {
    const [older, newer] = [await forgotten(), await forgotten()];
    for (let count = 0; count < 6; count += 1) await signedIn('wrong').catch(() => undefined);
    await expect(signedIn()).rejects.toThrow('TooManyAttempts');
    expect(
      await ask(portal.client(), RESET, { input: { token: newer, password: 'motdepassemotdepasse' } }),
    ).toEqual({
      __typename: 'PasswordRefused',
      weakness: 'KNOWN',
    });
    await ask(portal.client(), RESET, { input: { token: newer, password: NEXT } });
    await isRefused(older, 'USED');
    await signedIn(NEXT);
  });

  it('sends nothing to who was removed, and a link of before opens nothing', async () => {
    const token = await forgotten();
    await database.query('update people set deactivated_at = now() where id = $1', [claire.id]);
    await isRefused(token, 'UNKNOWN');
    await ask(portal.client(), FORGOT, { email: claire.email });
    await lookForRequests();
    expect(await database.query('select id from mails where to_address = $1', [claire.email])).toHaveLength(
      1,
    );
  });

  it('is not chosen with the link of an invitation, nor with a session’s key', async () => {
    const browser = await signedIn();
    for (const token of [browser.cookies.get('portal') ?? '', 'x', '']) {
      await isRefused(token, 'UNKNOWN');
    }
  });
});

describe('sessions', () => {
  const sessionsOf = async (browser: PortalClient): Promise<Session[]> =>
    (await browser.data<{ sessions: Session[] }>(SESSIONS)).sessions;

  it('are listed to their owner, the present one first, with what they can be recognised by', async () => {
    const browser = portal.client();
    await browser.send(
      'mutation($input: SignInInput!) { signIn(input: $input) { __typename } }',
      { input: { email: claire.email, password: PASSWORD } },
      { 'user-agent': FIREFOX },
    );
    portal.setClock('2026-03-10T10:30:00+01:00');
    await signedIn();
    const [current, other, ...more] = await sessionsOf(browser);
    expect(current).toEqual({
      id: expect.any(String) as string,
      browser: 'Firefox',
      system: 'Windows',
      address: '127.0.0.1',
      startedAt: '2026-03-10T09:00:00Z',
      lastSeenAt: '2026-03-10T09:30:00Z',
      endsAt: '2026-03-17T09:00:00Z',
      current: true,
    });
    expect(other).toMatchObject({ current: false, startedAt: '2026-03-10T09:30:00Z' });
    expect(more).toEqual([]);
  });

  it('end one by one, at once, and only one’s own', async () => {
    const [browser, other] = [await signedIn(), await signedIn()];
    const stranger = await addPerson(database, `Stranger ${'i'.repeat(counter)}`, 'CLIENT_ADMIN', clientId);
    const theirs = portal.client();
    await theirs.signIn(stranger.email, PASSWORD);
    const [theirSession] = await sessionsOf(theirs);
    for (const id of [theirSession?.id, newId(), 'x']) {
      expect(await ask(browser, END, { id })).toEqual({ __typename: 'NotFound' });
    }
    expect(await isSignedIn(theirs)).toBe(true);
    const [, second] = await sessionsOf(browser);
    expect(await ask(browser, END, { id: second?.id })).toEqual({ __typename: 'SessionEnded' });
    expect([await isSignedIn(browser), await isSignedIn(other)]).toEqual([true, false]);
    expect(await actions()).toContain('session.ended');
  });

  it('end all but the present one', async () => {
    const [browser, ...others] = [await signedIn(), await signedIn(), await signedIn()];
    const { sessions } = await ask(browser, END_OTHERS, {});
    expect(sessions).toEqual([{ current: true }]);
    for (const other of others) expect(await isSignedIn(other)).toBe(false);
    expect(await isSignedIn(browser)).toBe(true);
    expect(await actions()).toContain('session.others_ended');
  });

  it('end at a computer left open only after a proof of who one is, but for the present one', async () => {
    const [browser, other] = [await signedIn(), await signedIn()];
    portal.setClock('2026-03-10T10:10:00+01:00');
    const [present, second] = await sessionsOf(browser);
    const told = await actions();
    const wanted = { __typename: 'RecentAuthenticationRequired' };
    expect(await ask(browser, END_OTHERS, {})).toEqual(wanted);
    expect(await ask(browser, END, { id: second?.id })).toEqual(wanted);
    expect(await ask(browser, END, { id: newId() })).toEqual({ __typename: 'NotFound' });
    expect([await isSignedIn(browser), await isSignedIn(other), await actions()]).toEqual([true, true, told]);

    expect(await confirm(browser, 'PASSWORD', PASSWORD)).toEqual({ __typename: 'IdentityConfirmed' });
    expect(await ask(browser, END, { id: second?.id })).toEqual({ __typename: 'SessionEnded' });
    expect(await isSignedIn(other)).toBe(false);
    expect(await ask(browser, END_OTHERS, {})).toMatchObject({ __typename: 'OtherSessionsEnded' });

    portal.setClock('2026-03-10T10:30:00+01:00');
    const [stillPresent] = await sessionsOf(browser);
    expect(stillPresent?.id).not.toBe(present?.id);
    expect(await ask(browser, END, { id: stillPresent?.id })).toEqual({ __typename: 'SessionEnded' });
    expect(await isSignedIn(browser)).toBe(false);
  });
});

describe('a profile', () => {
  const PROFILE = `mutation($input: ProfileInput!) { changeProfile(input: $input) { __typename
    ... on ProfileChanged { person { name language } } ... on InvalidField { field problem } } }`;

  it('is changed by its owner, and a changed name is told to the trail', async () => {
    const browser = await signedIn();
    expect(await ask(browser, PROFILE, { input: { name: ' Claire F. ', language: 'EN' } })).toEqual({
      __typename: 'ProfileChanged',
      person: { name: 'Claire F.', language: 'EN' },
    });
    expect(await actions()).toContain('person.renamed');
    expect(await ask(browser, PROFILE, { input: { name: '', language: 'FR' } })).toEqual({
      __typename: 'InvalidField',
      ...{ field: 'name', problem: 'REQUIRED' },
    });
  });
});
