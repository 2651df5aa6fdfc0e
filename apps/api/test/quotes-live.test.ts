import { instant } from '@akouendy/domain';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { LiveClient } from './harness/live-client.ts';
import { addClient, addPerson, assign, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { answerQuote, askForQuote, endQuote } from './harness/quote.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

const CHANGED =
  'subscription($clientId: ID!) { quotesChanged(clientId: $clientId) { quotes(first: 5) { nodes { status } } } }';

interface Changed {
  readonly quotesChanged: { readonly quotes: { readonly nodes: readonly { readonly status: string }[] } };
}

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

async function signedIn({ email }: TestPerson): Promise<PortalClient> {
  const browser = portal.client();
  await browser.signIn(email, PASSWORD);
  return browser;
}

it('a request, its answer and its end reach whoever has the quotes open, and nobody who may not see them', async () => {
  const clientId = await addClient(database, 'Acme');
  const camille = await addPerson(database, 'Camille Manager', 'ACCOUNT_MANAGER');
  await assign(database, camille.id, clientId);
  const admin = await signedIn(await addPerson(database, 'Acme Admin', 'CLIENT_ADMIN', clientId));
  const member = await signedIn(await addPerson(database, 'Acme Member', 'CLIENT_MEMBER', clientId));
  const other = await addClient(database, 'Other');
  const stranger = await signedIn(await addPerson(database, 'Other Admin', 'CLIENT_ADMIN', other));
  const manager = await signedIn(camille);

  const [line, ofMember, foreign] = await Promise.all(
    [admin, member, stranger].map((browser) => LiveClient.ready(browser)),
  );
  for (const each of [line, ofMember, foreign]) each?.subscribe('1', CHANGED, { clientId });
  const next = async () =>
    (await (line as LiveClient).delivered<Changed>('1')).quotesChanged.quotes.nodes.map(
      ({ status }) => status,
    );
  expect(await next()).toEqual([]);
  expect(await foreign?.delivered('1')).toEqual({ quotesChanged: null });

  const { quote } = await askForQuote(admin, clientId);
  expect(await next()).toEqual(['ASKED']);
  await answerQuote(manager, quote?.id ?? '');
  expect(await next()).toEqual(['ANSWERED']);
  await endQuote(admin, 'declineQuote', quote?.id ?? '');
  expect(await next()).toEqual(['DECLINED']);
  expect(foreign?.messages).toEqual([]);
  expect(ofMember?.messages).toMatchObject([
    { type: 'next', payload: { data: null, errors: [{ extensions: { code: 'FORBIDDEN' } }] } },
    { type: 'complete' },
  ]);
  for (const each of [line, ofMember, foreign]) each?.close();
});
