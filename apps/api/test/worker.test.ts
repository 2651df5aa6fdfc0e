import pino from 'pino';
import { PurgeSignIns } from '../src/modules/access/use-cases/purge-sign-ins.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { startJobs } from '../src/platform/jobs/start-jobs.ts';
import { addPerson, PASSWORD, type TestPerson } from './harness/people.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, type TestPortal } from './harness/test-portal.ts';

describe('the worker', () => {
  let database: TestDatabase;
  let portal: TestPortal;
  let thomas: TestPerson;

  beforeAll(async () => {
    database = await createTestDatabase();
    thomas = await addPerson(database, 'Thomas Girard', 'ADMIN');
    portal = await startTestPortal(database);
  });

  afterAll(async () => {
    await portal.stop();
    await database.drop();
  });

  it('purges ended sessions and old attempts, keeps the others, and may do so twice', async () => {
    const { email } = thomas;
    await portal.client().signIn(email, PASSWORD);
    await portal
      .client()
      .send('mutation { signIn(input: { email: "x@y.test", password: "x" }) { __typename } }');
    portal.setClock('2026-03-11T10:00:00+01:00');
    const current = portal.client();
    await current.signIn(email, PASSWORD);
    await portal
      .client()
      .send('mutation { signIn(input: { email: "z@y.test", password: "x" }) { __typename } }');
    expect(await database.query('select from sessions')).toHaveLength(2);
    expect(await database.query('select from sign_in_attempts')).toHaveLength(2);
    const purge = portal.app.get(PurgeSignIns);
    await Promise.all([purge.execute(), purge.execute()]);
    expect(await database.query('select from sessions')).toHaveLength(1);
    expect(await database.query('select from sign_in_attempts')).toHaveLength(1);
    expect(await current.data('{ viewer { person { id } } }')).toEqual({
      viewer: { person: { id: thomas.id } },
    });
  });

  it('runs jobs as a role that can neither make nor change a table of theirs', async () => {
    const jobs = new Jobs();
    let ran = 0;
    const done = new Promise<void>((resolve) => {
      jobs.add({
        queue: 'purge-sign-ins',
        cron: '0 3 * * *',
        run: () => {
          ran += 1;
          resolve();
          return Promise.resolve();
        },
      });
    });
    const problems: unknown[] = [];
    const logger = pino({ level: 'warn' }, { write: (line: string) => void problems.push(line) });
    const stop = await startJobs(database.apiUrl, jobs, logger);
    try {
      await database.query(`insert into jobs.job (name, policy) values ('purge-sign-ins', 'standard')`);
      await done;
    } finally {
      await stop();
    }
    expect(ran).toBe(1);
    expect(problems).toEqual([]);
    expect(await database.query('select name, cron, timezone from jobs.schedule')).toEqual([
      { name: 'purge-sign-ins', cron: '0 3 * * *', timezone: 'Europe/Paris' },
    ]);
  });
});
