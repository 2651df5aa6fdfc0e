import { randomName } from './harness/company.ts';
import { at, useFactorTests, type FactorTests } from './harness/factor-tests.ts';
import { ask, codeAt, confirm, enrolApp, enterPassword } from './harness/factors.ts';
import { addClient, addPerson, givePasskey, PASSWORD, type TestPerson } from './harness/people.ts';
import { TEST_NOW } from './harness/test-portal.ts';

const BEGIN_APP = 'mutation { beginTotpEnrolment { __typename ... on TotpEnrolment { secret uri } } }';
const REMOVE_APP = 'mutation { removeTotp { __typename ... on NotFound { id } } }';
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
          `select actor_id, detail from audit_entries where object_id = $1 and action like '%_reset'`,
          [julien.id],
        ),
      ).toEqual([
        {
          actor_id: claire.id,
          detail: {
            name: expect.stringMatching(/^Julien/) as string,
            authenticatorApp: true,
            passkeys: ['Test'],
          },
        },
      ]);
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
