import type { CivilDate } from '../calendar/index.ts';
import type { BookingId, HalfDays, LotId } from '../kernel/index.ts';
import { figuresAt } from './figures.ts';
import type { CreditLedger } from './ledger.ts';
import { hasEndedBy, type Pool } from './pool.ts';
import type { Replay } from './replay.ts';

/** One step from nothing to what remains of a lot: what was granted, taken, or lapsed. */
export type BalanceStep =
  | { readonly kind: 'GRANTED'; readonly halfDays: HalfDays; readonly from: CivilDate }
  | {
      readonly kind: 'DELIVERED' | 'PLANNED';
      readonly halfDays: HalfDays;
      readonly bookingId: BookingId;
      readonly date: CivilDate;
      /** The pool that served it, with its window. */
      readonly pool: Pool;
    }
  | {
      readonly kind: 'EXPIRED';
      readonly halfDays: HalfDays;
      /** The first day without them. */
      readonly date: CivilDate;
      /** Whether carried-over half-days lapsed, rather than what the carry-over left behind. */
      readonly carriedOver: boolean;
    };

/** What is left of a lot in one window, and when it lapses if nothing more is booked. */
export interface RemainingPart {
  readonly halfDays: HalfDays;
  readonly until: CivilDate | null;
  /** Whether the carry-over clause keeps these usable after the anniversary. */
  readonly carriesOver: boolean;
}

/** How a lot comes to what it shows. `granted` minus all other steps is `remaining`. */
export interface LotExplanation {
  readonly lotId: LotId;
  readonly remaining: HalfDays;
  readonly steps: readonly BalanceStep[];
  /** Adds up to `remaining`; nearest end first. */
  readonly parts: readonly RemainingPart[];
}

/** How an account comes to what remains: its lots, whose remaining half-days add up to it. */
export interface BalanceExplanation {
  readonly asOf: CivilDate;
  readonly remaining: HalfDays;
  readonly lots: readonly LotExplanation[];
}

/**
 * Explains what remains at `asOf`, lot by lot, as data that a page can put into words (§1): which
 * bookings took what from which window, what lapsed when, and when the rest will.
 */
export function explainBalance(ledger: CreditLedger, replayed: Replay, asOf: CivilDate): BalanceExplanation {
  const figures = figuresAt(ledger.lots, replayed, asOf);
  const allocations = Map.groupBy(replayed.allocations, ({ pool }) => pool.lotId);
  const pools = Map.groupBy(replayed.pools, ({ pool }) => pool.lotId);
  return {
    asOf,
    remaining: figures.remaining,
    lots: ledger.lots.map((lot, index) => {
      const free = (pools.get(lot.id) ?? []).filter((item) => item.free > 0);
      return {
        lotId: lot.id,
        remaining: figures.lots[index]?.remaining ?? (0 as HalfDays),
        steps: [
          { kind: 'GRANTED', halfDays: lot.granted, from: lot.from },
          ...(allocations.get(lot.id) ?? []).map(({ consumption, pool, halfDays }): BalanceStep => ({
            kind: consumption.delivered && consumption.date <= asOf ? 'DELIVERED' : 'PLANNED',
            halfDays,
            bookingId: consumption.bookingId,
            date: consumption.date,
            pool,
          })),
          ...free.flatMap(({ pool, free: halfDays }): BalanceStep[] =>
            pool.until !== null && hasEndedBy(pool, asOf)
              ? [{ kind: 'EXPIRED', halfDays, date: pool.until, carriedOver: pool.carriesOver }]
              : [],
          ),
        ],
        parts: free
          .filter(({ pool }) => !hasEndedBy(pool, asOf))
          .map(({ pool, free: halfDays }) => ({
            halfDays,
            until: pool.until,
            carriesOver: pool.carriesOver,
          })),
      };
    }),
  };
}
