import { instant } from '@akouendy/domain';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { LiveClient } from './harness/live-client.ts';
import { addClient, addPerson, assign, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { askForQuote, endQuote } from './harness/quote.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

const CHANGED = 'subscription($known: UUID) { decisionsChanged(known: $known) }';
const INBOX = '{ decisions { version totalCount nodes { id } } }';

interface Inbox {
  readonly version: string;
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
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

it('what comes and goes reaches the account managers whose list it changes, and nobody else', async () => {
  const [clientId, other] = [await addClient(database, 'Acme'), await addClient(database, 'Other')];
  const people = {
    camille: await addPerson(database, 'Camille Manager', 'ACCOUNT_MANAGER'),
    colleague: await addPerson(database, 'Colleague Manager', 'ACCOUNT_MANAGER'),
    stranger: await addPerson(database, 'Other Manager', 'ACCOUNT_MANAGER'),
    buyer: await addPerson(database, 'Acme Admin', 'CLIENT_ADMIN', clientId),
  };
  for (const who of [people.camille, people.colleague]) await assign(database, who.id, clientId);
  await assign(database, people.stranger.id, other);
  const [camille, colleague, stranger, buyer] = await Promise.all(
    Object.values(people).map((person) => signedIn(person)),
  );
  if (!camille || !colleague || !stranger || !buyer) throw new Error('They are four');
  const inbox = async () => (await camille.data<{ decisions: Inbox }>(INBOX)).decisions;

  const [line, foreign, ofClient] = await Promise.all(
    [camille, stranger, buyer].map((browser) => LiveClient.ready(browser)),
  );
  if (!line || !foreign || !ofClient) throw new Error('They are three');
  const { version: empty } = await inbox();
  line.subscribe('1', CHANGED, { known: empty });
  ofClient.subscribe('1', CHANGED);
  foreign.subscribe('1', CHANGED);
  await foreign.delivered('1');
  const next = async () => (await line.delivered<{ decisionsChanged: string }>('1')).decisionsChanged;

  const first = await askForQuote(buyer, clientId);
  const asked = await next();
  expect(await inbox()).toMatchObject({ version: asked, totalCount: 1 });
  await endQuote(buyer, 'takeBackQuote', first.quote?.id ?? '');
  expect(await next()).toBe(empty);

  await askForQuote(buyer, clientId);
  await next();
  const [entry] = (await inbox()).nodes;
  await colleague.data('mutation($id: ID!) { tickOffDecision(id: $id) { __typename } }', { id: entry?.id });
  expect(await next()).toBe(empty);

  expect(foreign.messages).toEqual([]);
  expect(ofClient.messages).toMatchObject([
    { type: 'next', payload: { data: null, errors: [{ extensions: { code: 'FORBIDDEN' } }] } },
    { type: 'complete' },
  ]);
  for (const each of [line, foreign, ofClient]) each.close();
});
