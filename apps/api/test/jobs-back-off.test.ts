import pino from 'pino';
import { UnitOfWork } from '../src/platform/database/unit-of-work.ts';
import { JobQueue } from '../src/platform/jobs/job-queue.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { QUEUES, type QueueName } from '../src/platform/jobs/queues.ts';
import { startJobs } from '../src/platform/jobs/start-jobs.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, type TestPortal } from './harness/test-portal.ts';
import { until } from './harness/until.ts';

/** Seconds between a wait as it was written down and as it is reckoned, on a busy machine. */
const LEEWAY = 3;

let database: TestDatabase;
let portal: TestPortal;

beforeAll(async () => {
  database = await createTestDatabase();
  portal = await startTestPortal(database);
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

/** Seconds from the start of the last attempt until the next one; `null` while none is waited for. */
async function waitOf(queue: QueueName): Promise<number | null> {
  const [job] = await database.query<{ wait: number }>(
    `select extract(epoch from start_after - started_on)::float8 as wait
     from jobs.job where name = $1 and state = 'retry' and start_after > now()`,
    [queue],
  );
  return job?.wait ?? null;
}

async function deadLetters(): Promise<number> {
  return (await database.query(`select from jobs.job where name = 'dead-letters'`)).length;
}

describe('a job that fails', () => {
  it('is tried again later, each time about twice as late, and then lands in the list of failed jobs', async () => {
    const queue = 'tell-people';
    const { retryLimit, retryDelay, retryDelayMax } = QUEUES[queue];
    const jobs = new Jobs();
    let runs = 0;
    jobs.serve(queue, () => {
      runs += 1;
      return Promise.reject(new Error('not today'));
    });
    const stop = await startJobs(database.apiUrl, jobs, pino({ level: 'silent' }));
    try {
      await portal.app
        .get(UnitOfWork)
        .write((db) => portal.app.get(JobQueue).enqueue(db, queue, { event: {} }));
      let before = 0;
      for (let attempt = 1; attempt <= retryLimit; attempt += 1) {
        const wait = await until(async () => runs === attempt && waitOf(queue));
        // Twice as long each time, and by chance up to once more, so that many that failed at once do not come at once.
        const [least, most] = [2 ** (attempt - 1), 2 ** attempt].map((times) =>
          Math.min(retryDelay * times, retryDelayMax),
        );
        expect(wait).toBeGreaterThan((least ?? 0) - LEEWAY);
        expect(wait).toBeLessThan((most ?? 0) + LEEWAY);
        expect(wait).toBeGreaterThan(before - LEEWAY);
        before = wait;
        expect(await deadLetters()).toBe(0);
        // The time goes by.
        await database.query(`update jobs.job set start_after = now() where name = $1 and state = 'retry'`, [
          queue,
        ]);
      }
      await until(async () => (await deadLetters()) === 1);
      expect(runs).toBe(retryLimit + 1);
    } finally {
      await stop();
    }
  });

  it('does so in every queue that there is', async () => {
    const queues = await database.query<{ name: QueueName }>(
      `select name from jobs.queue
       where retry_backoff and retry_limit > 0 and retry_delay > 0 and retry_delay_max > retry_delay
         and dead_letter = 'dead-letters'`,
    );
    expect(queues.map(({ name }) => name).sort()).toEqual(Object.keys(QUEUES).sort());
  });
});
