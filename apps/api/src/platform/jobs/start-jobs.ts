import { WALL_CLOCK_ZONE } from '@akouendy/domain';
import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { describeError } from '../errors/describe-error.ts';
import { JobFailure } from './job-failure.ts';
import type { Jobs } from './jobs.ts';
import { JOBS_SCHEMA, type QueueName } from './queues.ts';

/** Connections that the job queue of one worker holds at most, beside those of the work itself. */
const POOL_SIZE = 4;

/** Jobs of one queue that one worker does at once. */
const AT_ONCE = 5;

/** What no notification announces, as a retry whose wait is over, is looked for so often; seconds. */
const POLLING = 2;

/** Jobs whose worker has died are looked for so often; seconds. */
const SUPERVISION = 10;

/** Jobs under way get this long to end when the worker stops; milliseconds. */
const STOP_PATIENCE = 8_000;

/**
 * Begins to run `jobs` for the database at `url`, as one of any number of workers: each job is taken by one of them,
 * and by another one again if that one dies. Returns what ends it.
 */
export async function startJobs(url: string, jobs: Jobs, logger: Logger): Promise<() => Promise<void>> {
  // The tables belong to the owner, who made them: this role may neither create nor change any, nor rebuild an index.
  const boss = new PgBoss({
    connectionString: url,
    schema: JOBS_SCHEMA,
    max: POOL_SIZE,
    migrate: false,
    createSchema: false,
    reindex: false,
    useListenNotify: true,
    superviseIntervalSeconds: SUPERVISION,
    monitorIntervalSeconds: SUPERVISION,
  });
  boss.on('error', (error) => {
    logger.error({ err: error }, 'The job queue has a problem');
  });
  const reported = async (queue: QueueName, id: string, run: () => Promise<void>): Promise<void> => {
    try {
      await run();
    } catch (error) {
      const { reference, code } = describeError(error, logger);
      logger.warn({ queue, job: id, reference: reference ?? code }, 'A job failed');
      throw new JobFailure(reference ?? code);
    }
  };
  await boss.start();
  for (const { queue, cron, run } of jobs.recurring) {
    await boss.work(queue, { notifyPollingIntervalSeconds: POLLING }, async ([job]) =>
      reported(queue, job?.id ?? '', run),
    );
    await boss.schedule(queue, cron, null, { tz: WALL_CLOCK_ZONE });
  }
  for (const [queue, run] of jobs.served) {
    const pace = { localConcurrency: AT_ONCE, notifyPollingIntervalSeconds: POLLING };
    await boss.work<never>(queue, pace, async (taken) => {
      for (const { id, data } of taken) await reported(queue, id, () => run(data));
    });
  }
  return () => boss.stop({ graceful: true, timeout: STOP_PATIENCE });
}
