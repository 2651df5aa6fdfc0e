import type { Database } from '../../../platform/database/database.ts';
import { bumpRevision, lockAccount, type LockedAccount } from '../persistence/credit-account-lock.ts';

/** An account that this transaction holds. */
export type HeldAccount = LockedAccount;

/**
 * Holds an account until the transaction ends: whoever changes what its credit is spent on does so first, one after the
 * other. `null` when it is not there, or not one that who is asking may spend. Fails with PostgreSQL's
 * `lock_not_available` when the wait gets too long.
 */
export function holdAccount(db: Database, accountId: string): Promise<HeldAccount | null> {
  return lockAccount(db, accountId);
}

/** Counts one more movement of the account that is held, and tells whoever looks at it. */
export function countMovement(db: Database, account: HeldAccount): Promise<void> {
  return bumpRevision(db, account);
}
