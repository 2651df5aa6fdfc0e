import { useFactorTests } from './harness/factor-tests.ts';
import { randomName } from './harness/company.ts';
import { answerStep, codeAt, confirm, enrolApp, enterPassword } from './harness/factors.ts';
import { addPerson, PASSWORD } from './harness/people.ts';
import { TEST_NOW } from './harness/test-portal.ts';

describe('a sign-in in steps', () => {
  const tests = useFactorTests();

  const told = (personId: string): Promise<object[]> =>
    tests.database.query(
      `select action, actor_id, client_id, address is not null as "fromSomewhere", detail from audit_entries
        where object_id = $1 and action ~ '^person[.](first_step_passed|sign_in_refused|signed_in|confirmed)$'
        order by position`,
      [personId],
    );

  it('tells the trail of a right password, of each wrong answer after it, and of the sign-in', async () => {
    const { claire, clientId, portal } = tests;
    const { secret } = await tests.withApp();
    const before = (await told(claire.id)).length;
    const browser = await tests.atSecondStep();
    expect(await answerStep(browser, 'TOTP', '000000')).toMatchObject({ __typename: 'WrongAnswer' });
    portal.setClock('2026-03-10T10:01:00+01:00');
    const code = codeAt(secret, '2026-03-10T10:01:00+01:00');
    expect(await answerStep(browser, 'TOTP', code)).toMatchObject({ __typename: 'SignedIn' });
    const common = { actor_id: claire.id, client_id: clientId, fromSomewhere: true };
    const by = 'password and totp';
    expect((await told(claire.id)).slice(before)).toEqual([
      { ...common, action: 'person.first_step_passed', detail: { by: 'password', next: 'SECOND_STEP' } },
      { ...common, action: 'person.sign_in_refused', detail: { by } },
      { ...common, action: 'person.signed_in', detail: { by } },
    ]);
  });

  it('tells it also of who has a factor to enrol first, and of the sign-in when they have', async () => {
    const { database, portal } = tests;
    const camille = await addPerson(database, `Camille ${randomName()}`, 'ADMIN');
    await database.query('delete from passkeys where person_id = $1', [camille.id]);
    const browser = portal.client();
    expect(await enterPassword(browser, camille.email, PASSWORD)).toMatchObject({ kind: 'ENROL_FACTOR' });
    const first = {
      action: 'person.first_step_passed',
      detail: { by: 'password', next: 'ENROL_FACTOR' },
    };
    expect(await told(camille.id)).toMatchObject([first]);
    await enrolApp(browser, TEST_NOW);
    expect(await told(camille.id)).toMatchObject([first, { action: 'person.signed_in' }]);
  });

  it('tells the trail of a proof of who one is, and takes none that it cannot tell of', async () => {
    const { database, portal, claire, clientId } = tests;
    const browser = portal.client();
    await browser.signIn(claire.email, PASSWORD);
    expect(await confirm(browser, 'PASSWORD', PASSWORD)).toEqual({ __typename: 'IdentityConfirmed' });
    const entry = { action: 'person.confirmed', actor_id: claire.id, client_id: clientId };
    expect((await told(claire.id)).at(-1)).toEqual({
      ...entry,
      fromSomewhere: true,
      detail: { by: 'password' },
    });
    await database.query(`
      create function refuse_entry() returns trigger language plpgsql as $$
      begin raise exception 'no entry'; end $$;
      create trigger refuse_entry before insert on audit_entries for each row
        when (new.action in ('person.confirmed', 'person.first_step_passed')) execute function refuse_entry();
    `);
    try {
      portal.setClock('2026-03-10T10:30:00+01:00');
      const sessions = () =>
        database.query('select id, confirmed_at from sessions where person_id = $1', [claire.id]);
      const before = await sessions();
      const { errors } = await browser.send(
        `mutation { confirmIdentity(input: { way: PASSWORD, answer: "${PASSWORD}" }) { __typename } }`,
      );
      expect(errors).toHaveLength(1);
      expect(await sessions()).toEqual(before);
    } finally {
      await database.query('drop function refuse_entry cascade');
    }
  });
});
