import { WALL_CLOCK_ZONE } from '@akouendy/domain';
import { PgBoss, type Job, type JobResult } from 'pg-boss';
import type { Logger } from 'pino';
import { describeError } from '../errors/describe-error.ts';
import type { Jobs } from './jobs.ts';
import { FutileJob } from './futile-job.ts';
import { JOBS_SCHEMA, type QueueName } from './queues.ts';

/** Connections that the job queue of one worker holds at most, beside those of the work itself. */
const POOL_SIZE = 4;

/**
 * How one worker takes the jobs of a queue: five at once, without a pause while there are as many, and with a look
 * every two seconds for what no notification announces, as a retry whose wait is over. Each ends for itself.
 */
const PACE = {
  batchSize: 5,
  burstWhenBatchFull: true,
  notifyPollingIntervalSeconds: 2,
  perJobResults: true,
} as const;

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
  await boss.start();
  const serve = (queue: QueueName, run: (payload: never) => Promise<void>): Promise<string> =>
    boss.work(queue, PACE, (taken: Job<never>[]) =>
      Promise.all(taken.map((job) => outcomeOf(job, () => jobs.run(queue, () => run(job.data)), logger))),
    );
  for (const { queue, cron, run } of jobs.recurring) {
    await serve(queue, run);
    await boss.schedule(queue, cron, null, { tz: WALL_CLOCK_ZONE });
  }
  for (const [queue, run] of jobs.served) await serve(queue, run);
  // What a worker that died has left is taken over at once, not with the next look.
  await boss.supervise();
  return () => boss.stop({ graceful: true, timeout: STOP_PATIENCE });
}

/**
 * Does one job. Of an error the job queue keeps the reference under which the log has it; neither a message nor a stack,
 * which could hold what is nobody else's business. A job that another attempt cannot do is not tried again.
 */
async function outcomeOf({ id, name }: Job, run: () => Promise<void>, logger: Logger): Promise<JobResult> {
  try {
    await run();
    return { id, status: 'completed' };
  } catch (error) {
    const { reference, code } = describeError(error, logger);
    logger.warn({ queue: name, job: id, reference: reference ?? code }, 'A job failed');
    const output = { reference: reference ?? code };
    if (!(error instanceof FutileJob)) return { id, status: 'failed', output };
    const { reason, answer } = error;
    return { id, status: 'deadletter', output: { ...output, reason, answer } };
  }
}
