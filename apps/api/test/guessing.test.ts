import { addClient, addPerson, PASSWORD, type TestPerson } from './harness/people.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

const SIGN_IN = `mutation($input: SignInInput!) { signIn(input: $input) { __typename ... on TooManyAttempts { retryAt } } }`;

let database: TestDatabase;
let portal: TestPortal;
let claire: TestPerson;

beforeAll(async () => {
  database = await createTestDatabase();
  claire = await addPerson(database, 'Claire Fontaine', 'CLIENT_ADMIN', await addClient(database, 'Verdier'));
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
async function attempt(email: string, address: string, password = 'wrong'): Promise<string> {
  const { data } = await portal
    .client()
    .send<{ signIn: { __typename: string } }>(
      SIGN_IN,
      { input: { email, password } },
      { 'x-forwarded-for': address },
    );
  return data.signIn.__typename;
}

describe('guessing passwords', () => {
  it('of many accounts from one network ends at thirty, also from every address of its IPv6 half', async () => {
    for (const [kind, addressOf] of [
      ['v4', () => '203.0.113.7'],
      ['v6', (count: number) => `2001:db8:7:7:${count.toString(16)}::${count.toString(16)}`],
    ] as const) {
      for (let count = 0; count < 30; count += 1) {
        expect(await attempt(`${kind}.${String(count)}@client.test`, addressOf(count))).toBe(
          'InvalidCredentials',
        );
      }
      expect(await attempt(claire.email, addressOf(99), PASSWORD)).toBe('TooManyAttempts');
    }
    // The owner is somewhere else, and is let in.
    expect(await attempt(claire.email, '198.51.100.1', PASSWORD)).toBe('SignedIn');
  });

  it('of one account from many networks ends at five in a quarter of an hour', async () => {
    for (let count = 0; count < 5; count += 1) {
      expect(await attempt(claire.email, `198.51.100.${String(count)}`)).toBe('InvalidCredentials');
    }
    expect(await attempt(claire.email, '192.0.2.9', PASSWORD)).toBe('TooManyAttempts');
  });

  it('of one account with patience ends at fifty a day', async () => {
    for (let round = 0; round < 10; round += 1) {
      portal.setClock(new Date(Date.parse(TEST_NOW) + round * 16 * 60_000).toISOString());
      for (let count = 0; count < 5; count += 1) {
        expect(await attempt(claire.email, `198.51.100.${String(round * 5 + count)}`)).toBe(
          'InvalidCredentials',
        );
      }
    }
    portal.setClock('2026-03-10T18:00:00+01:00');
    expect(await attempt(claire.email, '192.0.2.9', PASSWORD)).toBe('TooManyAttempts');
    portal.setClock('2026-03-11T10:00:00+01:00');
    expect(await attempt(claire.email, '192.0.2.9', PASSWORD)).toBe('SignedIn');
  });

  it('is told to the trail, alike for an account and for none', async () => {
    const refused = () =>
      database.query<{
        object_id: string;
        detail: unknown;
        client_id: string | null;
        address: string | null;
      }>(
        `select object_id, detail, client_id, address from audit_entries
         where action = 'person.sign_in_refused' and address = '192.0.2.77' order by at, id`,
      );
    await attempt(claire.email, '192.0.2.77');
    await attempt('nobody@client.test', '192.0.2.77');
    const [known, unknown] = await refused();
    expect(known).toMatchObject({
      object_id: claire.id,
      client_id: null,
      detail: { by: 'password', known: true },
    });
    expect(unknown).toMatchObject({ client_id: null, detail: { by: 'password', known: false } });
  });
});
