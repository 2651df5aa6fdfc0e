import type { CivilDate } from '../calendar/index.ts';
import { sumHalfDays, type BookingId, type HalfDays } from '../kernel/index.ts';
import { bookableBalance } from './bookable.ts';
import { withConsumptions, type Consumption, type CreditLedger } from './ledger.ts';
import { isValidOn, type Pool } from './pool.ts';
import { replay, type Allocation } from './replay.ts';

/** Half-days of a pool that could serve the date, directly or by taking over a booking from one that does. */
export interface BookablePool {
  readonly pool: Pool;
  /** Whether the pool itself is valid on the date. */
  readonly validOnDate: boolean;
}

/** A booking that these pools alone can serve, and what they keep for it. */
export interface HoldingBooking {
  readonly bookingId: BookingId;
  readonly date: CivilDate;
  readonly halfDays: HalfDays;
}

/**
 * Why a date has the bookable balance that it has: what `pools` grant in all minus what `held` keeps is
 * `bookable`. No other pool could serve any of the bookings in `held`, so that nobody can find more.
 */
export interface BookableExplanation {
  readonly date: CivilDate;
  readonly bookable: HalfDays;
  /** In serving order. */
  readonly pools: readonly BookablePool[];
  /** By work date. */
  readonly held: readonly HoldingBooking[];
  /**
   * What binds: no pool is valid on the date; bookings hold what there is, some or all of them on later
   * dates than this; or nothing, everything is free.
   */
  readonly binding: 'NO_POOL_VALID' | 'LATER_BOOKINGS' | 'BOOKINGS' | 'NOTHING_BOOKED';
}

/**
 * Explains the bookable balance of `date` (§1). The ledger is replayed with as much booked on `date` as is
 * possible; then no pool that could help has anything free. Those pools are found by going from the
 * date to the pools valid on it, from them to the bookings they serve, and on to the pools valid then.
 */
export function explainBookable(ledger: CreditLedger, date: CivilDate): BookableExplanation {
  const bookable = bookableBalance(ledger).on(date);
  const asked: Consumption = { bookingId: ASKED, date, halfDays: bookable, delivered: false };
  const full = replay(bookable > 0 ? withConsumptions(ledger, [asked]) : ledger);
  const reached = reachableFrom(
    date,
    full.pools.map(({ pool }) => pool),
    full.allocations,
  );
  const keeping = full.allocations.filter(
    ({ pool, consumption }) => reached.has(pool) && consumption !== asked,
  );
  const held = [...Map.groupBy(keeping, ({ consumption }) => consumption)].map(([consumption, kept]) => ({
    bookingId: consumption.bookingId,
    date: consumption.date,
    halfDays: sumHalfDays(kept.map(({ halfDays }) => halfDays)),
  }));
  return {
    date,
    bookable,
    pools: full.pools
      .filter(({ pool }) => reached.has(pool))
      .map(({ pool }) => ({ pool, validOnDate: isValidOn(pool, date) })),
    held,
    binding: bindingOf(reached.size, held, date),
  };
}

/** Never the id of a booking, which nobody may leave empty. */
const ASKED = '' as BookingId;

function reachableFrom(
  date: CivilDate,
  pools: readonly Pool[],
  allocations: readonly Allocation[],
): ReadonlySet<Pool> {
  const served = Map.groupBy(allocations, ({ pool }) => pool);
  const seen = new Set<CivilDate>([date]);
  const reached = new Set<Pool>();
  // A set that grows while it is walked is walked to its end.
  for (const day of seen) {
    for (const pool of pools) {
      if (reached.has(pool) || !isValidOn(pool, day)) continue;
      reached.add(pool);
      for (const { consumption } of served.get(pool) ?? []) seen.add(consumption.date);
    }
  }
  return reached;
}

function bindingOf(
  pools: number,
  held: readonly HoldingBooking[],
  date: CivilDate,
): BookableExplanation['binding'] {
  if (pools === 0) return 'NO_POOL_VALID';
  if (held.length === 0) return 'NOTHING_BOOKED';
  return held.some((booking) => booking.date > date) ? 'LATER_BOOKINGS' : 'BOOKINGS';
}
