import { createSecretKey } from 'node:crypto';
import { argon2id, hash as argon2 } from 'argon2';
import { at, kindsOf, useFactorTests, type FactorTests } from './harness/factor-tests.ts';
import {
  answerStep,
  ask,
  codeAt,
  confirm,
  confirmApp,
  enterPassword,
  SIGN_IN_EXPIRED,
  WRONG_ANSWER,
} from './harness/factors.ts';
import { PASSWORD, type TestPerson } from './harness/people.ts';
import { startTestPortal, TEST_NOW } from './harness/test-portal.ts';
import { changingNothing } from './schema-walk/stored.ts';

const VIEWER = '{ viewer { person { id } } signInStep { kind ways } }';
const BEGIN_APP = 'mutation { beginTotpEnrolment { __typename ... on TotpEnrolment { secret uri } } }';

describe('a second factor', () => {
  const tests = useFactorTests();
  const { withApp, atSecondStep } = tests;
  let database: FactorTests['database'];
  let portal: FactorTests['portal'];
  let claire: TestPerson;

  beforeEach(() => {
    ({ database, portal, claire } = tests);
  });

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
      // Hashed as a password is, with a salt of 128 bits that is the person's own.
      const kept = await database.query<{ code_hash: Buffer; salt: Buffer }>(
        'select code_hash, salt from recovery_codes where person_id = $1',
        [claire.id],
      );
      const [{ salt } = { salt: Buffer.alloc(0) }] = kept;
      const cost = { type: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1, raw: true } as const;
      const expected = await Promise.all(
        recoveryCodes.map(async (code) =>
          (await argon2(code.replace('-', ''), { ...cost, salt })).toString('hex'),
        ),
      );
      expect(salt).toHaveLength(16);
      expect(kept.map(({ code_hash: hash }) => hash.toString('hex')).sort()).toEqual(expected.sort());
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

    it('takes a code until the thirty seconds after its own have ended, and not a second longer', async () => {
      const { secret } = await withApp();
      const code = codeAt(secret, at(300));
      const outcomes: string[] = [];
      // From later to earlier: a code that has been taken would be refused for that.
      for (const seconds of [360, 390, 3_600, 359]) {
        portal.setClock(at(seconds));
        outcomes.push((await answerStep(await atSecondStep(), 'TOTP', code)).__typename);
      }
      expect(outcomes).toEqual(['WrongAnswer', 'WrongAnswer', 'WrongAnswer', 'SignedIn']);
    });

    it('takes no code twice, nor one that is older than the last, nor the one that confirmed it', async () => {
      const { secret } = await withApp();
      const [first, second] = [await atSecondStep(), await atSecondStep()];
      await changingNothing(database, async () => {
        expect(await answerStep(first, 'TOTP', codeAt(secret, TEST_NOW))).toEqual(WRONG_ANSWER);
      });
      expect(await answerStep(first, 'TOTP', codeAt(secret, TEST_NOW, 1))).toEqual({
        __typename: 'SignedIn',
      });
      await changingNothing(database, async () => {
        expect(await answerStep(second, 'TOTP', codeAt(secret, TEST_NOW, 1))).toEqual(WRONG_ANSWER);
        expect(await answerStep(second, 'TOTP', codeAt(secret, TEST_NOW))).toEqual(WRONG_ANSWER);
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
        const outcomes = kindsOf(await Promise.all(browsers.map((each) => answerStep(each, 'TOTP', code))));
        expect(outcomes.filter((kind) => kind === 'SignedIn')).toHaveLength(1);
      } finally {
        await second.stop();
      }
    });

    it('lets nobody guess: five attempts in a quarter of an hour, however often the password is given', async () => {
      const { secret } = await withApp();
      const browsers = [];
      for (let count = 0; count < 6; count += 1) browsers.push(await atSecondStep());
      const [last = portal.client(), ...guessers] = browsers;
      await changingNothing(database, async () => {
        for (const browser of guessers) {
          expect(await answerStep(browser, 'TOTP', '000000')).toEqual(WRONG_ANSWER);
        }
        expect(await answerStep(last, 'TOTP', codeAt(secret, TEST_NOW, 1))).toEqual({
          __typename: 'TooManyAttempts',
          retryAt: '2026-03-10T09:15:00Z',
        });
      });
    });

    it('leaves ten minutes for the second step', async () => {
      const { secret } = await withApp();
      const [browser, inTime] = [await atSecondStep(), await atSecondStep()];
      portal.setClock(at(599));
      expect(await answerStep(inTime, 'TOTP', codeAt(secret, at(599)))).toEqual({ __typename: 'SignedIn' });
      portal.setClock(at(600));
      expect(await browser.data(VIEWER)).toEqual({ viewer: null, signInStep: null });
      expect(await answerStep(browser, 'TOTP', codeAt(secret, at(600)))).toEqual(SIGN_IN_EXPIRED);
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
      expect(await answerStep(after, 'TOTP', codeAt(secret, at(60), 1))).toEqual(WRONG_ANSWER);
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
});
