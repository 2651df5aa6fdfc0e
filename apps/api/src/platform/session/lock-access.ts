import type { Database } from '../database/database.ts';

/** Namespace of the advisory lock. */
const ACCESS_LOCK = 4_108;

/**
 * Until the transaction ends, no session of `personId` begins, goes on under another key, or is ended by anybody else:
 * what is ended stays ended. The person's row, where it may be written, comes first, as for who removes them; second
 * factors and API tokens are locked before.
 */
export async function lockAccessOf(db: Database, personId: string): Promise<void> {
  await db.query('select from people where id = $1 for no key update', [personId]);
  await db.query('select pg_advisory_xact_lock($1, hashtext($2))', [ACCESS_LOCK, personId]);
}

/** The same for everybody of a client, in one order; nothing else is locked after it. */
export async function lockAccessOfClient(db: Database, clientId: string): Promise<void> {
  await db.query(
    `select pg_advisory_xact_lock($1, key)
     from (select distinct hashtext(id::text) as key from people where client_id = $2 order by key) keys`,
    [ACCESS_LOCK, clientId],
  );
}

/** Whether the session of `keyHash` (hexadecimal) has not been ended; to be asked under the lock. */
export async function isSessionThere(db: Database, keyHash: string | null): Promise<boolean> {
  const found = await db.query(`select from sessions where key_hash = decode($1, 'hex')`, [keyHash]);
  return found.length > 0;
}
