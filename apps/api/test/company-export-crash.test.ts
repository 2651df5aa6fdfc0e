import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { newId } from '../src/platform/ids/new-id.ts';
import { askForExport, latestExport, unpack } from './harness/company-export.ts';
import { signedIn, useCompany } from './harness/company.ts';
import { startProcess } from './harness/processes.ts';
import { TEST_NOW } from './harness/test-portal.ts';
import { until } from './harness/until.ts';

/** Documents, each of so many bytes that nothing compresses: enough to be in the middle of them. */
const DOCUMENTS = 40;
const SIZE = 4_000_000;

let folder: string;
const company = useCompany(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-export-crash-'));
  return { filesUrl: pathToFileURL(join(folder, 'store')) };
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function addDocument(clientId: string): Promise<void> {
  const id = newId();
  const bytes = randomBytes(SIZE);
  await mkdir(join(folder, 'store', id.slice(-2)), { recursive: true });
  await writeFile(join(folder, 'store', id.slice(-2), id), bytes);
  const sha256 = createHash('sha256').update(bytes).digest();
  await company.database.query(
    `insert into files (id, client_id, kind, name, media_type, size, sha256, uploaded_by, uploaded_at)
     values ($1, $2, 'DOCUMENT', 'plan.pdf', 'application/pdf', $3, $4, $5, $6)`,
    [id, clientId, SIZE, sha256, company.staff.ADMIN.id, TEST_NOW],
  );
  await company.database.query(
    `insert into documents (id, client_id, file_id, category, title, added_by, added_at, idempotency_key, fingerprint)
     values ($1, $2, $1, 'OTHER', 'Plan', $3, $4, $5, $6)`,
    [id, clientId, company.staff.ADMIN.id, TEST_NOW, id, sha256],
  );
}

it('the worker killed in the middle of an archive: another one finishes it, and the archive is whole', async () => {
  const { database, portal, clientId } = company;
  for (let count = 0; count < DOCUMENTS; count += 1) await addDocument(clientId);
  const claire = await signedIn(portal, company.claire);
  await askForExport(claire, clientId);
  const settings = { PORTAL_FILES_URL: pathToFileURL(join(folder, 'store')).href };
  const first = await startProcess('worker', database.apiUrl, settings);
  const died = once(first.child, 'exit');
  const percent = async () => (await latestExport(claire, clientId))?.percent ?? 0;
  await until(async () => (await percent()) >= 45, 60_000);
  first.child.kill('SIGKILL');
  expect((await died)[1]).toBe('SIGKILL');
  expect(await latestExport(claire, clientId)).toMatchObject({
    state: 'PREPARING',
    step: 'DOCUMENTS',
    path: null,
  });

  // A minute passes: nobody has heard of the worker since.
  await database.query(
    `update jobs.job set heartbeat_on = heartbeat_on - interval '1 minute', retry_delay = 0 where state = 'active'`,
  );
  await database.query('update jobs.queue set monitor_claim_on = null, monitor_on = null');
  const second = await startProcess('worker', database.apiUrl, settings);
  try {
    await until(async () => (await latestExport(claire, clientId))?.state === 'READY', 90_000);
  } finally {
    await second.stop();
  }
  const response = await claire.fetch((await latestExport(claire, clientId))?.path ?? '');
  const files = await unpack(Buffer.from(await response.arrayBuffer()), folder);
  expect([...files.keys()].filter((name) => name.startsWith('documents/'))).toHaveLength(DOCUMENTS);
  expect(await database.query(`select from files where kind = 'EXPORT'`)).toHaveLength(1);
  // What the first has left is taken by the nightly purge.
  expect((await readdir(join(folder, 'store/incoming'))).length).toBe(1);
}, 200_000);
