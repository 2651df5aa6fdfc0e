import { once } from 'node:events';
import { connect } from 'node:net';
import pg from 'pg';
import { newId } from '../src/platform/ids/new-id.ts';
import { addClient, addPerson, assign, PASSWORD } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, type TestPortal } from './harness/test-portal.ts';
import { until } from './harness/until.ts';
import { waitingForLocks } from './harness/waiting-for-locks.ts';

describe('a portal that stops', () => {
  let database: TestDatabase;
  let portal: TestPortal;
  let browser: PortalClient;
  let clientId: string;

  beforeEach(async () => {
    database = await createTestDatabase();
    clientId = await addClient(database, 'Verdier Logistique');
    const nadia = await addPerson(database, 'Nadia Benali', 'ACCOUNT_MANAGER');
    await assign(database, nadia.id, clientId);
    portal = await startTestPortal(database);
    browser = portal.client();
    await browser.signIn(nadia.email, PASSWORD);
  });

  afterEach(() => database.drop());

  it('answers what has begun, and waits for no further question of the same connection', async () => {
    const holder = new pg.Client({ connectionString: database.ownerUrl });
    await holder.connect();
    await holder.query('begin; lock table people in access exclusive mode');
    const asking = browser.send('{ viewer { person { name } } }');
    await waitingForLocks(database, 1);
    const stopped = portal.stop();
    await until(async () => !(await isTakingQuestions(portal)));
    await holder.query('commit');
    await holder.end();
    const { data, errors, headers } = await asking;
    expect([data, errors]).toEqual([{ viewer: { person: { name: 'Nadia Benali' } } }, []]);
    expect(headers.get('connection')).toBe('close');
    await stopped;
  });

  it('sends to its end what has begun to be sent, and waits for no further question there either', async () => {
    const sent = Buffer.alloc(15_000_000, 'kubectl get pods\n');
    const response = await browser.fetch(await share(sent));
    const stopped = portal.stop();
    await until(async () => !(await isTakingQuestions(portal)));
    expect(Buffer.from(await response.arrayBuffer()).equals(sent)).toBe(true);
    await stopped;
  });

  it('waits for nobody who is connected and asks nothing', async () => {
    const socket = connect(Number(new URL(portal.address).port), '127.0.0.1');
    await once(socket, 'connect');
    // What is answered after the connection was made shows that it has been accepted.
    await browser.data('{ viewer { person { name } } }');
    const closed = once(socket, 'close');
    await portal.stop();
    await closed;
  });

  /** Where a document of this content is downloaded. */
  async function share(content: Buffer): Promise<string> {
    const form = new FormData();
    form.set('clientId', clientId);
    form.set('category', 'RUNBOOK');
    form.set('title', 'Commandes');
    form.set('idempotencyKey', newId());
    form.set('file', new Blob([new Uint8Array(content)], { type: 'text/plain' }), 'commandes.txt');
    await browser.fetch('/files', { method: 'POST', headers: { 'x-portal-request': '1' }, body: form });
    const { client } = await browser.data<{ client: { documents: { path: string }[] } }>(
      'query($id: ID!) { client(id: $id) { documents { path } } }',
      { id: clientId },
    );
    return client.documents[0]?.path ?? '';
  }
});

/** Whether the portal takes new connections: it does not once it has begun to stop. */
function isTakingQuestions({ address }: TestPortal): Promise<boolean> {
  return fetch(new URL('/healthz', address), { headers: { connection: 'close' } }).then(
    ({ ok }) => ok,
    () => false,
  );
}
