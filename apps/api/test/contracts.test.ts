import { instant } from '@akouendy/domain';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { RUN_STANDARD, signTestContract } from './harness/contract.ts';
import { addClient, addPerson, PASSWORD } from './harness/people.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

const CONTRACTS = 'query($id: ID!) { client(id: $id) { contracts { reference } } }';

let database: TestDatabase;
let portal: TestPortal;

beforeAll(async () => {
  database = await createTestDatabase();
  portal = await startTestPortal(database);
  await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

it('the contracts of a client are listed newest first, also those of one day and after the thousandth', async () => {
  const id = await addClient(database, 'Acme');
  const { email } = await addPerson(database, 'Client Admin', 'CLIENT_ADMIN', id);
  await database.query(`select setval('contract_numbers', 997)`);
  for (const signedOn of ['2026-02-03', '2026-02-03', '2026-02-03', '2026-01-05']) {
    await signTestContract(database, id, RUN_STANDARD, signedOn);
  }
  const browser = portal.client();
  await browser.signIn(email, PASSWORD);
  const { client } = await browser.data<{ client: { contracts: { reference: string }[] } }>(CONTRACTS, {
    id,
  });
  expect(client.contracts.map(({ reference }) => reference)).toEqual([
    'C2026-1000',
    'C2026-999',
    'C2026-998',
    'C2026-1001',
  ]);
});
