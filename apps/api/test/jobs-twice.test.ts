import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { civilDate, instant } from '@akouendy/domain';
import { OFFER_2025_01 } from '@akouendy/domain/catalogue';
import type { Order } from '@akouendy/domain/contracts';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { signContract } from '../src/modules/orders/orders.public.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { QUEUES, type JobPayloads, type QueueName } from '../src/platform/jobs/queues.ts';
import { grantDeploy, openAccount } from './harness/credit.ts';
import { startMailServer, type MailServer } from './harness/mail-server.ts';
import { addClient, addPerson, assign, type TestPerson } from './harness/people.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';
import { countsOf, fingerprint } from './schema-walk/stored.ts';

/** Something for a job to do. */
interface Task<Queue extends QueueName> {
  /** Brings about, anew at each call, what the job is for. */
  readonly arrange: () => Promise<JobPayloads[Queue]>;
}

const RUN: Order = {
  kind: 'RUN',
  plan: 'STANDARD',
  options: [],
  additionalClusters: 0,
  weeklyMeeting: false,
  quoted: null,
};

let database: TestDatabase;
let server: MailServer;
let portal: TestPortal;
let clientId: string;
let claire: TestPerson;
let camille: TestPerson;

const files = join(tmpdir(), `portal-jobs-twice-${newId()}`);

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startMailServer();
  clientId = await addClient(database, 'Verdier Logistique');
  claire = await addPerson(database, 'Claire Fontaine', 'CLIENT_ADMIN', clientId);
  camille = await addPerson(database, 'Camille Rousseau', 'ACCOUNT_MANAGER');
  await assign(database, camille.id, clientId);
  portal = await startTestPortal(database, { smtpUrl: server.url, filesUrl: pathToFileURL(files) });
});

afterAll(async () => {
  await portal.stop();
  await server.stop();
  await database.drop();
  await rm(files, { recursive: true, force: true });
});

/** A task for each queue. A queue without one fails the test below. */
const TASKS: { readonly [Queue in QueueName]: Task<Queue> } = {
  'purge-sign-ins': {
    arrange: async () => {
      await database.query(
        `insert into sessions (id, key_hash, person_id, started_at, authenticated_at, idle_until, ends_at)
         select gen_random_uuid(), sha256(gen_random_uuid()::text::bytea), $1, d, d, d, d
         from (values ('2026-03-01'::timestamptz)) v (d)`,
        [claire.id],
      );
      await database.query(
        `insert into password_reset_requests (id, email, requested_at) values ($1, 'x@y.test', '2026-03-01')`,
        [newId()],
      );
      return null;
    },
  },
  'purge-mails': {
    arrange: async () => {
      for (const at of ['2025-11-01', '2026-03-01']) await insertMail(at);
      return null;
    },
  },
  'send-password-reset': {
    arrange: async () => {
      await portal
        .client()
        .data('mutation($email: String!) { requestPasswordReset(email: $email) { __typename } }', {
          email: claire.email,
        });
      const [job] = await database.query<{ data: JobPayloads['send-password-reset'] }>(
        `delete from jobs.job where name = 'send-password-reset' returning data`,
      );
      if (job === undefined) throw new Error('No job was enqueued');
      return job.data;
    },
  },
  'purge-files': {
    arrange: async () => {
      const id = newId();
      const shelf = join(files, id.slice(-2));
      await mkdir(shelf, { recursive: true });
      for (const [folder, name] of [
        [shelf, id],
        [join(files, 'incoming'), newId()],
      ] as const) {
        await mkdir(folder, { recursive: true });
        await writeFile(join(folder, name), 'left behind');
        await utimes(join(folder, name), new Date(0), new Date(0));
      }
      return null;
    },
  },
  'deliver-mail': { arrange: async () => ({ mailId: await insertMail(TEST_NOW) }) },
  'tell-people': {
    arrange: () =>
      Promise.resolve({
        event: {
          id: newId(),
          at: Date.parse(TEST_NOW) / 1000,
          actorId: camille.id,
          kind: 'DOCUMENT_SHARED',
          clientId,
          data: { document: { documentId: newId(), category: 'OTHER' } },
        },
      }),
  },
  'refresh-credit-projections': {
    arrange: async () => {
      const account = await openAccount(database, await addClient(database, `Client ${newId()}`));
      await grantDeploy(database, account, '2025-09-01');
      return null;
    },
  },
  'refresh-contract-standings': {
    arrange: async () => {
      await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
      const { id } = await signContract((sql, parameters) => database.query(sql, parameters), {
        id: newId(),
        clientId: await addClient(database, `Client ${newId()}`),
        title: { fr: 'RUN Standard', en: null },
        order: RUN,
        offer: OFFER_2025_01,
        vat: 'FR',
        signedOn: civilDate('2025-09-01'),
        at: instant(TEST_NOW),
      });
      await database.query('delete from contract_standings where contract_id = $1', [id]);
      return null;
    },
  },
  'prepare-export': {
    arrange: async () => {
      const ofClient = await addClient(database, `Client ${newId()}`);
      const exportId = await insertExport(ofClient, 'PREPARING');
      return { exportId, clientId: ofClient, personId: camille.id };
    },
  },
  'expire-exports': {
    arrange: async () => {
      await insertExport(await addClient(database, `Client ${newId()}`), 'PREPARING', '2025-01-01');
      const ofClient = await addClient(database, `Client ${newId()}`);
      const fileId = newId();
      await mkdir(join(files, fileId.slice(-2)), { recursive: true });
      await writeFile(join(files, fileId.slice(-2), fileId), 'an archive');
      await database.query(
        `insert into files (id, client_id, kind, name, media_type, size, sha256, uploaded_by, uploaded_at)
         values ($1, $2, 'EXPORT', 'export.zip', 'application/zip', 10, sha256('x'), $3, '2025-01-01')`,
        [fileId, ofClient, camille.id],
      );
      const exportId = await insertExport(ofClient, 'PREPARING', '2025-01-01');
      await database.query(
        `update company_exports set state = 'READY', file_id = $2, size = 10, sha256 = sha256('x'),
                ready_at = '2025-01-01', expires_at = '2025-01-08' where id = $1`,
        [exportId, fileId],
      );
      return null;
    },
  },
  'purge-notifications': {
    arrange: async () => {
      await database.query(
        `insert into notifications (id, event_id, person_id, kind, client_id, data, in_app, created_at)
         values ($1, $1, $2, 'BOOKING_CONFIRMED', $3, '{}', true, '2025-01-01')`,
        [newId(), claire.id, clientId],
      );
      return null;
    },
  },
};

async function insertExport(ofClient: string, state: string, at: string = TEST_NOW): Promise<string> {
  const id = newId();
  await database.query(
    `insert into company_exports (id, client_id, requested_by, requested_at, idempotency_key, state, step, percent, moved_at)
     values ($1, $2, $3, $4, $1, $5, 'WAITING', 0, $4)`,
    [id, ofClient, camille.id, at, state],
  );
  return id;
}

async function insertMail(at: string): Promise<string> {
  const id = newId();
  await database.query(
    `insert into mails (id, template, language, to_name, to_address, subject, text_body, html_body, created_at)
     values ($1, 'test', 'FR', 'Claire', 'claire@client.test', 'Bonjour', 'Bonjour', '<p>Bonjour</p>', $2)`,
    [id, at],
  );
  return id;
}

/** Runs the work of `queue` as the registry has it, without the queue before it. */
async function run(queue: QueueName, payload: unknown): Promise<void> {
  const jobs = portal.app.get(Jobs);
  const work = jobs.served.get(queue) ?? jobs.recurring.find((job) => job.queue === queue)?.run;
  if (work === undefined) throw new Error(`Nobody does ${queue}`);
  await work(payload as never);
}

/** The files of the store; its folders stay when they are empty. */
async function filesLeft(): Promise<string[]> {
  const left = await readdir(files, { recursive: true, withFileTypes: true }).catch(() => []);
  return left
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Everything that a job may change: tables, files, mails that went out. */
async function state(): Promise<unknown> {
  return {
    tables: await fingerprint(database, [], []),
    files: await filesLeft(),
    mails: server.mails.length,
  };
}

/** How many rows the job has added to or taken from each table, and which files. */
async function effect(act: () => Promise<unknown>): Promise<Record<string, number>> {
  const look = async () => ({
    ...(await countsOf(database)),
    files: (await filesLeft()).length,
    mails: server.mails.length,
  });
  const before: Record<string, number> = await look();
  await act();
  const after: Record<string, number> = await look();
  return Object.fromEntries(
    Object.keys(after).map((each) => [each, (after[each] ?? 0) - (before[each] ?? 0)]),
  );
}

it('has a task for every job that there is', () => {
  const jobs = portal.app.get(Jobs);
  const done = [...jobs.served.keys(), ...jobs.recurring.map(({ queue }) => queue)];
  expect(done.sort()).toEqual(Object.keys(QUEUES).sort());
  expect(Object.keys(TASKS).sort()).toEqual(Object.keys(QUEUES).sort());
});

describe.each(Object.keys(QUEUES) as QueueName[])('%s', (queue) => {
  const { arrange } = TASKS[queue] as Task<QueueName>;

  it('done twice ends as done once, whatever comes in between', async () => {
    const payload = await arrange();
    const before = await state();
    await run(queue, payload);
    const once = await state();
    expect(once).not.toEqual(before);
    await run(queue, payload);
    await run(queue, payload);
    expect(await state()).toEqual(once);
  });

  it('done twice at once does what it does once', async () => {
    const alone = await arrange();
    const once = await effect(() => run(queue, alone));
    const shared = await arrange();
    const atOnce = () => Promise.all([run(queue, shared), run(queue, shared), run(queue, shared)]);
    expect(await effect(atOnce)).toEqual(once);
    const ended = await state();
    await run(queue, shared);
    expect(await state()).toEqual(ended);
  });
});

it('a mail goes out once, however many deliver it at once, and however slow the mail server is', async () => {
  const ids = server.mails.map(({ messageId }) => messageId);
  expect([ids.length, new Set(ids).size]).toEqual([3, 3]);
  const mailId = await insertMail(TEST_NOW);
  server.beforeTaking = () => wait(300);
  await Promise.all([1, 2, 3, 4].map(() => run('deliver-mail', { mailId })));
  expect(
    server.mails.map(({ messageId = '' }) => messageId.slice(1, 37)).filter((id) => id === mailId),
  ).toEqual([mailId]);
  expect(await database.query('select attempts from mails where id = $1', [mailId])).toEqual([
    { attempts: 1 },
  ]);
});
