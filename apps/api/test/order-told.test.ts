import { instant } from '@akouendy/domain';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { RUN_STANDARD, signTestContract } from './harness/contract.ts';
import { startMailServer, type MailServer } from './harness/mail-server.ts';
import { orderInput, orderPreview, placeOrder } from './harness/order.ts';
import { addClient, addPerson, assign, PASSWORD } from './harness/people.ts';
import { addOption, optionInput, optionPreview } from './harness/run-option.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';
import { startTestWorker } from './harness/test-worker.ts';
import { until } from './harness/until.ts';

let database: TestDatabase;
let mails: MailServer;
let portal: TestPortal;
let stopWorker: () => Promise<void>;

beforeAll(async () => {
  database = await createTestDatabase();
  mails = await startMailServer();
  portal = await startTestPortal(database, { smtpUrl: mails.url });
  stopWorker = await startTestWorker(database, portal);
  await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
});

afterAll(async () => {
  await stopWorker();
  await portal.stop();
  await mails.stop();
  await database.drop();
});

it('an option that joins is told to who ordered it and to the account manager', async () => {
  const clientId = await addClient(database, 'Beta');
  const orderer = await addPerson(database, 'Beta Orderer', 'CLIENT_ADMIN', clientId);
  const manager = await addPerson(database, 'Beta Manager', 'ACCOUNT_MANAGER');
  await assign(database, manager.id, clientId);
  const contractId = await signTestContract(database, clientId, RUN_STANDARD, '2025-06-17');
  const browser = portal.client();
  await browser.signIn(orderer.email, PASSWORD);
  const preview = await optionPreview(browser, contractId, 'EVENING');
  await addOption(browser, optionInput(contractId, 'EVENING', preview));
  const mailed = () =>
    mails.mails.filter(({ subject }) => subject?.startsWith('Beta\u00a0: commande C2025-'));
  await until(() => mailed().length === 2);
  const told = await database.query<{ personId: string }>(
    `select person_id as "personId" from notifications where data -> 'contract' ->> 'contractId' = $1`,
    [contractId],
  );
  expect(told.map(({ personId }) => personId).sort()).toEqual([orderer.id, manager.id].sort());
});

it('an order is told to the client’s admins, who ordered included, and to its account manager, to no member', async () => {
  const clientId = await addClient(database, 'Acme');
  const orderer = await addPerson(database, 'Orderer', 'CLIENT_ADMIN', clientId);
  const colleague = await addPerson(database, 'Colleague', 'CLIENT_ADMIN', clientId);
  await addPerson(database, 'Member', 'CLIENT_MEMBER', clientId);
  const manager = await addPerson(database, 'Manager', 'ACCOUNT_MANAGER');
  await assign(database, manager.id, clientId);
  const browser = portal.client();
  await browser.signIn(orderer.email, PASSWORD);
  const order = { regie: 'REGIE_5' };
  const placed = await placeOrder(
    browser,
    orderInput(clientId, order, await orderPreview(browser, clientId, order)),
  );
  const subject = `Acme\u00a0: commande ${placed.contract?.reference ?? ''}`;
  const mailed = () => mails.mails.filter((mail) => mail.subject === subject);
  await until(() => mailed().length === 3);
  expect(
    mailed()
      .flatMap(({ to }) => [to].flat().map((each) => each?.value[0]?.address))
      .sort(),
  ).toEqual([colleague.email, manager.email, orderer.email].sort());
  const told = await database.query<{ personId: string }>(
    `select person_id as "personId" from notifications where data -> 'contract' ->> 'contractId' = $1`,
    [placed.contract?.id],
  );
  expect(told.map(({ personId }) => personId).sort()).toEqual([orderer.id, colleague.id, manager.id].sort());
});
