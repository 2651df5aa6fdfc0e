import { randomName } from './harness/company.ts';
import { kindsOf, useFactorTests, type FactorTests } from './harness/factor-tests.ts';
import { answerStep, ask, codeAt, confirm, WRONG_ANSWER } from './harness/factors.ts';
import { addPerson, type TestPerson } from './harness/people.ts';
import { TEST_NOW } from './harness/test-portal.ts';
import { changingNothing } from './schema-walk/stored.ts';

const RENEW = 'mutation { renewRecoveryCodes { __typename ... on FactorsChanged { recoveryCodes } } }';
const SECURITY = `{ security {
  authenticatorAppSince secondFactorRequired confirmationWays recoveryCodes { unused total } } }`;

describe('a second factor', () => {
  const tests = useFactorTests();
  const { withApp, atSecondStep, subjectsTo } = tests;
  let database: FactorTests['database'];
  let portal: FactorTests['portal'];
  let clientId: string;
  let claire: TestPerson;

  beforeEach(() => {
    ({ database, portal, clientId, claire } = tests);
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
      await changingNothing(database, async () => {
        expect(await answerStep(again, 'RECOVERY_CODE', code)).toEqual(WRONG_ANSWER);
      });
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
      expect(kindsOf(outcomes).filter((kind) => kind === 'SignedIn')).toHaveLength(1);
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
      await changingNothing(database, async () => {
        for (const answer of [recoveryCodes[0] ?? '', '', 'x'.repeat(5_000)]) {
          expect(await answerStep(browser, 'RECOVERY_CODE', answer)).toEqual(WRONG_ANSWER);
        }
      });
    });

    it('is worth nothing once new ones have been made, which asks for a proof', async () => {
      const { browser, secret, recoveryCodes } = await withApp();
      expect(await ask(browser, RENEW)).toEqual({ __typename: 'RecentAuthenticationRequired' });
      await confirm(browser, 'TOTP', codeAt(secret, TEST_NOW, 1));
      const renewed = await ask(browser, RENEW);
      expect(renewed.recoveryCodes).toHaveLength(10);
      const step = await atSecondStep();
      expect(await answerStep(step, 'RECOVERY_CODE', recoveryCodes[0] ?? '')).toEqual(WRONG_ANSWER);
      expect(await answerStep(step, 'RECOVERY_CODE', renewed.recoveryCodes?.[9] ?? '')).toEqual({
        __typename: 'SignedIn',
      });
    });
  });
});
