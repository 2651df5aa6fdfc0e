import { WALL_CLOCK_ZONE } from '@akouendy/domain';
import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { Jobs } from './jobs.ts';
import { JOBS_SCHEMA } from './queues.ts';

/** Connections that the job queue of one worker holds at most, beside those of the work itself. */
const POOL_SIZE = 4;

/** Jobs under way get this long to end when the worker stops; milliseconds. */
const STOP_PATIENCE = 8_000;

/**
 * Begins to run `jobs` for the database at `url`, as one of any number of workers: each occurrence of a job is taken
 * by one of them, and by another one again if that one dies. Returns what ends it.
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
  });
  boss.on('error', (error) => {
    logger.error({ err: error }, 'The job queue has a problem');
  });
  await boss.start();
  for (const { queue, cron, run } of jobs.recurring) {
    await boss.work(queue, async () => {
      try {
        await run();
      } catch (error) {
        logger.error({ err: error, queue }, 'A job failed');
        throw error;
      }
    });
    await boss.schedule(queue, cron, null, { tz: WALL_CLOCK_ZONE });
  }
  return () => boss.stop({ graceful: true, timeout: STOP_PATIENCE });
}
