import { addClient, addPerson, PASSWORD, type TestPerson } from './harness/people.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';
import { changingNothing } from './schema-walk/stored.ts';

const SIGN_IN = `mutation($input: SignInInput!) { signIn(input: $input) {
  __typename ... on InvalidCredentials { message } ... on TooManyAttempts { retryAt } } }`;

const CHANGE = `mutation($input: ChangePasswordInput!) { changePassword(input: $input) {
  __typename ... on InvalidCredentials { message } } }`;

/** The one answer to a wrong password, an unknown address, and everything else that does not open an account. */
const WRONG = { __typename: 'InvalidCredentials', message: 'Wrong address or password.' };
const tooManyUntil = (retryAt: string) => ({ __typename: 'TooManyAttempts', retryAt });
const SIGNED_IN = { __typename: 'SignedIn' };
const QUARTER_LATER = '2026-03-10T09:15:00Z';

let database: TestDatabase;
let portal: TestPortal;
let claire: TestPerson;
let clientId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  clientId = await addClient(database, 'Verdier');
  claire = await addPerson(database, 'Claire Fontaine', 'CLIENT_ADMIN', clientId);
  portal = await startTestPortal(database, { trustedProxies: ['127.0.0.1'] });
});

afterEach(async () => {
  portal.setClock(TEST_NOW);
  await database.query('delete from sign_in_attempts');
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

/** Tries once from `address`, as a proxy that is trusted tells it. */
async function attempt(email: string, address: string, password = 'wrong'): Promise<object> {
  const { data } = await portal
    .client()
    .send<{ signIn: object }>(SIGN_IN, { input: { email, password } }, { 'x-forwarded-for': address });
  return data.signIn;
}

describe('guessing passwords', () => {
  it('of many accounts from one network ends at thirty, also from every address of its IPv6 half', async () => {
    await changingNothing(database, async () => {
      for (const [kind, addressOf] of [
        ['v4', () => '203.0.113.7'],
        ['v6', (count: number) => `2001:db8:7:7:${count.toString(16)}::${count.toString(16)}`],
      ] as const) {
        for (let count = 0; count < 30; count += 1) {
          expect(await attempt(`${kind}.${String(count)}@client.test`, addressOf(count))).toEqual(WRONG);
        }
        expect(await attempt(claire.email, addressOf(99), PASSWORD)).toEqual(tooManyUntil(QUARTER_LATER));
      }
    });
    // The owner is somewhere else, and is let in.
    expect(await attempt(claire.email, '198.51.100.1', PASSWORD)).toEqual(SIGNED_IN);
  });

  it('of one account from one network ends at five in a quarter of an hour, and keeps nobody else out', async () => {
    await changingNothing(database, async () => {
      for (let count = 0; count < 5; count += 1) {
        expect(await attempt(claire.email, '198.51.100.7')).toEqual(WRONG);
      }
      expect(await attempt(claire.email, '198.51.100.7', PASSWORD)).toEqual(tooManyUntil(QUARTER_LATER));
    });
    expect(await attempt(claire.email, '192.0.2.9', PASSWORD)).toEqual(SIGNED_IN);
    // Signing in elsewhere gives the guesser no more attempts.
    expect(await attempt(claire.email, '198.51.100.7', PASSWORD)).toEqual(tooManyUntil(QUARTER_LATER));
  });

  it('of one account from many networks ends at fifteen in a quarter of an hour', async () => {
    await changingNothing(database, async () => {
      for (let count = 0; count < 15; count += 1) {
        expect(await attempt(claire.email, `198.51.100.${String(count)}`)).toEqual(WRONG);
      }
      expect(await attempt(claire.email, '192.0.2.9', PASSWORD)).toEqual(tooManyUntil(QUARTER_LATER));
    });
  });

  it('of one account with patience ends at fifty a day', async () => {
    await changingNothing(database, async () => {
      for (let round = 0; round < 10; round += 1) {
        portal.setClock(new Date(Date.parse(TEST_NOW) + round * 16 * 60_000).toISOString());
        for (let count = 0; count < 5; count += 1) {
          const network = `198.51.100.${String(round * 5 + count)}`;
          expect(await attempt(claire.email, network)).toEqual(WRONG);
        }
      }
      portal.setClock('2026-03-10T18:00:00+01:00');
      expect(await attempt(claire.email, '192.0.2.9', PASSWORD)).toEqual(
        tooManyUntil('2026-03-11T09:00:00Z'),
      );
    });
    portal.setClock('2026-03-11T10:00:00+01:00');
    expect(await attempt(claire.email, '192.0.2.9', PASSWORD)).toEqual(SIGNED_IN);
  });

  it('is told to the trail once: in the chain of whose person it would have been, and nothing that was typed', async () => {
    await attempt(claire.email, '192.0.2.77');
    await attempt('nobody@client.test', '192.0.2.77');
    const refused = await database.query(
      `select object_id, actor_id, detail, client_id from audit_entries
       where action = 'person.sign_in_refused' and address = '192.0.2.77' order by client_id`,
    );
    expect(refused).toEqual([
      {
        object_id: claire.id,
        actor_id: null,
        client_id: clientId,
        detail: { by: 'password', known: true, name: 'Claire Fontaine' },
      },
      {
        object_id: expect.any(String) as string,
        actor_id: null,
        client_id: null,
        detail: { by: 'password', known: false },
      },
    ]);
  });

  it('of who is signed in, when the password is asked for again, is told once as what it was', async () => {
    const browser = portal.client();
    await browser.signIn(claire.email, PASSWORD);
    const since = await database.query<{ last: number }>(
      'select max(position) as last from audit_entries where client_id = $1',
      [clientId],
    );
    expect(
      await browser.data(
        `mutation { confirmIdentity(input: { way: PASSWORD, answer: "wrong" }) { __typename } }`,
      ),
    ).toEqual({ confirmIdentity: { __typename: 'WrongAnswer' } });
    expect(
      await browser.data(CHANGE, { input: { current: 'wrong', next: 'une phrase assez longue' } }),
    ).toEqual({
      changePassword: { __typename: 'InvalidCredentials', message: 'The current password is wrong.' },
    });
    expect(
      await database.query(
        `select action, actor_id, detail from audit_entries where client_id = $1 and position > $2 order by position`,
        [clientId, since[0]?.last],
      ),
    ).toEqual([
      { action: 'person.confirmation_refused', actor_id: claire.id, detail: { by: 'password' } },
      { action: 'password.change_refused', actor_id: claire.id, detail: { by: 'password' } },
    ]);
  });
});
