import { createSecretKey } from 'node:crypto';
import { at, kindsOf, useFactorTests, type FactorTests } from './harness/factor-tests.ts';
import { answerStep, ask, codeAt, confirm, confirmApp, enterPassword } from './harness/factors.ts';
import { PASSWORD, type TestPerson } from './harness/people.ts';
import { startTestPortal, TEST_NOW } from './harness/test-portal.ts';

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
        const outcomes = kindsOf(await Promise.all(browsers.map((each) => answerStep(each, 'TOTP', code))));
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
});
