import { randomName } from './harness/company.ts';
import { useFactorTests, type FactorTests } from './harness/factor-tests.ts';
import { ask, codeAt, confirm, enrolApp, enterPassword, type FactorOutcome } from './harness/factors.ts';
import { addClient, addPerson, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { TEST_NOW } from './harness/test-portal.ts';

const VIEWER = '{ viewer { person { id } } signInStep { kind ways } }';
const REMOVE_APP = 'mutation { removeTotp { __typename ... on NotFound { id } } }';
const RENEW = 'mutation { renewRecoveryCodes { __typename ... on FactorsChanged { recoveryCodes } } }';
const SECURITY = `{ security {
  authenticatorAppSince secondFactorRequired confirmationWays recoveryCodes { unused total } } }`;

describe('a second factor', () => {
  const tests = useFactorTests();
  const { withApp, subjectsTo } = tests;
  let database: FactorTests['database'];
  let portal: FactorTests['portal'];
  let clientId: string;
  let claire: TestPerson;

  beforeEach(() => {
    ({ database, portal, clientId, claire } = tests);
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
      const answers = await Promise.all([
        browser.send<Record<string, FactorOutcome>>(REMOVE_APP),
        browser.send<Record<string, FactorOutcome>>(
          'mutation($id: ID!) { removePasskey(id: $id) { __typename } }',
          { id: passkey?.id },
        ),
      ]);
      // Who comes second finds the last factor, or a session that goes on under another key since the first was done.
      const said = answers.map(({ data, errors: [error] }) =>
        error === undefined ? Object.values(data)[0]?.__typename : error.extensions['code'],
      );
      expect(said.filter((each) => each === 'FactorsChanged')).toHaveLength(1);
      expect(said.filter((each) => each === 'LastFactor' || each === 'UNAUTHENTICATED')).toHaveLength(1);
      expect(
        await database.query(
          `select person_id from passkeys where person_id = $1
           union all select person_id from totp_factors where person_id = $1`,
          [thomas.id],
        ),
      ).toHaveLength(1);
    });
  });
});
