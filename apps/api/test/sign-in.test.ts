import { Role } from '../src/platform/access/role.ts';
import { addClient, addPerson, PASSWORD, type TestPerson } from './harness/people.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, type TestPortal } from './harness/test-portal.ts';

const SIGN_IN = 'mutation($input: SignInInput!) { signIn(input: $input) { __typename } }';
const VIEWER = '{ viewer { person { id email role language } client { id name } } }';

describe('signing in', () => {
  let database: TestDatabase;
  let portal: TestPortal;
  let clientId: string;
  let claire: TestPerson;

  beforeAll(async () => {
    database = await createTestDatabase();
    clientId = await addClient(database, 'Verdier Logistique');
    claire = await addPerson(database, 'Claire Fontaine', Role.CLIENT_ADMIN, clientId);
    portal = await startTestPortal(database);
  });

  afterAll(async () => {
    await portal.stop();
    await database.drop();
  });

  it('tells who is signed in, and of which company, from then on', async () => {
    const browser = portal.client();
    expect(await browser.data(VIEWER)).toEqual({ viewer: null });
    await browser.signIn(claire.email.toUpperCase(), PASSWORD);
    expect(await browser.data(VIEWER)).toEqual({
      viewer: {
        person: { id: claire.id, email: claire.email, role: 'CLIENT_ADMIN', language: 'FR' },
        client: { id: clientId, name: 'Verdier Logistique' },
      },
    });
  });
});
