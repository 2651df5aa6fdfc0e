import { PgBoss } from 'pg-boss';
import { DEAD_LETTERS, JOBS_SCHEMA, QUEUES } from './queues.ts';

/** A worker that is silent for so long has died, and its jobs are given to another; seconds. */
const HEARTBEAT = 10;

/** Jobs that have failed for good are kept for so long; seconds. */
const DEAD_LETTERS_KEPT = 90 * 24 * 3_600;

/** What is done is kept for so long, to be looked at; seconds. */
const DONE_KEPT = 2 * 24 * 3_600;

/** Makes or updates the job queue's tables and the queues at `ownerUrl`. */
export async function prepareJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: JOBS_SCHEMA,
    max: 2,
    supervise: false,
    schedule: false,
  });
  const failures: Error[] = [];
  boss.on('error', (error) => failures.push(error));
  await boss.start();
  try {
    await boss.createQueue(DEAD_LETTERS, { retentionSeconds: DEAD_LETTERS_KEPT });
    for (const [queue, rules] of Object.entries(QUEUES)) {
      const options = {
        ...rules,
        retryBackoff: true,
        heartbeatSeconds: HEARTBEAT,
        deleteAfterSeconds: DONE_KEPT,
        deadLetter: DEAD_LETTERS,
        notify: true,
      };
      await boss.createQueue(queue, options);
      await boss.updateQueue(queue, options);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  if (failures.length > 0) throw new AggregateError(failures, 'The job queue could not be prepared');
}

/** What lets the API's role work with jobs but change no table of theirs. */
export const GRANT_JOBS = `
  grant usage on schema ${JOBS_SCHEMA} to portal_api;
  grant select, insert, update, delete on all tables in schema ${JOBS_SCHEMA} to portal_api;
  grant usage on all sequences in schema ${JOBS_SCHEMA} to portal_api;
  grant execute on all functions in schema ${JOBS_SCHEMA} to portal_api;
`;
