import { writeInstant, type Instant } from '@akouendy/domain';
import type { Database } from '../../../platform/database/database.ts';

/** A version that somebody takes back. */
export interface Withdrawal {
  readonly offerId: string;
  readonly withdrawnBy: string;
}

/** Takes a version back. */
export async function insertWithdrawal(
  db: Database,
  { offerId, withdrawnBy }: Withdrawal,
  now: Instant,
): Promise<void> {
  await db.query('insert into offer_withdrawals (offer_id, withdrawn_by, withdrawn_at) values ($1, $2, $3)', [
    offerId,
    withdrawnBy,
    writeInstant(now),
  ]);
}

/** Whether a contract, an order or a quote cites the version. */
export async function isCited(db: Database, version: string): Promise<boolean> {
  const [row] = await db.query<{ cited: boolean }>('select app.offer_is_cited($1) as cited', [version]);
  return row?.cited === true;
}
