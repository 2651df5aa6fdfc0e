import type { HalfDays } from '../kernel/index.ts';
import { withConsumptions, type Consumption, type CreditLedger } from './ledger.ts';
import type { Pool } from './pool.ts';
import { replay } from './replay.ts';

/** What a pool would hold with new bookings, beside what it holds without them; in half-days. */
export interface PoolChange {
  readonly pool: Pool;
  readonly before: HalfDays;
  readonly after: HalfDays;
}

/**
 * What `added` would change, pool by pool in serving order, without changing anything. A new booking
 * may push another onto a later pool: the change is the net effect of both.
 */
export function previewConsumptions(ledger: CreditLedger, added: readonly Consumption[]): PoolChange[] {
  const after = replay(withConsumptions(ledger, added)).pools;
  return replay(ledger).pools.map(({ pool, free }, index) => ({
    pool,
    before: free,
    after: after[index]?.free ?? free,
  }));
}
