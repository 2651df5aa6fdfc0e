import { Jobs } from '../../src/platform/jobs/jobs.ts';
import { startJobs } from '../../src/platform/jobs/start-jobs.ts';
import pino from 'pino';
import type { TestDatabase } from './test-database.ts';
import type { TestPortal } from './test-portal.ts';

/** Runs the jobs of `portal` in this process, as a worker would. Returns what ends it. */
export async function startTestWorker(
  database: TestDatabase,
  portal: TestPortal,
): Promise<() => Promise<void>> {
  const sink = { write: (line: string) => void portal.log.push(JSON.parse(line) as Record<string, unknown>) };
  return startJobs(database.apiUrl, portal.app.get(Jobs), pino({ level: 'info' }, sink));
}
