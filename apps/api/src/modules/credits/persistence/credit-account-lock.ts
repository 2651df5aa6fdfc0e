import type { Database } from '../../../platform/database/database.ts';
import { announce } from '../../../platform/live/announce.ts';

/** An account whose row this transaction holds. */
export interface LockedAccount {
  readonly id: string;
  readonly clientId: string;
}

/** How long a write waits for another one of the same account; milliseconds. */
const LOCK_PATIENCE = 5_000;

/**
 * Takes the account's row until the transaction ends: whoever changes what its credit is spent on does
 * so first, one after the other. `null` when it is not there, or not one that who is asking may spend.
 * Fails with PostgreSQL's `lock_not_available` when the wait gets too long.
 */
export async function lockAccount(
  db: Pick<Database, 'query'>,
  accountId: string,
): Promise<LockedAccount | null> {
  await db.query(`select set_config('lock_timeout', $1, true)`, [`${String(LOCK_PATIENCE)}ms`]);
  const [row] = await db.query<{ id: string; client_id: string }>(
    'select id, client_id from credit_accounts where id = $1 for update',
    [accountId],
  );
  return row === undefined ? null : { id: row.id, clientId: row.client_id };
}

/** Counts one more movement of the locked account, and tells whoever looks at it: an earlier revision is stale. */
export async function bumpRevision(db: Pick<Database, 'query'>, account: LockedAccount): Promise<void> {
  await db.query('update credit_accounts set revision = revision + 1 where id = $1', [account.id]);
  await announce(db, 'credit-account', account.clientId);
}
