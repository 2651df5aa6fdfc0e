import type { Instant } from '@akouendy/domain';

import { bumpRevision, lockAccount } from '../persistence/credit-account-lock.ts';
import { findOfClients, revisionOf, type Statements } from '../persistence/credit-projection.repository.ts';
import { projectAccounts } from './project-accounts.ts';

/**
 * Counts a movement of a client's account, which it holds from then on, and stores the projection with it: for who has
 * appended everything that moves.
 */
export async function moveAccountOf(db: Statements, clientId: string, now: Instant): Promise<void> {
  const [found] = await findOfClients(db, [clientId]);
  const account = found === undefined ? null : await lockAccount(db, found.accountId);
  if (account === null) return;
  const before = (await revisionOf(db, account.id)) ?? 0;
  await projectAccounts(db, [{ accountId: account.id, revision: before + 1 }], now);
  await bumpRevision(db, account);
}
