import { PgBoss } from 'pg-boss';
import { JOBS_SCHEMA, QUEUES } from './queues.ts';

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
    for (const queue of QUEUES) await boss.createQueue(queue, { retryLimit: 3, retryBackoff: true });
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
