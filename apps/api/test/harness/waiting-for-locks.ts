import type { TestDatabase } from './test-database.ts';
import { until } from './until.ts';

/** Resolves once `count` of the database's sessions wait for a lock that another one holds. */
export async function waitingForLocks(database: TestDatabase, count: number): Promise<void> {
  await until(async () => {
    const found = await database.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return found.length === count;
  });
}
