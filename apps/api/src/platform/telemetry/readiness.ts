import { migrations } from '../database/migrations.ts';
import type { UnitOfWork } from '../database/unit-of-work.ts';

/**
 * Resolves when this process can answer: the database does, and its schema is at least what this release needs. A schema
 * that is newer is another release's, which is being rolled out.
 */
export function readiness(unitOfWork: UnitOfWork): () => Promise<void> {
  const needed = migrations().then((classes) => classes.map(({ name }) => name));
  needed.catch(() => undefined);
  return async () => {
    const rows = await unitOfWork.as({}, 'READ', (db) =>
      db.query<{ name: string }>('select name from migrations'),
    );
    const applied = new Set(rows.map(({ name }) => name));
    const missing = (await needed).filter((name) => !applied.has(name));
    if (missing.length > 0) throw new Error(`The schema is older than this release: ${missing.join(', ')}`);
  };
}
