import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { PasskeyCeremonies } from '../src/modules/access/use-cases/passkey-ceremonies.ts';
import { UnitOfWork } from '../src/platform/database/unit-of-work.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { Authenticator } from '../src/platform/session/authenticator.ts';
import { askOne, randomName, signedIn, useCompany, type Outcome } from './harness/company.ts';
import { mailedKey } from './harness/mailed-link.ts';
import { meanwhile } from './harness/meanwhile.ts';
import { addPerson, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createPasskey, usePasskey } from './harness/test-authenticator.ts';
import { waitingForLocks } from './harness/waiting-for-locks.ts';

const VIEWER_ID = '{ viewer { person { id } } }';
const SIGN_IN = 'mutation($input: SignInInput!) { signIn(input: $input) { __typename } }';
const CONFIRM =
  'mutation($p: String!) { confirmIdentity(input: { way: PASSWORD, answer: $p }) { __typename } }';
const CHANGE = 'mutation($input: ChangePasswordInput!) { changePassword(input: $input) { __typename } }';
const END = 'mutation($id: ID!) { endPersonSessions(personId: $id) { __typename } }';
const END_OTHERS = 'mutation { endOtherSessions { __typename } }';
const REMOVE = 'mutation($id: ID!) { removePerson(personId: $id) { __typename } }';
const RESET = 'mutation($input: ResetPasswordInput!) { resetPassword(input: $input) { __typename } }';
const BEGIN_PASSKEY = 'mutation { beginPasskey { ... on PasskeyChallenge { options } } }';
const ADD_PASSKEY = 'mutation($input: AddPasskeyInput!) { addPasskey(input: $input) { __typename } }';
const BEGIN_PASSKEY_SIGN_IN = 'mutation { beginPasskeySignIn { options } }';
const SIGN_IN_WITH_PASSKEY =
  'mutation($response: String!) { signInWithPasskey(response: $response) { __typename } }';
const RESET_FACTORS = 'mutation($id: ID!) { resetFactors(personId: $id) { __typename } }';
const CREATE_TOKEN =
  'mutation($input: CreateApiTokenInput!) { createApiToken(input: $input) { __typename } }';
const ANOTHER = 'quatre chevaux mangent du foin';

const company = useCompany();

async function member(role: 'CLIENT_MEMBER' | 'CLIENT_ADMIN' = 'CLIENT_MEMBER'): Promise<TestPerson> {
  return addPerson(company.database, `Julien ${randomName()}`, role, company.clientId);
}

const sessionsOf = ({ id }: TestPerson) =>
  company.database.query('select id from sessions where person_id = $1', [id]);

const isIn = async (browser: PortalClient): Promise<boolean> =>
  (await browser.data<{ viewer: unknown }>(VIEWER_ID)).viewer !== null;

/** Chooses a new password with a link that `person` is mailed now. */
async function reset(person: TestPerson): Promise<Outcome> {
  const { portal, database } = company;
  await portal
    .client()
    .data('mutation($e: String!) { requestPasswordReset(email: $e) { __typename } }', { e: person.email });
  const serve = portal.app.get(Jobs).served.get('send-password-reset') as (job: {
    requestId: string;
  }) => Promise<void>;
  for (const { id } of await database.query<{ id: string }>('select id from password_reset_requests')) {
    await serve({ requestId: id });
  }
  const token = await mailedKey(database, person.email);
  return askOne(portal.client(), RESET, { input: { token, password: ANOTHER } });
}

describe('signing in while access ends', () => {
  const ends: [string, (julien: TestPerson) => Promise<Outcome>, string][] = [
    ['a new password', reset, 'PasswordReset'],
    [
      'their removal',
      async ({ id }) => askOne(await signedIn(company.portal, company.claire), REMOVE, { id }),
      'PersonRemoved',
    ],
  ];
  it.each(ends)('with the password of before does not survive %s', async (_, end, done) => {
    const julien = await member();
    const thief = company.portal.client();
    meanwhile(company.portal, Authenticator, 'verify', 'AFTER', async () => {
      expect((await end(julien)).__typename).toBe(done);
    });
    const input = { email: julien.email, password: PASSWORD };
    expect(await askOne(thief, SIGN_IN, { input })).toEqual({ __typename: 'InvalidCredentials' });
    expect(await isIn(thief)).toBe(false);
    expect(await sessionsOf(julien)).toEqual([]);
  });

  it('with a passkey that is removed meanwhile gets nobody in', async () => {
    const { portal, staff } = company;
    const claire = await member('CLIENT_ADMIN');
    await signedIn(portal, claire);
    await company.database.query('delete from sessions where person_id = $1', [claire.id]);
    const manager = await signedIn(portal, staff.ADMIN);
    const thief = portal.client();
    const begun = await thief.data<{ beginPasskeySignIn: { options: string } }>(BEGIN_PASSKEY_SIGN_IN);
    const [passkey] = await company.database.query<{ credential_id: Buffer }>(
      'select credential_id from passkeys where person_id = $1',
      [claire.id],
    );
    const response = usePasskey(begun.beginPasskeySignIn.options, {
      credentialId: passkey?.credential_id ?? Buffer.alloc(0),
    });
    meanwhile(portal, PasskeyCeremonies, 'proves', 'AFTER', async () => {
      expect(await askOne(manager, RESET_FACTORS, { id: claire.id })).toMatchObject({
        __typename: 'FactorsReset',
      });
    });
    expect(await askOne(thief, SIGN_IN_WITH_PASSKEY, { response })).toEqual({ __typename: 'PasskeyRefused' });
    expect(await sessionsOf(claire)).toEqual([]);
  });

  it('with the password of before gets nobody to the second step either', async () => {
    const claire = await member('CLIENT_ADMIN');
    await signedIn(company.portal, claire);
    await company.database.query('delete from sessions where person_id = $1', [claire.id]);
    meanwhile(company.portal, Authenticator, 'verify', 'AFTER', () => reset(claire));
    const input = { email: claire.email, password: PASSWORD };
    expect(await askOne(company.portal.client(), SIGN_IN, { input })).toEqual({
      __typename: 'InvalidCredentials',
    });
    expect(await sessionsOf(claire)).toEqual([]);
  });
});

describe('a session that is ended', () => {
  const ends: [string, (julien: TestPerson, owner: PortalClient) => Promise<unknown>][] = [
    ['by a manager', async ({ id }) => askOne(await signedIn(company.portal, company.claire), END, { id })],
    ['by its owner', (_, owner) => owner.data(END_OTHERS)],
    [
      'by a change of the password',
      (_, owner) => askOne(owner, CHANGE, { input: { current: PASSWORD, next: ANOTHER } }),
    ],
  ];
  it.each(ends)('%s does not come back under another key', async (_, end) => {
    const julien = await member();
    const owner = await signedIn(company.portal, julien);
    const thief = await signedIn(company.portal, julien);
    meanwhile(company.portal, Authenticator, 'verify', 'AFTER', () => end(julien, owner));
    const { errors } = await thief.send(CONFIRM, { p: PASSWORD });
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
    expect(await isIn(thief)).toBe(false);
  });

  it('changes no password any more, and the new one stays', async () => {
    const { portal } = company;
    const julien = await member();
    const thief = await signedIn(portal, julien);
    let writes = 0;
    const between = async (): Promise<void> => {
      writes += 1;
      // The first write counts the attempt; the second one would be the change.
      if (writes === 1) meanwhile(company.portal, UnitOfWork, 'write', 'BEFORE', between);
      else expect((await reset(julien)).__typename).toBe('PasswordReset');
    };
    meanwhile(company.portal, UnitOfWork, 'write', 'BEFORE', between);
    const input = { current: PASSWORD, next: 'un mot de passe de voleur' };
    const { errors } = await thief.send(CHANGE, { input });
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
    await portal.client().signIn(julien.email, ANOTHER);
  });

  it('leaves no API token behind', async () => {
    const { portal, database } = company;
    const claire = await member('CLIENT_ADMIN');
    const thief = await signedIn(portal, claire);
    meanwhile(company.portal, UnitOfWork, 'write', 'BEFORE', () => reset(claire));
    const { errors } = await thief.send(CREATE_TOKEN, {
      input: { name: 'Mine', permissions: ['READ_CLIENT'], days: 30, idempotencyKey: newId() },
    });
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
    expect(await database.query('select from api_tokens where person_id = $1', [claire.id])).toEqual([]);
  });

  it('adds no passkey', async () => {
    const { portal, database } = company;
    const julien = await member();
    const thief = await signedIn(portal, julien);
    const { beginPasskey } = await thief.data<{ beginPasskey: { options: string } }>(BEGIN_PASSKEY);
    const response = createPasskey(beginPasskey.options, randomBytes(16));
    meanwhile(portal, PasskeyCeremonies, 'added', 'AFTER', () => reset(julien));
    const { errors } = await thief.send(ADD_PASSKEY, { input: { response, name: 'Mine' } });
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
    expect(await database.query('select from passkeys where person_id = $1', [julien.id])).toEqual([]);
  });

  it('of two that prove who they are at once in one browser, one goes on', async () => {
    const julien = await member();
    const browser = await signedIn(company.portal, julien);
    const both = await Promise.all([1, 2].map(() => browser.send(CONFIRM, { p: PASSWORD })));
    expect(both.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(await sessionsOf(julien)).toHaveLength(1);
    expect(await isIn(browser)).toBe(true);
  });
});

describe('the end of sessions', () => {
  it('waits for one that is beginning, and ends it', async () => {
    const { portal, database, claire } = company;
    const julien = await member();
    const manager = await signedIn(portal, claire);
    const thief = await signedIn(portal, julien);
    const holder = new pg.Client({ connectionString: database.ownerUrl });
    await holder.connect();
    await holder.query('begin; lock table sessions in exclusive mode');
    const confirming = thief.send(CONFIRM, { p: PASSWORD });
    await waitingForLocks(database, 1);
    const ending = askOne(manager, END, { id: julien.id });
    await waitingForLocks(database, 2);
    await holder.query('commit');
    await holder.end();
    await Promise.all([confirming, ending]);
    expect(await isIn(thief)).toBe(false);
    expect(await sessionsOf(julien)).toEqual([]);
  });
});
