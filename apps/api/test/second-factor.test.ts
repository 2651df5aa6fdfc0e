import { createSecretKey } from 'node:crypto';
import { addClient, addPerson, givePasskey, PASSWORD, type TestPerson } from './harness/people.ts';
import {
  answerStep,
  ask,
  codeAt,
  confirm,
  confirmApp,
  enrolApp,
  enterPassword,
  type FactorOutcome,
} from './harness/factors.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

const VIEWER = '{ viewer { person { id } } signInStep { kind ways } }';
const BEGIN_APP = 'mutation { beginTotpEnrolment { __typename ... on TotpEnrolment { secret uri } } }';
const REMOVE_APP = 'mutation { removeTotp { __typename ... on NotFound { id } } }';
const RENEW = 'mutation { renewRecoveryCodes { __typename ... on FactorsChanged { recoveryCodes } } }';
const SECURITY = `{ security {
  authenticatorAppSince secondFactorRequired confirmationWays recoveryCodes { unused total } } }`;

/** `TEST_NOW` and so many seconds. */
const at = (seconds: number): string => new Date(Date.parse(TEST_NOW) + seconds * 1_000).toISOString();

describe('a second factor', () => {
  let database: TestDatabase;
  let portal: TestPortal;
  let clientId: string;
  let claire: TestPerson;

  beforeAll(async () => {
    database = await createTestDatabase();
    clientId = await addClient(database, 'Verdier Logistique');
    portal = await startTestPortal(database);
  });

  beforeEach(async () => {
    claire = await addPerson(database, `Claire ${randomName()}`, 'CLIENT_ADMIN', clientId);
  });

  afterEach(async () => {
    portal.setClock(TEST_NOW);
    await database.query('delete from sign_in_attempts');
    await database.query('delete from sign_in_policies');
  });

  afterAll(async () => {
    await portal.stop();
    await database.drop();
  });

  /** Somebody who is signed in and has an authenticator app since `TEST_NOW`. */
  async function withApp(person = claire): Promise<{
    browser: PortalClient;
    secret: string;
    recoveryCodes: readonly string[];
  }> {
    const browser = portal.client();
    await browser.signIn(person.email, PASSWORD);
    const { secret, recoveryCodes } = await enrolApp(browser, TEST_NOW);
    return { browser, secret, recoveryCodes: recoveryCodes ?? [] };
  }

  /** A browser between the password and the second step. */
  async function atSecondStep(person = claire): Promise<PortalClient> {
    const browser = portal.client();
    expect(await enterPassword(browser, person.email, PASSWORD)).toMatchObject({ kind: 'SECOND_STEP' });
    return browser;
  }

  /** What somebody has been told by mail, oldest first. */
  async function subjectsTo({ email }: TestPerson): Promise<string[]> {
    const mails = await database.query<{ subject: string }>(
      'select subject from mails where to_address = $1 order by created_at, id',
      [email],
    );
    return mails.map(({ subject }) => subject);
  }

  const kinds = (outcomes: readonly FactorOutcome[]): string[] =>
    outcomes.map(({ __typename }) => __typename).sort();

  describe('of an authenticator app', () => {
    it('counts from the code on that confirms it', async () => {
      const browser = portal.client();
      await browser.signIn(claire.email, PASSWORD);
      const { secret = '', uri } = await ask(browser, BEGIN_APP);
      expect(secret).toMatch(/^[A-Z2-7]{32}$/);
      expect(uri).toContain(`otpauth://totp/AKOUENDY:${encodeURIComponent(claire.email)}?`);
      expect(uri).toContain(secret);
      expect(await confirmApp(browser, codeAt(secret, TEST_NOW, 5))).toEqual({ __typename: 'WrongAnswer' });
      expect(await enterPassword(portal.client(), claire.email, PASSWORD)).toEqual({
        __typename: 'SignedIn',
      });

      const confirmed = await confirmApp(browser, codeAt(secret, TEST_NOW));
      expect(confirmed.__typename).toBe('FactorsChanged');
      expect(new Set(confirmed.recoveryCodes).size).toBe(10);
      expect(confirmed.recoveryCodes?.[0]).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
      expect(await enterPassword(portal.client(), claire.email, PASSWORD)).toEqual({
        __typename: 'SignInStep',
        kind: 'SECOND_STEP',
        ways: ['TOTP', 'RECOVERY_CODE'],
      });
    });

    it('keeps its secret sealed and its recovery codes hashed', async () => {
      const { secret, recoveryCodes } = await withApp();
      const stored = JSON.stringify(
        await database.query(
          `select t.*, array(select encode(code_hash, 'escape') from recovery_codes r where r.person_id = t.person_id)
           from totp_factors t where t.person_id = $1`,
          [claire.id],
        ),
      );
      expect(stored).toContain('v1.');
      for (const word of [secret, ...recoveryCodes]) expect(stored).not.toContain(word);
    });

    it('signs in after the password, and nobody is signed in before', async () => {
      const { secret } = await withApp();
      portal.setClock(at(60));
      const browser = await atSecondStep();
      const pending = browser.cookies.get('portal');
      expect(await browser.data(VIEWER)).toEqual({
        viewer: null,
        signInStep: { kind: 'SECOND_STEP', ways: ['TOTP', 'RECOVERY_CODE'] },
      });
      const refused = await browser.send('{ security { personId } }');
      expect(refused.errors[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
      expect((await browser.send(BEGIN_APP)).errors[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });

      expect(await answerStep(browser, 'TOTP', codeAt(secret, at(60)))).toEqual({ __typename: 'SignedIn' });
      expect(await browser.data(VIEWER)).toEqual({ viewer: { person: { id: claire.id } }, signInStep: null });
      expect(browser.cookies.get('portal')).not.toBe(pending);
      const thief = portal.client();
      thief.cookies.set('portal', pending ?? '');
      expect(await thief.data(VIEWER)).toEqual({ viewer: null, signInStep: null });
    });

    it('takes a code of the step before and of the step after, and none farther away', async () => {
      const { secret } = await withApp();
      portal.setClock(at(300));
      const outcomes: string[] = [];
      for (const steps of [-2, 2, -1, 1]) {
        const browser = await atSecondStep();
        outcomes.push((await answerStep(browser, 'TOTP', codeAt(secret, at(300), steps))).__typename);
      }
      expect(outcomes).toEqual(['WrongAnswer', 'WrongAnswer', 'SignedIn', 'SignedIn']);
    });

    it('takes no code twice, nor one that is older than the last, nor the one that confirmed it', async () => {
      const { secret } = await withApp();
      const [first, second] = [await atSecondStep(), await atSecondStep()];
      expect(await answerStep(first, 'TOTP', codeAt(secret, TEST_NOW))).toEqual({
        __typename: 'WrongAnswer',
      });
      expect(await answerStep(first, 'TOTP', codeAt(secret, TEST_NOW, 1))).toEqual({
        __typename: 'SignedIn',
      });
      expect(await answerStep(second, 'TOTP', codeAt(secret, TEST_NOW, 1))).toEqual({
        __typename: 'WrongAnswer',
      });
      expect(await answerStep(second, 'TOTP', codeAt(secret, TEST_NOW))).toEqual({
        __typename: 'WrongAnswer',
      });
    });

    it('signs in once when the same code is sent ten times at once, through two processes', async () => {
      const { secret } = await withApp();
      const second = await startTestPortal(database);
      try {
        const browser = await atSecondStep();
        const browsers = Array.from({ length: 10 }, (_, index) => {
          const copy = index % 2 === 0 ? portal.client() : second.client();
          copy.cookies.set('portal', browser.cookies.get('portal') ?? '');
          return copy;
        });
        const code = codeAt(secret, TEST_NOW, 1);
        const outcomes = kinds(await Promise.all(browsers.map((each) => answerStep(each, 'TOTP', code))));
        expect(outcomes.filter((kind) => kind === 'SignedIn')).toHaveLength(1);
      } finally {
        await second.stop();
      }
    });

    it('lets nobody guess: five attempts in a quarter of an hour, however often the password is given', async () => {
      const { secret } = await withApp();
      for (let count = 0; count < 5; count += 1) {
        const browser = await atSecondStep();
        expect(await answerStep(browser, 'TOTP', '000000')).toEqual({ __typename: 'WrongAnswer' });
      }
      const browser = await atSecondStep();
      expect(await answerStep(browser, 'TOTP', codeAt(secret, TEST_NOW, 1))).toEqual({
        __typename: 'TooManyAttempts',
        retryAt: '2026-03-10T09:15:00Z',
      });
    });

    it('leaves ten minutes for the second step', async () => {
      const { secret } = await withApp();
      const browser = await atSecondStep();
      portal.setClock(at(600));
      expect(await browser.data(VIEWER)).toEqual({ viewer: null, signInStep: null });
      expect(await answerStep(browser, 'TOTP', codeAt(secret, at(600)))).toEqual({
        __typename: 'SignInExpired',
      });
    });

    it('is replaced by a new one only when that one is confirmed', async () => {
      const { browser, secret } = await withApp();
      expect(await ask(browser, BEGIN_APP)).toEqual({ __typename: 'RecentAuthenticationRequired' });
      expect(await confirm(browser, 'TOTP', codeAt(secret, TEST_NOW, 1))).toEqual({
        __typename: 'IdentityConfirmed',
      });
      const { secret: next = '' } = await ask(browser, BEGIN_APP);
      portal.setClock(at(60));
      const before = await atSecondStep();
      expect(await answerStep(before, 'TOTP', codeAt(secret, at(60)))).toEqual({ __typename: 'SignedIn' });
      expect(await confirmApp(browser, codeAt(next, at(60)))).toEqual({
        __typename: 'FactorsChanged',
        recoveryCodes: null,
      });
      const after = await atSecondStep();
      expect(await answerStep(after, 'TOTP', codeAt(secret, at(60), 1))).toEqual({
        __typename: 'WrongAnswer',
      });
      expect(await answerStep(after, 'TOTP', codeAt(next, at(60), 1))).toEqual({ __typename: 'SignedIn' });
    });

    it('is sealed anew with the newest key when a code of it is taken', async () => {
      const { secret } = await withApp();
      const sealedWith = async (): Promise<string> => {
        const [row] = await database.query<{ key: string }>(
          `select split_part(secret, '.', 2) as key from totp_factors where person_id = $1`,
          [claire.id],
        );
        return row?.key ?? '';
      };
      const older = await sealedWith();
      const secretKeys = [2, 1].map((byte) => createSecretKey(Buffer.alloc(32, byte)));
      const rekeyed = await startTestPortal(database, { secretKeys });
      try {
        const browser = rekeyed.client();
        await enterPassword(browser, claire.email, PASSWORD);
        const outcome = await answerStep(browser, 'TOTP', codeAt(secret, TEST_NOW, 1));
        expect(outcome).toEqual({ __typename: 'SignedIn' });
        expect(await sealedWith()).not.toBe(older);
      } finally {
        await rekeyed.stop();
      }
    });

    it('waits a quarter of an hour for the code that confirms it', async () => {
      const browser = portal.client();
      await browser.signIn(claire.email, PASSWORD);
      const { secret = '' } = await ask(browser, BEGIN_APP);
      portal.setClock(at(900));
      expect(await confirm(browser, 'PASSWORD', PASSWORD)).toEqual({ __typename: 'IdentityConfirmed' });
      expect(await confirmApp(browser, codeAt(secret, at(900)))).toEqual({ __typename: 'EnrolmentExpired' });
    });
  });

  describe('by recovery code', () => {
    it('opens once, however it is typed', async () => {
      const { recoveryCodes } = await withApp();
      const [code = ''] = recoveryCodes;
      const browser = await atSecondStep();
      expect(await answerStep(browser, 'RECOVERY_CODE', ` ${code.toLowerCase().replace('-', ' ')}`)).toEqual({
        __typename: 'SignedIn',
      });
      expect(await browser.data(SECURITY)).toMatchObject({
        security: { recoveryCodes: { unused: 9, total: 10 } },
      });
      expect((await subjectsTo(claire)).at(-1)).toBe('Un code de secours a servi à ouvrir votre compte');
      const again = await atSecondStep();
      expect(await answerStep(again, 'RECOVERY_CODE', code)).toEqual({ __typename: 'WrongAnswer' });
    });

    it('opens once when it is sent ten times at once', async () => {
      const { recoveryCodes } = await withApp();
      const browser = await atSecondStep();
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, () => {
          const copy = portal.client();
          copy.cookies.set('portal', browser.cookies.get('portal') ?? '');
          return answerStep(copy, 'RECOVERY_CODE', recoveryCodes[0] ?? '');
        }),
      );
      expect(kinds(outcomes).filter((kind) => kind === 'SignedIn')).toHaveLength(1);
      expect(
        await database.query('select from recovery_codes where person_id = $1 and used_at is not null', [
          claire.id,
        ]),
      ).toHaveLength(1);
    });

    it('opens nobody else’s account, and nothing when it is none', async () => {
      const { recoveryCodes } = await withApp();
      const other = await addPerson(database, `Julien ${randomName()}`, 'CLIENT_MEMBER', clientId);
      await withApp(other);
      const browser = await atSecondStep(other);
      for (const answer of [recoveryCodes[0] ?? '', '', 'x'.repeat(5_000)]) {
        expect(await answerStep(browser, 'RECOVERY_CODE', answer)).toEqual({ __typename: 'WrongAnswer' });
      }
    });

    it('is worth nothing once new ones have been made, which asks for a proof', async () => {
      const { browser, secret, recoveryCodes } = await withApp();
      expect(await ask(browser, RENEW)).toEqual({ __typename: 'RecentAuthenticationRequired' });
      await confirm(browser, 'TOTP', codeAt(secret, TEST_NOW, 1));
      const renewed = await ask(browser, RENEW);
      expect(renewed.recoveryCodes).toHaveLength(10);
      const step = await atSecondStep();
      expect(await answerStep(step, 'RECOVERY_CODE', recoveryCodes[0] ?? '')).toEqual({
        __typename: 'WrongAnswer',
      });
      expect(await answerStep(step, 'RECOVERY_CODE', renewed.recoveryCodes?.[9] ?? '')).toEqual({
        __typename: 'SignedIn',
      });
    });
  });

  describe('when it changes', () => {
    it('asks for a proof of the last ten minutes', async () => {
      const browser = portal.client();
      await browser.signIn(claire.email, PASSWORD);
      portal.setClock(at(600));
      expect(await ask(browser, BEGIN_APP)).toEqual({ __typename: 'RecentAuthenticationRequired' });
      expect(await confirm(browser, 'PASSWORD', 'wrong')).toEqual({ __typename: 'WrongAnswer' });
      expect(await ask(browser, BEGIN_APP)).toEqual({ __typename: 'RecentAuthenticationRequired' });
      const key = browser.cookies.get('portal');
      expect(await confirm(browser, 'PASSWORD', PASSWORD)).toEqual({ __typename: 'IdentityConfirmed' });
      expect(browser.cookies.get('portal')).not.toBe(key);
      expect(await ask(browser, BEGIN_APP)).toMatchObject({ __typename: 'TotpEnrolment' });
    });

    it('is no more proved by the password once there is a factor', async () => {
      const { browser, secret } = await withApp();
      expect(await browser.data(SECURITY)).toMatchObject({
        security: { confirmationWays: ['TOTP', 'RECOVERY_CODE'] },
      });
      expect(await confirm(browser, 'PASSWORD', PASSWORD)).toEqual({ __typename: 'WrongAnswer' });
      expect(await ask(browser, REMOVE_APP)).toEqual({ __typename: 'RecentAuthenticationRequired' });
      await confirm(browser, 'TOTP', codeAt(secret, TEST_NOW, 1));
      expect(await ask(browser, REMOVE_APP)).toEqual({ __typename: 'FactorsChanged' });
      expect(await enterPassword(portal.client(), claire.email, PASSWORD)).toEqual({
        __typename: 'SignedIn',
      });
      expect(await database.query('select from recovery_codes where person_id = $1', [claire.id])).toEqual(
        [],
      );
    });

    it('ends the other sessions, gives this one a new key, and is told to the trail and by mail', async () => {
      const [browser, other] = [portal.client(), portal.client()];
      await browser.signIn(claire.email, PASSWORD);
      await other.signIn(claire.email, PASSWORD);
      const key = browser.cookies.get('portal');
      await enrolApp(browser, TEST_NOW);
      expect(await other.data('{ viewer { person { id } } }')).toEqual({ viewer: null });
      expect(await browser.data('{ viewer { person { id } } }')).toEqual({
        viewer: { person: { id: claire.id } },
      });
      expect(browser.cookies.get('portal')).not.toBe(key);
      expect(
        await database.query(
          `select actor_id, client_id, detail from audit_entries
           where object_id = $1 and action = 'person.authenticator_app_enrolled'`,
          [claire.id],
        ),
      ).toEqual([{ actor_id: claire.id, client_id: clientId, detail: {} }]);
      expect(await subjectsTo(claire)).toEqual(['Une application d’authentification protège votre compte']);
    });
  });

  describe('as an obligation', () => {
    const requireIt = (browser: PortalClient, required: boolean): Promise<FactorOutcome> =>
      ask(browser, 'mutation($on: Boolean!) { decideOnSecondFactor(required: $on) { __typename } }', {
        on: required,
      });

    it('of staff lets them enrol one after the password, and do nothing else before', async () => {
      const camille = await addPerson(database, `Camille ${randomName()}`, 'ADMIN');
      await database.query('delete from passkeys where person_id = $1', [camille.id]);
      const browser = portal.client();
      expect(await enterPassword(browser, camille.email, PASSWORD)).toEqual({
        __typename: 'SignInStep',
        kind: 'ENROL_FACTOR',
        ways: [],
      });
      expect(await browser.data('{ viewer { person { id } } }')).toEqual({ viewer: null });
      for (const operation of [
        '{ clients { totalCount } }',
        RENEW,
        REMOVE_APP,
        'mutation { changeLanguage(language: EN) { id } }',
      ]) {
        expect((await browser.send(operation)).errors[0]?.extensions).toEqual({ code: 'FACTOR_REQUIRED' });
      }
      expect(await browser.data(SECURITY)).toMatchObject({ security: { secondFactorRequired: true } });
      const key = browser.cookies.get('portal');
      await enrolApp(browser, TEST_NOW);
      expect(await browser.data(VIEWER)).toEqual({
        viewer: { person: { id: camille.id } },
        signInStep: null,
      });
      expect(browser.cookies.get('portal')).not.toBe(key);
    });

    it('of a company holds at once: who has none can only enrol one, who has one goes on', async () => {
      const { browser } = await withApp();
      const julien = await addPerson(database, `Julien ${randomName()}`, 'CLIENT_MEMBER', clientId);
      const member = portal.client();
      await member.signIn(julien.email, PASSWORD);
      expect(await requireIt(browser, true)).toEqual({ __typename: 'ClientSignInDecided' });
      expect(await member.data(VIEWER)).toEqual({
        viewer: null,
        signInStep: { kind: 'ENROL_FACTOR', ways: [] },
      });
      expect(await browser.data('{ viewer { person { id } } }')).toEqual({
        viewer: { person: { id: claire.id } },
      });
      expect(
        await browser.data('query($id: ID!) { clientSignIn(clientId: $id) { secondFactorRequiredSince } }', {
          id: clientId,
        }),
      ).toEqual({ clientSignIn: { secondFactorRequiredSince: '2026-03-10T09:00:00Z' } });

      await enrolApp(member, TEST_NOW);
      expect(await member.data(VIEWER)).toEqual({ viewer: { person: { id: julien.id } }, signInStep: null });
      const lea = await addPerson(database, `Lea ${randomName()}`, 'CLIENT_ADMIN', clientId);
      for (let times = 0; times < 2; times += 1) {
        expect(await requireIt(browser, false)).toEqual({ __typename: 'ClientSignInDecided' });
      }
      const left = 'La double authentification n’est plus obligatoire dans votre entreprise';
      expect((await subjectsTo(claire)).slice(1)).toEqual([
        'La double authentification est désormais obligatoire dans votre entreprise',
        left,
      ]);
      expect(await subjectsTo(lea)).toEqual([left]);
      expect(await subjectsTo(julien)).not.toContain(left);
      expect(
        await database.query(`select action from audit_entries where action like 'client.second%'`),
      ).toEqual([
        { action: 'client.second_factor_required' },
        { action: 'client.second_factor_left_to_choice' },
      ]);
    });

    it('of another company is nobody’s business', async () => {
      const elsewhere = await addClient(database, 'Ailleurs');
      const nadia = await addPerson(database, `Nadia ${randomName()}`, 'CLIENT_ADMIN', elsewhere);
      const browser = portal.client();
      await browser.signIn(nadia.email, PASSWORD);
      await requireIt(browser, true);
      expect(await enterPassword(portal.client(), claire.email, PASSWORD)).toEqual({
        __typename: 'SignedIn',
      });
    });

    it('is decided by the company’s admin alone', async () => {
      const manager = await addPerson(database, `Yves ${randomName()}`, 'ACCOUNT_MANAGER');
      const member = await addPerson(database, `Lea ${randomName()}`, 'CLIENT_MEMBER', clientId);
      for (const { email } of [manager, member]) {
        const browser = portal.client();
        await browser.signIn(email, PASSWORD);
        const { errors } = await browser.send(
          'mutation { decideOnSecondFactor(required: true) { __typename } }',
        );
        expect(errors[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
      }
      expect(await database.query('select from sign_in_policies')).toEqual([]);
    });

    it('keeps the last factor, also from two removals at once', async () => {
      const thomas = await addPerson(database, `Thomas ${randomName()}`, 'ADMIN');
      const browser = portal.client();
      await browser.signIn(thomas.email, PASSWORD);
      const { secret } = await enrolApp(browser, TEST_NOW);
      await confirm(browser, 'TOTP', codeAt(secret, TEST_NOW, 1));
      const [passkey] = await database.query<{ id: string }>('select id from passkeys where person_id = $1', [
        thomas.id,
      ]);
      const outcomes = await Promise.all([
        ask(browser, REMOVE_APP),
        ask(browser, 'mutation($id: ID!) { removePasskey(id: $id) { __typename } }', { id: passkey?.id }),
      ]);
      expect(kinds(outcomes)).toEqual(['FactorsChanged', 'LastFactor']);
    });
  });

  describe('that somebody has lost', () => {
    const RESET = 'mutation($id: ID!) { resetFactors(personId: $id) { __typename } }';

    it('is reset by their admin: their sessions end, and they are told', async () => {
      const julien = await addPerson(database, `Julien ${randomName()}`, 'CLIENT_MEMBER', clientId);
      const { browser: his } = await withApp(julien);
      await givePasskey(database, julien.id);
      const admin = portal.client();
      await admin.signIn(claire.email, PASSWORD);
      expect(await ask(admin, RESET, { id: julien.id })).toEqual({ __typename: 'FactorsReset' });
      expect(await his.data('{ viewer { person { id } } }')).toEqual({ viewer: null });
      expect(await enterPassword(portal.client(), julien.email, PASSWORD)).toEqual({
        __typename: 'SignedIn',
      });
      expect(await database.query('select from passkeys where person_id = $1', [julien.id])).toEqual([]);
      expect(
        await database.query(
          `select actor_id from audit_entries where object_id = $1 and action like '%_reset'`,
          [julien.id],
        ),
      ).toEqual([{ actor_id: claire.id }]);
      expect((await subjectsTo(julien)).at(-1)).toBe(
        'La double authentification de votre compte a été réinitialisée',
      );
    });

    it('is reset by nobody else, and nobody resets their own', async () => {
      const elsewhere = await addClient(database, 'Ailleurs');
      const nadia = await addPerson(database, `Nadia ${randomName()}`, 'CLIENT_ADMIN', elsewhere);
      const staff = await addPerson(database, `Paul ${randomName()}`, 'ENGINEER');
      await withApp();
      const browser = portal.client();
      await browser.signIn(nadia.email, PASSWORD);
      for (const id of [claire.id, staff.id, crypto.randomUUID()]) {
        expect(await ask(browser, RESET, { id })).toEqual({ __typename: 'NotFound' });
      }
      expect(await ask(browser, RESET, { id: nadia.id })).toEqual({ __typename: 'OwnFactors' });
      const manager = await addPerson(database, `Yves ${randomName()}`, 'ACCOUNT_MANAGER');
      const his = portal.client();
      await his.signIn(manager.email, PASSWORD);
      expect((await his.send(RESET, { id: claire.id })).errors[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
      expect(await database.query('select from totp_factors where person_id = $1', [claire.id])).toHaveLength(
        1,
      );
    });

    it('is not reset at a computer left open', async () => {
      const julien = await addPerson(database, `Julien ${randomName()}`, 'CLIENT_MEMBER', clientId);
      const admin = portal.client();
      await admin.signIn(claire.email, PASSWORD);
      portal.setClock(at(600));
      expect(await ask(admin, RESET, { id: julien.id })).toEqual({
        __typename: 'RecentAuthenticationRequired',
      });
    });
  });

  it('shows who has none to who looks after the company, and to nobody else', async () => {
    const query = `query($id: ID!) { clientSignIn(clientId: $id) {
      secondFactorRequiredSince people { person { id } hasSecondFactor } } }`;
    const company = await addClient(database, 'Sans facteur');
    const admin = await addPerson(database, `Anne ${randomName()}`, 'CLIENT_ADMIN', company);
    const member = await addPerson(database, `Bruno ${randomName()}`, 'CLIENT_MEMBER', company);
    const { browser } = await withApp(admin);
    expect(await browser.data(query, { id: company })).toEqual({
      clientSignIn: {
        secondFactorRequiredSince: null,
        people: [
          { person: { id: admin.id }, hasSecondFactor: true },
          { person: { id: member.id }, hasSecondFactor: false },
        ],
      },
    });
    expect(await browser.data(query, { id: clientId })).toEqual({ clientSignIn: null });
    const his = portal.client();
    await his.signIn(member.email, PASSWORD);
    expect((await his.send(query, { id: company })).errors[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
  });
});

/** A name that no other person of the file has. */
function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) =>
    String.fromCharCode(97 + (byte % 26)),
  ).join('');
}
