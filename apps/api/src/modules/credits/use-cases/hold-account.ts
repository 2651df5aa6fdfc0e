import type { Instant } from '@akouendy/domain';

import type { Database } from '../../../platform/database/database.ts';
import { perTransaction } from '../../../platform/database/per-transaction.ts';
import { bumpRevision, lockAccount, type LockedAccount } from '../persistence/credit-account-lock.ts';
import { revisionOf } from '../persistence/credit-projection.repository.ts';
import { projectAccounts } from './project-accounts.ts';

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

/**
 * Counts one more movement of the account that is held, at `now`, and tells whoever looks at it. Its projection is stored
 * as a last act of the transaction, when everything that moves has been appended.
 */
export async function countMovement(db: Database, account: HeldAccount, now: Instant): Promise<void> {
  await bumpRevision(db, account);
  moved(db).set(account.id, now);
}

/** When each account of a transaction has moved; what is left to project at its end. */
const moved = perTransaction((db) => {
  const accounts = new Map<string, Instant>();
  db.beforeCommit(async () => {
    for (const [accountId, now] of accounts) {
      const revision = await revisionOf(db, accountId);
      if (revision !== null) await projectAccounts(db, [{ accountId, revision }], now);
    }
  });
  return accounts;
});
