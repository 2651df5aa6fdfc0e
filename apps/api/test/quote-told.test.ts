import { instant } from '@akouendy/domain';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { startMailServer, type MailServer } from './harness/mail-server.ts';
import { addClient, addPerson, assign, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { answerQuote, askForQuote, endQuote } from './harness/quote.ts';
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

const signedIn = async ({ email }: TestPerson): Promise<PortalClient> => {
  const browser = portal.client();
  await browser.signIn(email, PASSWORD);
  return browser;
};

/** To whom mails with that subject went, once there are so many. */
async function mailed(subject: RegExp, count: number): Promise<string[]> {
  const found = () => mails.mails.filter((mail) => subject.test(mail.subject ?? ''));
  await until(() => found().length === count);
  return found()
    .flatMap(({ to }) => [to].flat().map((each) => each?.value[0]?.address ?? ''))
    .sort();
}

it('a quote is told to those who decide: the account manager of a request, the client’s admins of an answer', async () => {
  const clientId = await addClient(database, 'Acme');
  const asker = await addPerson(database, 'Asker', 'CLIENT_ADMIN', clientId);
  const colleague = await addPerson(database, 'Colleague', 'CLIENT_ADMIN', clientId);
  await addPerson(database, 'Member', 'CLIENT_MEMBER', clientId);
  const manager = await addPerson(database, 'Manager', 'ACCOUNT_MANAGER');
  await addPerson(database, 'Boss', 'ADMIN');
  await assign(database, manager.id, clientId);
  const [client, staff] = [await signedIn(asker), await signedIn(manager)];
  const { quote } = await askForQuote(client, clientId);
  const id = quote?.id ?? '';
  expect(await mailed(/^Acme\u00a0: devis demandé, D2026-\d+$/, 2)).toEqual(
    [colleague.email, manager.email].sort(),
  );
  await answerQuote(staff, id);
  expect(await mailed(/^Acme\u00a0: devis D2026-\d+$/, 2)).toEqual([asker.email, colleague.email].sort());
  await endQuote(client, 'declineQuote', id);
  expect(await mailed(/^Acme\u00a0: devis D2026-\d+ décliné$/, 2)).toEqual(
    [colleague.email, manager.email].sort(),
  );
  const other = (await askForQuote(client, clientId)).quote?.id ?? '';
  await endQuote(client, 'takeBackQuote', other);
  expect(await mailed(/^Acme\u00a0: demande de devis D2026-\d+ retirée$/, 2)).toEqual(
    [colleague.email, manager.email].sort(),
  );
  const { viewer } = await staff.data<{ viewer: { notifications: { nodes: object[] } } }>(
    '{ viewer { notifications(first: 5) { nodes { kind quote { id } } } } }',
  );
  expect(viewer.notifications.nodes).toContainEqual({ kind: 'QUOTE_ASKED', quote: { id } });
  expect(viewer.notifications.nodes).toContainEqual({ kind: 'QUOTE_TAKEN_BACK', quote: { id: other } });
});

it('a request of a client that no account manager looks after is told the portal’s admin', async () => {
  const clientId = await addClient(database, 'Nobody’s');
  const asker = await addPerson(database, 'Alone', 'CLIENT_ADMIN', clientId);
  await askForQuote(await signedIn(asker), clientId);
  expect(await mailed(/^Nobody’s\u00a0: devis demandé/, 1)).toEqual(['boss@akouendy.test']);
});
