import { randomBytes } from 'node:crypto';
import { ask, confirm, enterPassword, type FactorOutcome } from './harness/factors.ts';
import { addClient, addPerson, credentialIdOf, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createPasskey, usePasskey, type Behaviour } from './harness/test-authenticator.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';
import { changingNothing } from './schema-walk/stored.ts';

const VIEWER = '{ viewer { person { id } } }';
const BEGIN = 'mutation { beginPasskey { __typename ... on PasskeyChallenge { options } } }';
const CHALLENGE = 'mutation { challengePasskey { options } }';

/** How a passkey is refused that would open the portal. */
const REFUSED = { __typename: 'PasskeyRefused', message: 'This passkey does not open the portal.' };

/** A challenge is used up by any answer to it. */
const CHALLENGES = ['public.passkey_challenges'];

/** `TEST_NOW` and so many seconds. */
const at = (seconds: number): string => new Date(Date.parse(TEST_NOW) + seconds * 1_000).toISOString();

describe('a passkey', () => {
  let database: TestDatabase;
  let portal: TestPortal;
  let claire: TestPerson;
  let credentialId: Buffer;
  let counter = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    const clientId = await addClient(database, 'Verdier Logistique');
    claire = await addPerson(database, 'Claire Fontaine', 'CLIENT_ADMIN', clientId);
    portal = await startTestPortal(database);
  });

  beforeEach(async () => {
    await database.query('delete from passkeys');
    await database.query('delete from recovery_codes');
    credentialId = randomBytes(20);
    counter = 1;
  });

  afterEach(async () => {
    portal.setClock(TEST_NOW);
    await database.query('delete from sign_in_attempts');
  });

  afterAll(async () => {
    await portal.stop();
    await database.drop();
  });

  async function add(
    browser: PortalClient,
    { name = 'Portable', ...behaviour }: Behaviour & { name?: string } = {},
  ): Promise<FactorOutcome> {
    const { options = '' } = await ask(browser, BEGIN);
    return addWith(browser, createPasskey(options, credentialId, behaviour), name);
  }

  const addWith = (browser: PortalClient, response: string, name: string): Promise<FactorOutcome> =>
    ask(
      browser,
      `mutation($input: AddPasskeyInput!) { addPasskey(input: $input) {
        __typename ... on FactorsChanged { recoveryCodes } } }`,
      { input: { response, name } },
    );

  async function signedIn(): Promise<PortalClient> {
    const browser = portal.client();
    await browser.signIn(claire.email, PASSWORD);
    return browser;
  }

  async function optionsToSignIn(browser: PortalClient): Promise<string> {
    return (await ask(browser, 'mutation { beginPasskeySignIn { options } }')).options ?? '';
  }

  const enter = (browser: PortalClient, response: string): Promise<FactorOutcome> =>
    ask(
      browser,
      `mutation($r: String!) { signInWithPasskey(response: $r) { __typename ... on PasskeyRefused { message } } }`,
      { r: response },
    );

  /** Adds a passkey of Claire's and returns the browser that she did it in. */
  async function withPasskey(): Promise<PortalClient> {
    const browser = await signedIn();
    expect((await add(browser, { counter })).__typename).toBe('FactorsChanged');
    return browser;
  }

  const next = (): { credentialId: Buffer; counter: number } => ({ credentialId, counter: (counter += 1) });

  it('is added with a name, once its authenticator has verified who it is', async () => {
    const browser = await signedIn();
    expect(await add(browser, { userVerified: false })).toEqual({ __typename: 'PasskeyRefused' });
    expect(await add(browser, { origin: 'https://portal.example.net' })).toEqual({
      __typename: 'PasskeyRefused',
    });
    for (const name of ['  ', 'x'.repeat(61), 'two\nlines']) {
      expect(await add(browser, { name })).toEqual({ __typename: 'InvalidPasskeyName' });
    }
    const added = await add(browser, { name: ' Portable ' });
    expect(added.__typename).toBe('FactorsChanged');
    expect(added.recoveryCodes).toHaveLength(10);
    expect(
      await browser.data('{ security { passkeys { name createdAt lastUsedAt } confirmationWays } }'),
    ).toEqual({
      security: {
        passkeys: [{ name: 'Portable', createdAt: '2026-03-10T09:00:00Z', lastUsedAt: null }],
        confirmationWays: ['PASSKEY', 'RECOVERY_CODE'],
      },
    });
  });

  it('is refused when somebody has it already', async () => {
    const browser = await withPasskey();
    expect(await add(browser)).toEqual({ __typename: 'PasskeyRefused' });
  });

  it('signs in without a password, and counts as both factors', async () => {
    await withPasskey();
    const browser = portal.client();
    const options = await optionsToSignIn(browser);
    expect(JSON.parse(options)).toMatchObject({
      rpId: 'localhost',
      userVerification: 'required',
      allowCredentials: [],
    });
    expect(await enter(browser, usePasskey(options, next()))).toEqual({ __typename: 'SignedIn' });
    expect(await browser.data(VIEWER)).toEqual({ viewer: { person: { id: claire.id } } });
    expect(await database.query('select counter, last_used_at is not null as used from passkeys')).toEqual([
      { counter: 2, used: true },
    ]);
    expect(
      await database.query(
        `select detail from audit_entries where action = 'person.signed_in' order by at desc, position desc limit 1`,
      ),
    ).toEqual([{ detail: { by: 'passkey' } }]);
  });

  it('is enough for staff, who must have a second factor', async () => {
    const thomas = await addPerson(database, 'Thomas Girard', 'ADMIN');
    const browser = portal.client();
    const response = usePasskey(await optionsToSignIn(browser), { credentialId: credentialIdOf(thomas.id) });
    expect(await enter(browser, response)).toEqual({ __typename: 'SignedIn' });
    expect(await browser.data(VIEWER)).toEqual({ viewer: { person: { id: thomas.id } } });
  });

  it('answers a challenge once', async () => {
    await withPasskey();
    const browser = portal.client();
    const response = usePasskey(await optionsToSignIn(browser), next());
    expect(await enter(browser, response)).toEqual({ __typename: 'SignedIn' });
    await changingNothing(database, async () => {
      expect(await enter(portal.client(), response)).toEqual(REFUSED);
    });
  });

  it('signs in once when the same answer is sent ten times at once', async () => {
    await withPasskey();
    const response = usePasskey(await optionsToSignIn(portal.client()), next());
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => enter(portal.client(), response)));
    expect(outcomes.filter(({ __typename }) => __typename === 'SignedIn')).toHaveLength(1);
  });

  it('answers in time, on this site, for a verified user, with its own key and a counter that goes up', async () => {
    await withPasskey();
    const browser = portal.client();
    const refused = async (make: (options: string) => string): Promise<void> => {
      const response = make(await optionsToSignIn(browser));
      await changingNothing(
        database,
        async () => {
          expect(await enter(browser, response)).toEqual(REFUSED);
        },
        CHALLENGES,
      );
    };
    await refused((options) => usePasskey(options, { ...next(), origin: 'http://localhost:4001' }));
    await refused((options) => usePasskey(options, { ...next(), userVerified: false }));
    await refused((options) => usePasskey(options, { credentialId, counter: 1 }));
    await refused((options) => usePasskey(options, { credentialId: randomBytes(20) }));
    await refused((options) => usePasskey(options, next()).replace(/("signature":".{30}).{4}/, '$1AAAA'));
    await refused(() => 'no json');
    await refused(() => '{"id":"x","response":{"clientDataJSON":"bm9uZQ"}}');
    const late = await optionsToSignIn(browser);
    portal.setClock(at(300));
    expect(await enter(browser, usePasskey(late, next()))).toEqual(REFUSED);
    expect(await browser.data(VIEWER)).toEqual({ viewer: null });
  });

  it('does not open the account of who may not sign in any more', async () => {
    await withPasskey();
    await database.query('update people set deactivated_at = $1 where id = $2', [TEST_NOW, claire.id]);
    const browser = portal.client();
    expect(await enter(browser, usePasskey(await optionsToSignIn(browser), next()))).toEqual(REFUSED);
    await database.query('update people set deactivated_at = null');
  });

  it('passes the second step after a password, for the session that was challenged only', async () => {
    await withPasskey();
    const [browser, other] = [portal.client(), portal.client()];
    expect(await enterPassword(browser, claire.email, PASSWORD)).toMatchObject({
      ways: ['PASSKEY', 'RECOVERY_CODE'],
    });
    await enterPassword(other, claire.email, PASSWORD);
    const pass = (by: PortalClient, answer: string): Promise<FactorOutcome> =>
      ask(by, 'mutation($i: FactorAnswerInput!) { passSecondStep(input: $i) { __typename } }', {
        i: { way: 'PASSKEY', answer },
      });
    const { options = '' } = await ask(browser, CHALLENGE);
    expect(await pass(other, usePasskey(options, next()))).toEqual({ __typename: 'WrongAnswer' });
    expect(await pass(browser, usePasskey(options, next()))).toEqual({ __typename: 'WrongAnswer' });
    const again = await ask(browser, CHALLENGE);
    expect(await pass(browser, usePasskey(again.options ?? '', next()))).toEqual({ __typename: 'SignedIn' });
    // A challenge to sign in is none to pass the second step, and the other way round.
    const forSignIn = await optionsToSignIn(other);
    expect(await pass(other, usePasskey(forSignIn, next()))).toEqual({ __typename: 'WrongAnswer' });
  });

  it('is challenged for nobody who is neither signed in nor on the way', async () => {
    expect((await portal.client().send(CHALLENGE)).errors[0]?.extensions).toEqual({
      code: 'UNAUTHENTICATED',
    });
  });

  it('is renamed and removed by its owner, the removal after a proof', async () => {
    const browser = await withPasskey();
    const [{ id = '' } = {}] = await database.query<{ id: string }>('select id from passkeys');
    const rename = (by: PortalClient, name: string): Promise<FactorOutcome> =>
      ask(by, 'mutation($id: ID!, $name: String!) { renamePasskey(id: $id, name: $name) { __typename } }', {
        id,
        name,
      });
    const remove = (by: PortalClient): Promise<FactorOutcome> =>
      ask(by, 'mutation($id: ID!) { removePasskey(id: $id) { __typename ... on NotFound { id } } }', { id });
    expect(await rename(browser, 'Téléphone')).toEqual({ __typename: 'PasskeyRenamed' });
    expect(await rename(browser, '')).toEqual({ __typename: 'InvalidPasskeyName' });

    const other = portal.client();
    const thomas = await addPerson(database, 'Thomas Durand', 'ADMIN');
    await other.signIn(thomas.email, PASSWORD);
    expect(await rename(other, 'Mine')).toEqual({ __typename: 'NotFound' });
    const proof = await ask(other, CHALLENGE);
    await confirm(other, 'PASSKEY', usePasskey(proof.options ?? ''));
    expect(await remove(other)).toEqual({ __typename: 'NotFound', id });

    expect(await remove(browser)).toEqual({ __typename: 'RecentAuthenticationRequired' });
    const { options = '' } = await ask(browser, CHALLENGE);
    expect(await confirm(browser, 'PASSKEY', usePasskey(options, next()))).toEqual({
      __typename: 'IdentityConfirmed',
    });
    expect(await remove(browser)).toEqual({ __typename: 'FactorsChanged' });
    expect(await database.query('select from passkeys where person_id = $1', [claire.id])).toEqual([]);
    // The trail says which of them it was.
    expect(
      await database.query(
        `select action, detail from audit_entries where object_id = $1 and action ~ 'passkey_(added|removed)'
          order by position desc limit 2`,
        [claire.id],
      ),
    ).toEqual([
      { action: 'person.passkey_removed', detail: { passkey: 'Téléphone' } },
      { action: 'person.passkey_added', detail: { passkey: expect.any(String) as string } },
    ]);
  });
});
