import type { BookingId, HalfDays } from '../kernel/index.ts';
import type { Consumption, CreditLedger } from './ledger.ts';
import { poolsOf, type Pool } from './pool.ts';
import { openStock } from './stock.ts';

/** So many half-days of one pool, taken by one consumption. */
export interface Allocation {
  readonly consumption: Consumption;
  readonly pool: Pool;
  readonly halfDays: HalfDays;
}

/** A pool and what no consumption takes of it. */
export interface FreePool {
  readonly pool: Pool;
  readonly free: HalfDays;
}

/** Who is served from what, once every consumption of a ledger has been replayed. */
export interface Replay {
  /** In order of work date, then of creation, then of the pools' serving order. */
  readonly allocations: readonly Allocation[];
  /** What no pool could serve, by booking; only bookings with a rest are listed. */
  readonly overdrawn: ReadonlyMap<BookingId, HalfDays>;
  /** Every pool of the ledger in serving order. */
  readonly pools: readonly FreePool[];
}

/**
 * Serves every consumption in order of work date, then of creation, from the pools valid on that date,
 * earliest end first (§1). For pools that are intervals no other order serves more.
 */
export function replay(ledger: CreditLedger): Replay {
  const stock = openStock(poolsOf(ledger.lots));
  const allocations: Allocation[] = [];
  const overdrawn = new Map<BookingId, HalfDays>();
  for (const consumption of inServingOrder(ledger.consumptions)) {
    const unserved = stock.take(consumption.date, consumption.halfDays, (pool, halfDays) =>
      allocations.push({ consumption, pool, halfDays }),
    );
    if (unserved > 0) overdrawn.set(consumption.bookingId, unserved as HalfDays);
  }
  return { allocations, overdrawn, pools: stock.free() };
}

/** By work date, those of one date in order of creation. Dates are sorted, not consumptions: there are fewer. */
function inServingOrder(consumptions: readonly Consumption[]): Consumption[] {
  return [...Map.groupBy(consumptions, ({ date }) => date)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, ofOneDate]) => ofOneDate);
}
