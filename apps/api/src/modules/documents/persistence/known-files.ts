import type { Database } from '../../../platform/database/database.ts';

/** Which of `ids` are files of the portal, of whichever client; for jobs. */
export async function knownFiles(db: Database, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.query<{ id: string }>('select id from files where id = any($1::uuid[])', [ids]);
  return new Set(rows.map(({ id }) => id));
}
