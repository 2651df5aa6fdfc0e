import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Language } from '../src/platform/access/language.ts';
import { UnitOfWork } from '../src/platform/database/unit-of-work.ts';
import { mailTemplate } from '../src/platform/mail/mail-template.ts';
import { Mail } from '../src/platform/mail/mail.ts';
import { startMailServer, type MailServer } from './harness/mail-server.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, type TestPortal } from './harness/test-portal.ts';
import { until } from './harness/until.ts';

const WORKER = join(import.meta.dirname, '../dist/worker.js');

/** Mails that wait when the worker starts. */
const MAILS = 200;

/** The worker is killed when the mail server has taken so many. */
const KILLED_AFTER = 60;

const NUMBERED = mailTemplate({
  name: 'numbered',
  texts: { [Language.FR]: { subject: 'Numéro {number}' }, [Language.EN]: { subject: 'Number {number}' } },
  compose: (data: { readonly number: number }, { text }) => ({
    subject: text('subject', data),
    paragraphs: [text('subject', data)],
  }),
});

describe('the worker killed in the middle of 200 mails', () => {
  let database: TestDatabase;
  let server: MailServer;
  let portal: TestPortal;

  beforeAll(async () => {
    if (!existsSync(WORKER)) throw new Error(`${WORKER} is missing: run "npm run build" first`);
    database = await createTestDatabase();
    server = await startMailServer();
    portal = await startTestPortal(database, { smtpUrl: server.url });
  });

  afterAll(async () => {
    await portal.stop();
    await server.stop();
    await database.drop();
  });

  it('loses none, and tells apart those that were tried again', async () => {
    const sent: string[] = [];
    await portal.app.get(UnitOfWork).write(async (db) => {
      for (let number = 1; number <= MAILS; number += 1) {
        sent.push(
          await portal.app.get(Mail).send(db, {
            template: NUMBERED,
            to: { name: 'Claire', address: 'claire@client.test' },
            language: Language.FR,
            data: { number },
          }),
        );
      }
    });
    // Those that come after so many are on their way until the worker is dead.
    const death = Promise.withResolvers<undefined>();
    let onTheirWay = 0;
    server.beforeTaking = () => {
      if (server.mails.length < KILLED_AFTER) return wait(15);
      onTheirWay += 1;
      return death.promise;
    };
    const first = await startWorker(database, server);
    const died = once(first, 'exit');
    await until(() => onTheirWay > 0);
    first.kill('SIGKILL');
    expect((await died)[1]).toBe('SIGKILL');
    death.resolve(undefined);
    await wait(100);
    const takenBefore = server.mails.length;
    expect(takenBefore).toBeLessThan(MAILS);

    // A minute passes: nobody has heard of the worker since.
    await database.query(
      `update jobs.job set heartbeat_on = heartbeat_on - interval '1 minute', retry_delay = 0 where state = 'active'`,
    );
    await database.query(`update jobs.queue set monitor_claim_on = null, monitor_on = null`);
    const second = await startWorker(database, server);
    await until(
      async () => (await database.query('select from mails where delivered_at is null')).length === 0,
      30_000,
    );
    const stopped = once(second, 'exit');
    second.kill('SIGTERM');
    await stopped;

    const taken = new Map<string, number>();
    for (const { messageId = '' } of server.mails) taken.set(messageId, (taken.get(messageId) ?? 0) + 1);
    expect([...taken.keys()].sort()).toEqual(sent.map((id) => `<${id}@localhost>`).sort());
    const rows = await database.query<{ id: string; attempts: number; text_body: string | null }>(
      'select id, attempts, text_body from mails',
    );
    const retried = rows.filter(({ attempts }) => attempts > 1).map(({ id }) => id);
    expect(retried.length).toBeGreaterThan(0);
    expect(retried.length).toBeLessThanOrEqual(5);
    const twice = [...taken].filter(([, times]) => times > 1).map(([messageId]) => messageId.slice(1, 37));
    expect(retried).toEqual(expect.arrayContaining(twice));
    const inTrail = await database.query<{ object_id: string }>(
      `select object_id from audit_entries where action = 'mail.delivered_after_retry'`,
    );
    expect(inTrail.map(({ object_id: id }) => id).sort()).toEqual([...retried].sort());
    expect(rows.every(({ text_body: text }) => text === null)).toBe(true);
    expect(
      await database.query(
        `select from jobs.job where name in ('deliver-mail', 'dead-letters') and state <> 'completed'`,
      ),
    ).toEqual([]);
  });
});

/** The built worker as a process of its own, once it runs. */
async function startWorker(database: TestDatabase, server: MailServer): Promise<ChildProcess> {
  const worker = fork(WORKER, [], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_API_URL: database.apiUrl,
      PORTAL_SMTP_URL: server.url,
      PORTAL_SECRET_KEY: Buffer.alloc(32, 1).toString('base64'),
      LOG_LEVEL: 'fatal',
    },
  });
  const [message] = (await once(worker, 'message')) as [{ type: string }];
  expect(message.type).toBe('ready');
  return worker;
}
