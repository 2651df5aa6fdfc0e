import { askOne, randomName, signedIn, useCompany } from './harness/company.ts';
import { enrolApp, enterPassword } from './harness/factors.ts';
import { addPerson, givePasskey, PASSWORD, type TestPerson } from './harness/people.ts';
import { TEST_NOW } from './harness/test-portal.ts';

const DECIDE = 'mutation($on: Boolean!) { decideOnSecondFactor(required: $on) { __typename } }';
const VIEWER_ID = '{ viewer { person { id } } }';

const company = useCompany();

/** Somebody of a new staff or company who has no factor, and must have one. */
async function without(role: 'ENGINEER' | 'CLIENT_MEMBER'): Promise<TestPerson> {
  const { database, clientId } = company;
  const person = await addPerson(
    database,
    `Nina ${randomName()}`,
    role,
    role === 'ENGINEER' ? null : clientId,
  );
  await database.query('delete from passkeys where person_id = $1', [person.id]);
  return person;
}

/** How the trail tells of the sign-ins of somebody, and when they were last in. */
async function told({ id }: TestPerson): Promise<unknown> {
  const entries = await company.database.query<{ by: string }>(
    `select detail ->> 'by' as by from audit_entries where object_id = $1 and action = 'person.signed_in'
     order by position`,
    [id],
  );
  const [person] = await company.database.query<{ seen: string | null }>(
    `select to_char(last_signed_in_at at time zone 'UTC', 'HH24:MI') as seen from people where id = $1`,
    [id],
  );
  return { by: entries.map(({ by }) => by), seen: person?.seen };
}

/** A company whose admin, who has a factor, makes it an obligation or leaves it to everybody. */
async function decide(on: boolean): Promise<void> {
  const { portal, claire } = company;
  expect(await askOne(await signedIn(portal, claire), DECIDE, { on })).toEqual({
    __typename: 'ClientSignInDecided',
  });
}

describe('somebody who must enrol a factor first', () => {
  beforeAll(() => givePasskey(company.database, company.claire.id));

  it('is signed in, in the trail and in the list of people, once they have, and not before', async () => {
    const nina = await without('ENGINEER');
    const browser = company.portal.client();
    expect(await enterPassword(browser, nina.email, PASSWORD)).toMatchObject({ kind: 'ENROL_FACTOR' });
    expect(await told(nina)).toEqual({ by: [], seen: null });
    company.portal.setClock('2026-03-10T10:05:00+01:00');
    await enrolApp(browser, '2026-03-10T10:05:00+01:00');
    expect(await told(nina)).toEqual({ by: ['password and totp'], seen: '09:05' });
    expect(await browser.data(VIEWER_ID)).toEqual({ viewer: { person: { id: nina.id } } });
  });

  it('is so by a passkey, too', async () => {
    const nina = await without('ENGINEER');
    await signedIn(company.portal, nina);
    expect(await told(nina)).toEqual({ by: ['password and passkey'], seen: '09:00' });
  });

  it('is not told of again by a factor more', async () => {
    const nina = await addPerson(company.database, `Nina ${randomName()}`, 'CLIENT_MEMBER', company.clientId);
    const browser = await signedIn(company.portal, nina);
    await enrolApp(browser, TEST_NOW);
    expect(await told(nina)).toEqual({ by: ['password'], seen: '09:00' });
  });

  it('is not let in untold when the company leaves it to them: they sign in anew', async () => {
    await decide(true);
    const nina = await without('CLIENT_MEMBER');
    const browser = company.portal.client();
    expect(await enterPassword(browser, nina.email, PASSWORD)).toMatchObject({ kind: 'ENROL_FACTOR' });
    await decide(false);
    expect(await browser.data(VIEWER_ID)).toEqual({ viewer: null });
    expect(await told(nina)).toEqual({ by: [], seen: null });
    await signedIn(company.portal, nina);
    expect(await told(nina)).toEqual({ by: ['password'], seen: '09:00' });
  });
});
