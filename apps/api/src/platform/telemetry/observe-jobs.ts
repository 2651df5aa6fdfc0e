import type { UnitOfWork } from '../database/unit-of-work.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { JOBS_SCHEMA } from '../jobs/queues.ts';
import type { Metrics } from './metrics.ts';

/** Measures the jobs that this worker does, and counts those in the queues whenever it is asked. */
export function observeJobs(jobs: Jobs, metrics: Metrics, unitOfWork: UnitOfWork): void {
  jobs.observe(async (queue, run) => {
    const since = performance.now();
    const done = (outcome: 'completed' | 'failed') => {
      metrics.jobs.observe({ queue, outcome }, (performance.now() - since) / 1000);
    };
    try {
      await run();
      done('completed');
    } catch (error) {
      done('failed');
      throw error;
    }
  });
  metrics.onCollect(async () => {
    const rows = await unitOfWork.as({}, 'READ', (db) =>
      db.query<{ name: string; state: string; count: number }>(
        `select name, state::text, count(*) from ${JOBS_SCHEMA}.job group by name, state`,
      ),
    );
    metrics.queued.reset();
    for (const { name, state, count } of rows) metrics.queued.set({ queue: name, state }, count);
  });
}
