import pg from 'pg';
import { addClient, addPerson, PASSWORD } from './harness/people.ts';
import { createTestDatabase } from './harness/test-database.ts';
import { startTestPortal, type TestPortal } from './harness/test-portal.ts';
import { until } from './harness/until.ts';
import { waitingForLocks } from './harness/waiting-for-locks.ts';

describe('a portal that stops', () => {
  it('answers what has begun, and waits for no further question of the same connection', async () => {
    const database = await createTestDatabase();
    const clientId = await addClient(database, 'Verdier Logistique');
    const claire = await addPerson(database, 'Claire Fontaine', 'CLIENT_ADMIN', clientId);
    const portal = await startTestPortal(database);
    const browser = portal.client();
    await browser.signIn(claire.email, PASSWORD);
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
    expect([data, errors]).toEqual([{ viewer: { person: { name: 'Claire Fontaine' } } }, []]);
    expect(headers.get('connection')).toBe('close');
    await stopped;
    await database.drop();
  });
});

/** Whether the portal takes new connections: it does not once it has begun to stop. */
function isTakingQuestions({ address }: TestPortal): Promise<boolean> {
  return fetch(new URL('/healthz', address), { headers: { connection: 'close' } }).then(
    ({ ok }) => ok,
    () => false,
  );
}
