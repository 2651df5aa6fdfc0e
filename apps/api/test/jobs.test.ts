import { setTimeout as wait } from 'node:timers/promises';
import pino from 'pino';
import { Language } from '../src/platform/access/language.ts';
import { UnitOfWork } from '../src/platform/database/unit-of-work.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { JobQueue } from '../src/platform/jobs/job-queue.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { startJobs } from '../src/platform/jobs/start-jobs.ts';
import { mailTemplate } from '../src/platform/mail/mail-template.ts';
import { PurgeMails } from '../src/platform/mail/purge-mails.ts';
import { Mail } from '../src/platform/mail/mail.ts';
import { startMailServer, type MailServer } from './harness/mail-server.ts';
import { addPerson, PASSWORD } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, type TestPortal } from './harness/test-portal.ts';
import { startTestWorker } from './harness/test-worker.ts';
import { until } from './harness/until.ts';

const HELLO = mailTemplate({
  name: 'hello',
  texts: { [Language.FR]: { hello: 'Bonjour' }, [Language.EN]: { hello: 'Hello' } },
  compose: (_data: null, { text }) => ({ subject: text('hello'), paragraphs: [text('hello')] }),
});

const FAILED = `query($first: Int, $after: String) { failedJobs(first: $first, after: $after) {
  totalCount hasNextPage endCursor nodes { id queue enqueuedAt failedAt attempts reference reason answer
    recipient { name address } } } }`;
const RETRY = `mutation($id: ID!) { retryFailedJob(id: $id) { __typename ... on FailedJobRetried { job { queue } } } }`;
const DISCARD = `mutation($id: ID!) { discardFailedJob(id: $id) { __typename ... on FailedJobDiscarded { job { queue } } } }`;

interface Failed {
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
  readonly nodes: readonly {
    readonly id: string;
    readonly reference: string | null;
    readonly attempts: number;
    readonly reason: string | null;
    readonly recipient: { readonly name: string; readonly address: string } | null;
  }[];
}

describe('jobs', () => {
  let database: TestDatabase;
  let server: MailServer;
  let portal: TestPortal;
  let thomas: PortalClient;

  beforeAll(async () => {
    database = await createTestDatabase();
    const admin = await addPerson(database, 'Thomas Girard', 'ADMIN');
    server = await startMailServer();
    portal = await startTestPortal(database, { smtpUrl: server.url });
    thomas = portal.client();
    await thomas.signIn(admin.email, PASSWORD);
  });

  afterAll(async () => {
    await portal.stop();
    await server.stop();
    await database.drop();
  });

  const write = (address: string): Promise<string> =>
    portal.app.get(UnitOfWork).write((db) =>
      portal.app.get(Mail).send(db, {
        template: HELLO,
        to: { name: 'Claire', address },
        language: Language.FR,
        data: null,
      }),
    );
  const failed = async (variables = {}): Promise<Failed> =>
    (await thomas.data<{ failedJobs: Failed }>(FAILED, variables)).failedJobs;

  it('end in a list when they have failed for good; another try does them, giving up removes them', async () => {
    server.beforeTaking = () => Promise.reject(new Error('550 secret of the server'));
    await write('first@client.test');
    await write('second@client.test');
    await database.query(`update jobs.job set retry_limit = 1, retry_delay = 0 where name = 'deliver-mail'`);
    const stopWorker = await startTestWorker(database, portal);
    try {
      await until(async () => (await failed()).totalCount === 2);
      const { nodes, endCursor } = await failed({ first: 1 });
      expect(nodes).toMatchObject([{ queue: 'deliver-mail', attempts: 2 }]);
      expect((await failed({ first: 1, after: endCursor })).nodes[0]?.id).not.toBe(nodes[0]?.id);
      const { nodes: both } = await failed();
      const references = portal.log.map(({ reference }) => reference);
      for (const { reference } of both) expect(references).toContain(reference);
      const kept = JSON.stringify(await database.query(`select data, output, source_output from jobs.job`));
      const logged = JSON.stringify(portal.log);
      for (const leaked of ['secret of the server', 'client.test', 'Bonjour']) {
        expect([leaked, kept.includes(leaked), logged.includes(leaked)]).toEqual([leaked, false, false]);
      }

      server.beforeTaking = () => Promise.resolve();
      const retried = both[0]?.id ?? '';
      expect(await thomas.data(RETRY, { id: retried })).toEqual({
        retryFailedJob: { __typename: 'FailedJobRetried', job: { queue: 'deliver-mail' } },
      });
      await until(() => server.mails.length === 1);
      const discarded = both[1]?.id ?? '';
      expect(await thomas.data(DISCARD, { id: discarded })).toMatchObject({
        discardFailedJob: { __typename: 'FailedJobDiscarded' },
      });
      for (const id of [retried, discarded, newId(), 'x']) {
        expect(await thomas.data(RETRY, { id })).toEqual({ retryFailedJob: { __typename: 'NotFound' } });
        expect(await thomas.data(DISCARD, { id })).toEqual({ discardFailedJob: { __typename: 'NotFound' } });
      }
      expect((await failed()).totalCount).toBe(0);
      expect(
        await database.query(
          `select action, detail ->> 'queue' as queue from audit_entries where object_type = 'job' order by position`,
        ),
      ).toEqual([
        { action: 'job.retried', queue: 'deliver-mail' },
        { action: 'job.discarded', queue: 'deliver-mail' },
      ]);
    } finally {
      await stopWorker();
    }
  });

  it('end there at once when another attempt would change nothing: a mail that is refused for good', async () => {
    server.mails.length = 0;
    const refusals = [
      ['MAIL', 553],
      ['RCPT', 550],
      ['DATA', 554],
    ] as const;
    const stopWorker = await startTestWorker(database, portal);
    try {
      for (const [step, responseCode] of refusals) {
        server.refuseAt = step === 'DATA' ? null : { step, responseCode };
        server.beforeTaking =
          step === 'DATA'
            ? () => Promise.reject(Object.assign(new Error('no'), { responseCode }))
            : () => Promise.resolve();
        await write('nobody@client.test');
        const { nodes } = await until(async () => {
          const list = await failed();
          return list.totalCount > 0 && list;
        });
        expect(nodes).toMatchObject([
          {
            ...{ queue: 'deliver-mail', attempts: 1, reason: 'MAIL_REFUSED', answer: responseCode },
            recipient: { name: 'Claire', address: 'nobody@client.test' },
          },
        ]);
        server.refuseAt = null;
        server.beforeTaking = () => Promise.resolve();
        await thomas.data(RETRY, { id: nodes[0]?.id });
        await until(async () => server.mails.length > 0 && (await failed()).totalCount === 0);
        server.mails.length = 0;
      }
      // What is refused for now is tried again.
      server.refuseAt = { step: 'RCPT', responseCode: 450 };
      await write('nobody@client.test');
      const waiting = () =>
        database.query(`select from jobs.job where name = 'deliver-mail' and state = 'retry'`);
      await until(async () => (await waiting()).length === 1);
      expect((await failed()).totalCount).toBe(0);
    } finally {
      server.refuseAt = null;
      await stopWorker();
      await database.query(`delete from jobs.job where name = 'deliver-mail'`);
    }
  });

  it('stay there when the text of their mail has been removed before it went out, however often they are retried', async () => {
    server.mails.length = 0;
    server.refuseAt = { step: 'RCPT', responseCode: 550 };
    const [once, never] = [await write('late@client.test'), await write('gone@client.test')];
    const stopWorker = await startTestWorker(database, portal);
    const list = (condition: (nodes: Failed['nodes']) => boolean) =>
      until(async () => {
        const { nodes } = await failed();
        return nodes.length === 2 && condition(nodes) && nodes;
      });
    try {
      let nodes = await list((all) => all.every(({ reason }) => reason === 'MAIL_REFUSED'));
      server.refuseAt = null;
      // A week goes by for one of them, and three months for the other.
      await database.query(`update mails set created_at = '2026-03-01' where id = $1`, [once]);
      await database.query(`update mails set created_at = '2025-11-01' where id = $1`, [never]);
      await portal.app.get(PurgeMails).execute();
      for (let round = 1; round <= 2; round += 1) {
        const before = nodes.map(({ id }) => id);
        for (const { id } of nodes) await thomas.data(RETRY, { id });
        nodes = await list((all) => all.every(({ id }) => !before.includes(id)));
        expect(nodes).toMatchObject(
          [1, 2].map(() => ({ queue: 'deliver-mail', attempts: 1, reason: 'MAIL_FORGOTTEN', answer: null })),
        );
      }
      expect(server.mails).toEqual([]);
      // Of the one whose mail is gone nobody is left to name.
      expect(nodes.map(({ recipient }) => recipient?.address ?? '').sort()).toEqual(['', 'late@client.test']);
      expect(await database.query('select attempts, delivered_at from mails where id = $1', [once])).toEqual([
        { attempts: 1, delivered_at: null },
      ]);
      for (const { id } of nodes) await thomas.data(DISCARD, { id });
      expect((await failed()).totalCount).toBe(0);
    } finally {
      server.refuseAt = null;
      await stopWorker();
    }
  });

  it('are settled once when two do it at once', async () => {
    await database.query(
      `insert into jobs.job (name, source_name, source_id, source_created_on, source_retry_count, data)
       values ('dead-letters', 'deliver-mail', gen_random_uuid(), now(), 0, '{"mailId": "${newId()}"}')`,
    );
    const [job] = (await failed()).nodes;
    const answers = await Promise.all([
      thomas.data<Record<string, { __typename: string }>>(RETRY, { id: job?.id }),
      thomas.data<Record<string, { __typename: string }>>(DISCARD, { id: job?.id }),
      thomas.data<Record<string, { __typename: string }>>(RETRY, { id: job?.id }),
    ]);
    const outcomes = answers.map((answer) => Object.values(answer)[0]?.__typename);
    expect(outcomes.filter((outcome) => outcome === 'NotFound')).toHaveLength(2);
    await database.query(`delete from jobs.job where name = 'deliver-mail'`);
  });

  it('are nobody’s affair but the administrators’', async () => {
    const finance = await addPerson(database, 'Helene Marchand', 'FINANCE');
    const helene = portal.client();
    await helene.signIn(finance.email, PASSWORD);
    for (const query of [FAILED, RETRY, DISCARD]) {
      const { errors } = await helene.send(query, { id: newId() });
      expect(errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('are shared by two workers, each job done by one', async () => {
    const done: { worker: number; mailId: string }[] = [];
    const worker = (number: number): Promise<() => Promise<void>> => {
      const jobs = new Jobs();
      jobs.serve('deliver-mail', async ({ mailId }) => {
        done.push({ worker: number, mailId });
        await wait(20);
      });
      return startJobs(database.apiUrl, jobs, pino({ level: 'silent' }));
    };
    const stops = await Promise.all([worker(1), worker(2)]);
    const ids = Array.from({ length: 40 }, newId);
    await portal.app.get(UnitOfWork).write(async (db) => {
      for (const mailId of ids) await portal.app.get(JobQueue).enqueue(db, 'deliver-mail', { mailId });
    });
    await until(() => done.length >= ids.length);
    await Promise.all(stops.map((stop) => stop()));
    expect(done.map(({ mailId }) => mailId).sort()).toEqual([...ids].sort());
    expect(new Set(done.map(({ worker: number }) => number))).toEqual(new Set([1, 2]));
  });

  it('by the clock are done once at each tick, however many workers look at it', async () => {
    let runs = 0;
    const worker = async (): Promise<() => Promise<void>> => {
      const jobs = new Jobs();
      jobs.add({
        queue: 'purge-files',
        cron: '* * * * *',
        run: () => {
          runs += 1;
          return Promise.resolve();
        },
      });
      // Each worker looks at the clock when it starts, as if the others had not.
      await database.query('update jobs.version set cron_on = null');
      return startJobs(database.apiUrl, jobs, pino({ level: 'silent' }));
    };
    const stops = [await worker(), await worker(), await worker(), await worker()];
    try {
      const ticks = await until(async () => {
        const rows = await database.query<{ state: string; minute: string }>(
          `select state, to_char(created_on, 'HH24:MI') as minute from jobs.job where name = 'purge-files'`,
        );
        const waiting = await database.query(
          `select from jobs.job where name = '__pgboss__send-it' and state < 'completed'`,
        );
        return (
          waiting.length === 0 && rows.length > 0 && rows.every(({ state }) => state === 'completed') && rows
        );
      });
      expect(new Set(ticks.map(({ minute }) => minute)).size).toBe(ticks.length);
      expect(runs).toBe(ticks.length);
    } finally {
      await Promise.all(stops.map((stop) => stop()));
      await database.query(`delete from jobs.schedule where name = 'purge-files'`);
    }
  });
});
