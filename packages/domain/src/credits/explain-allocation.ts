import { sumHalfDays, type BookingId, type HalfDays } from '../kernel/index.ts';
import type { CreditLedger } from './ledger.ts';
import { isValidOn, servesBefore, type Pool, type ServingOrder } from './pool.ts';
import { replay, type Allocation } from './replay.ts';

/** A pool that was looked at for a booking, in serving order, and what came of it. */
export interface AllocationStep {
  readonly pool: Pool;
  /** Why it is looked at before the next one; `null` for the last. */
  readonly before: ServingOrder | null;
  /** Taken by work of earlier dates, or of the same date created earlier. */
  readonly takenBefore: HalfDays;
  /** What this booking takes. */
  readonly taken: HalfDays;
}

/** Why a booking is served from these lots: `taken` of the steps and `unserved` add up to its half-days. */
export interface AllocationExplanation {
  readonly bookingId: BookingId;
  readonly halfDays: HalfDays;
  /** Every pool valid on the work date, the one that serves first first. */
  readonly steps: readonly AllocationStep[];
  readonly unserved: HalfDays;
}

/** Explains the allocation of one booking (§1, "Allocation"); `null` when the ledger does not hold it. */
export function explainAllocation(ledger: CreditLedger, bookingId: BookingId): AllocationExplanation | null {
  const consumption = ledger.consumptions.find((one) => one.bookingId === bookingId);
  if (consumption === undefined) return null;
  const { allocations, pools, overdrawn } = replay(ledger);
  const first = allocations.findIndex((one) => one.consumption === consumption);
  const earlier =
    first === -1 ? allocations.filter(servedBefore(consumption.date)) : allocations.slice(0, first);
  const valid = pools.map(({ pool }) => pool).filter((pool) => isValidOn(pool, consumption.date));
  const from = (some: readonly Allocation[], pool: Pool): HalfDays =>
    sumHalfDays(some.filter((one) => one.pool === pool).map(({ halfDays }) => halfDays));
  const own = allocations.filter((one) => one.consumption === consumption);
  return {
    bookingId,
    halfDays: consumption.halfDays,
    steps: valid.map((pool, index) => {
      const next = valid[index + 1];
      return {
        pool,
        before: next === undefined ? null : servesBefore(pool, next),
        takenBefore: from(earlier, pool),
        taken: from(own, pool),
      };
    }),
    unserved: overdrawn.get(bookingId) ?? (0 as HalfDays),
  };
}

/** For a booking that got nothing: whatever was served by its date had been served before it. */
function servedBefore(date: string): (allocation: Allocation) => boolean {
  return ({ consumption }) => consumption.date <= date;
}
