import { instant } from '@akouendy/domain';
import { createHash } from 'node:crypto';
import { hashPassword } from '../src/platform/passwords/password-hash.ts';
import { addClient, addPerson, PASSWORD, type TestPerson } from './harness/people.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';
import { changingNothing } from './schema-walk/stored.ts';

const SIGN_IN = `mutation($input: SignInInput!) {
  signIn(input: $input) { __typename ... on InvalidCredentials { message } ... on TooManyAttempts { retryAt } }
}`;
const VIEWER = '{ viewer { person { id email role language } client { id name } } }';
const VIEWER_ID = '{ viewer { person { id } } }';
const SIGN_OUT = 'mutation { signOut { ok } }';

/** The one answer to a wrong password, an unknown address, and everything else that does not open an account. */
const WRONG = { __typename: 'InvalidCredentials', message: 'Wrong address or password.' };
/** The answer to who has tried too often at `TEST_NOW`. */
const TOO_MANY = { __typename: 'TooManyAttempts', retryAt: '2026-03-10T09:15:00Z' };

interface SignInAnswer {
  readonly signIn: { readonly __typename: string; readonly message?: string; readonly retryAt?: string };
}

describe('signing in', () => {
  let database: TestDatabase;
  let portal: TestPortal;
  let clientId: string;
  let claire: TestPerson;

  beforeAll(async () => {
    database = await createTestDatabase();
    clientId = await addClient(database, 'Verdier Logistique');
    claire = await addPerson(database, 'Claire Fontaine', 'CLIENT_ADMIN', clientId);
    portal = await startTestPortal(database);
  });

  afterEach(async () => {
    portal.setClock(TEST_NOW);
    await database.query('delete from sign_in_attempts');
    await database.query('update people set deactivated_at = null');
  });

  afterAll(async () => {
    await portal.stop();
    await database.drop();
  });

  async function attempt(
    email: string,
    password: string,
    browser = portal.client(),
  ): Promise<SignInAnswer['signIn']> {
    const { signIn } = await browser.data<SignInAnswer>(SIGN_IN, { input: { email, password } });
    return signIn;
  }

  it('tells who is signed in, and of which company, from then on', async () => {
    const browser = portal.client();
    expect(await browser.data(VIEWER)).toEqual({ viewer: null });
    await browser.signIn(` ${claire.email.toUpperCase()}`, PASSWORD);
    expect(await browser.data(VIEWER)).toEqual({
      viewer: {
        person: { id: claire.id, email: claire.email, role: 'CLIENT_ADMIN', language: 'FR' },
        client: { id: clientId, name: 'Verdier Logistique' },
      },
    });
  });

  it('answers a wrong password and an unknown account alike, and sets no cookie', async () => {
    const browser = portal.client();
    await changingNothing(database, async () => {
      for (const email of [claire.email, 'nobody@client.test']) {
        expect(await attempt(email, 'wrong', browser)).toEqual(WRONG);
      }
    });
    expect(browser.cookies.size).toBe(0);
  });

  it('hashes a password also where there is no account, so that time tells nothing', async () => {
    // At the portal's own cost, where the people of tests have the least.
    await database.query('update passwords set hash = $1 where person_id = $2', [
      await hashPassword(PASSWORD),
      claire.id,
    ]);
    const took = async (email: string): Promise<number> => {
      await database.query('delete from sign_in_attempts');
      const started = performance.now();
      await attempt(email, 'wrong');
      return performance.now() - started;
    };
    // The quickest of several: what else the machine does only ever makes an attempt slower.
    const quickest = async (email: string): Promise<number> => {
      let best = Number.POSITIVE_INFINITY;
      for (let round = 0; round < 9; round += 1) best = Math.min(best, await took(email));
      return best;
    };
    const [known, unknown] = [await quickest(claire.email), await quickest('nobody@client.test')];
    expect(unknown).toBeGreaterThan(known * 0.5);
    expect(unknown).toBeLessThan(known * 2);
  });

  it('refuses who may not sign in any more, and ends their session at once', async () => {
    const browser = portal.client();
    await browser.signIn(claire.email, PASSWORD);
    await database.query('update people set deactivated_at = $1', [TEST_NOW]);
    expect(await browser.data(VIEWER_ID)).toEqual({ viewer: null });
    expect(await attempt(claire.email, PASSWORD)).toMatchObject({ __typename: 'InvalidCredentials' });
  });

  it('gives the session a new key, so that a key planted before is worth nothing', async () => {
    const browser = portal.client();
    browser.cookies.set('portal', 'planted-by-somebody-else');
    await browser.signIn(claire.email, PASSWORD);
    const first = browser.cookies.get('portal');
    expect(first).toMatch(/^[\w-]{43}$/);
    await browser.signIn(claire.email, PASSWORD);
    const second = browser.cookies.get('portal');
    expect(second).toMatch(/^[\w-]{43}$/);
    expect(second).not.toBe(first);
    // Whoever has planted the key, or knows the one of before, neither reads nor changes anything.
    await changingNothing(database, async () => {
      const thief = portal.client();
      for (const key of ['planted-by-somebody-else', first ?? '']) {
        thief.cookies.set('portal', key);
        expect(await thief.data(VIEWER_ID)).toEqual({ viewer: null });
        const { errors } = await thief.send('mutation { changeLanguage(language: EN) { id } }');
        expect(errors.map(({ message, extensions }) => [message, extensions])).toEqual([
          ['Sign in first.', { code: 'UNAUTHENTICATED' }],
        ]);
      }
    });
    expect(await browser.data(VIEWER_ID)).toEqual({ viewer: { person: { id: claire.id } } });
  });

  it('stores the hash of a key, never the key', async () => {
    const browser = portal.client();
    await browser.signIn(claire.email, PASSWORD);
    const key = browser.cookies.get('portal') ?? '';
    const hash = createHash('sha256').update(key).digest();
    expect(await database.query('select person_id from sessions where key_hash = $1', [hash])).toEqual([
      { person_id: claire.id },
    ]);
  });

  it('signs out: the row and the cookie are gone, and the old key opens nothing', async () => {
    await database.query('delete from sessions');
    const browser = portal.client();
    await browser.signIn(claire.email, PASSWORD);
    const key = browser.cookies.get('portal') ?? '';
    expect(await browser.data(SIGN_OUT)).toEqual({ signOut: { ok: true } });
    expect(browser.cookies.has('portal')).toBe(false);
    expect(await database.query('select * from sessions')).toEqual([]);
    browser.cookies.set('portal', key);
    expect(await browser.data(VIEWER_ID)).toEqual({ viewer: null });
  });

  it('lets anybody sign out who is not signed in', async () => {
    expect(await portal.client().data(SIGN_OUT)).toEqual({ signOut: { ok: true } });
  });

  it('ends a session that nobody uses for eight hours, and keeps one that is used', async () => {
    const [used, idle] = [portal.client(), portal.client()];
    await used.signIn(claire.email, PASSWORD);
    await idle.signIn(claire.email, PASSWORD);
    portal.setClock('2026-03-10T17:00:00+01:00');
    expect(await used.data(VIEWER_ID)).toEqual({ viewer: { person: { id: claire.id } } });
    portal.setClock('2026-03-10T18:00:00+01:00');
    expect(await used.data(VIEWER_ID)).toEqual({ viewer: { person: { id: claire.id } } });
    expect(await idle.data(VIEWER_ID)).toEqual({ viewer: null });
  });

  it('ends every session after seven days, used or not', async () => {
    const browser = portal.client();
    await browser.signIn(claire.email, PASSWORD);
    for (let hour = 7; hour < 7 * 24; hour += 7) {
      portal.setClock(new Date(Date.parse(TEST_NOW) + hour * 3_600_000).toISOString());
      expect(await browser.data(VIEWER_ID)).toEqual({ viewer: { person: { id: claire.id } } });
    }
    portal.setClock('2026-03-17T10:00:00+01:00');
    expect(await browser.data(VIEWER_ID)).toEqual({ viewer: null });
  });

  it('ends a session that got new keys seven days after it began', async () => {
    await database.query('delete from sessions');
    const browser = portal.client();
    await browser.signIn(claire.email, PASSWORD);
    const renewed = async (): Promise<string> => {
      const { confirmIdentity } = await browser.data<{ confirmIdentity: { __typename: string } }>(
        `mutation($password: String!) { confirmIdentity(input: { way: PASSWORD, answer: $password }) { __typename } }`,
        { password: PASSWORD },
      );
      return confirmIdentity.__typename;
    };
    for (let hour = 7; hour < 7 * 24; hour += 7) {
      portal.setClock(new Date(Date.parse(TEST_NOW) + hour * 3_600_000).toISOString());
      expect(await renewed()).toBe('IdentityConfirmed');
    }
    expect(await database.query('select started_at from sessions')).toEqual([
      { started_at: instant(TEST_NOW) },
    ]);
    portal.setClock('2026-03-17T10:00:00+01:00');
    expect(await browser.data(VIEWER_ID)).toEqual({ viewer: null });
  });

  it('limits the attempts on an account, whether or not it exists, and says when to come back', async () => {
    await changingNothing(database, async () => {
      for (const email of [claire.email, 'nobody@client.test']) {
        for (let count = 0; count < 5; count += 1) expect(await attempt(email, 'wrong')).toEqual(WRONG);
        expect(await attempt(email, PASSWORD)).toEqual(TOO_MANY);
      }
    });
    portal.setClock('2026-03-10T10:15:00+01:00');
    expect(await attempt(claire.email, PASSWORD)).toMatchObject({ __typename: 'SignedIn' });
  });

  it('counts attempts before it looks at them: thirty at once are no more than five', async () => {
    const second = await startTestPortal(database);
    try {
      const outcomes = await changingNothing(database, () =>
        Promise.all(
          Array.from({ length: 30 }, (_, index) =>
            attempt(claire.email, 'wrong', (index % 2 === 0 ? portal : second).client()),
          ),
        ),
      );
      expect([...outcomes].sort((one, other) => one.__typename.localeCompare(other.__typename))).toEqual([
        ...Array.from({ length: 5 }, () => WRONG),
        ...Array.from({ length: 25 }, () => TOO_MANY),
      ]);
    } finally {
      await second.stop();
    }
  });

  it('limits the attempts from an address, however many accounts they try', async () => {
    await changingNothing(database, async () => {
      for (let count = 0; count < 30; count += 1) {
        expect(await attempt(`person${String(count)}@client.test`, 'wrong')).toEqual(WRONG);
      }
      expect(await attempt('another@client.test', 'wrong')).toEqual(TOO_MANY);
    });
  });

  it('forgets the failed attempts on an account when its owner signs in', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let count = 0; count < 4; count += 1) await attempt(claire.email, 'wrong');
      expect(await attempt(claire.email, PASSWORD)).toMatchObject({ __typename: 'SignedIn' });
    }
  });

  it('has no demonstration to sign in to outside of it', async () => {
    const browser = portal.client();
    const answer = await browser.data(
      'mutation($id: ID!) { signInToDemonstration(personId: $id) { __typename ... on NotFound { id } } }',
      { id: claire.id },
    );
    expect(answer).toEqual({ signInToDemonstration: { __typename: 'NotFound', id: claire.id } });
    expect(await browser.data('{ portal { today now demonstration { people { id } } } }')).toEqual({
      portal: { today: '2026-03-10', now: '2026-03-10T09:00:00Z', demonstration: null },
    });
    expect(await browser.data(VIEWER_ID)).toEqual({ viewer: null });
  });

  it('changes the language of who is signed in, and of nobody else', async () => {
    const browser = portal.client();
    const change = 'mutation { changeLanguage(language: EN) { id language } }';
    expect((await browser.send(change)).errors[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
    await browser.signIn(claire.email, PASSWORD);
    const other = await addPerson(database, 'Julien Moreau', 'CLIENT_MEMBER', clientId);
    expect(await browser.data(change)).toEqual({ changeLanguage: { id: claire.id, language: 'EN' } });
    expect(await browser.data('{ viewer { person { language } } }')).toEqual({
      viewer: { person: { language: 'EN' } },
    });
    expect(await database.query('select language from people where id = $1', [other.id])).toEqual([
      { language: 'FR' },
    ]);
  });

  it('writes to the audit trail who has signed in', async () => {
    await attempt(claire.email, PASSWORD);
    expect(
      await database.query(
        `select actor_id, action, object_type, object_id, client_id, detail from audit_entries
         where client_id = $1 order by position desc limit 1`,
        [clientId],
      ),
    ).toEqual([
      {
        actor_id: claire.id,
        action: 'person.signed_in',
        object_type: 'person',
        object_id: claire.id,
        client_id: clientId,
        detail: { by: 'password' },
      },
    ]);
  });

  it('begins no session that the trail does not tell of', async () => {
    await database.query('delete from sessions');
    await database.query(`
      create function refuse_entry() returns trigger language plpgsql as $$
      begin raise exception 'no entry'; end $$;
      create trigger refuse_entry before insert on audit_entries for each row
        when (new.action in ('person.signed_in', 'person.signed_out')) execute function refuse_entry();
    `);
    const browser = portal.client();
    try {
      const answer = await browser.send(SIGN_IN, { input: { email: claire.email, password: PASSWORD } });
      expect(answer.errors).toHaveLength(1);
      expect(await database.query('select from sessions')).toEqual([]);
    } finally {
      await database.query('drop function refuse_entry cascade');
    }
    expect(await browser.data(VIEWER_ID)).toEqual({ viewer: null });
  });

  it('tells the trail who has signed out, once, and who speaks another language', async () => {
    const browser = portal.client();
    await browser.signIn(claire.email, PASSWORD);
    for (const language of ['FR', 'EN', 'EN', 'FR']) {
      await browser.data(`mutation { changeLanguage(language: ${language}) { __typename } }`);
    }
    await browser.data(SIGN_OUT);
    await browser.data(SIGN_OUT);
    const told = await database.query<{ action: string; change: object | null }>(
      `select action, change from audit_entries where object_id = $1 order by position desc limit 3`,
      [claire.id],
    );
    expect(told.reverse()).toEqual([
      {
        action: 'person.language_changed',
        change: { before: { language: 'FR' }, after: { language: 'EN' } },
      },
      {
        action: 'person.language_changed',
        change: { before: { language: 'EN' }, after: { language: 'FR' } },
      },
      { action: 'person.signed_out', change: null },
    ]);
  });
});
