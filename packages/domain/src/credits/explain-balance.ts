import type { CivilDate } from '../calendar/index.ts';
import { sumHalfDays, type BookingId, type HalfDays, type LotId } from '../kernel/index.ts';
import { explainCarryOver, type CarryOverExplanation } from './explain-carry-over.ts';
import { figuresAt, type AccountFigures } from './figures.ts';
import type { Consumption, CreditLedger } from './ledger.ts';
import { hasEndedBy, type Pool } from './pool.ts';
import type { Allocation, Replay } from './replay.ts';

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

/** What one booking takes of a lot, from all its windows together. */
export interface LotUse {
  readonly bookingId: BookingId;
  readonly date: CivilDate;
  readonly halfDays: HalfDays;
  /** Delivered by the date of the explanation. */
  readonly delivered: boolean;
}

/** How a lot comes to what it shows. `granted` minus all other steps is `remaining`. */
export interface LotExplanation {
  readonly lotId: LotId;
  readonly remaining: HalfDays;
  readonly steps: readonly BalanceStep[];
  /** The delivered and planned steps by booking, by work date; they add up to both. */
  readonly uses: readonly LotUse[];
  /** Adds up to `remaining`; nearest end first. */
  readonly parts: readonly RemainingPart[];
  /** How the carry-over is counted; `null` for a lot without the clause. */
  readonly carryOver: CarryOverExplanation | null;
}

/** How an account comes to what remains: its lots, whose remaining half-days add up to it. */
export interface BalanceExplanation {
  readonly figures: AccountFigures;
  /** How many counted bookings are delivered by the date, and how many are planned. */
  readonly deliveredBookings: number;
  readonly plannedBookings: number;
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
  const delivered = ledger.consumptions.filter((work) => isDelivered(work, asOf)).length;
  return {
    figures,
    deliveredBookings: delivered,
    plannedBookings: ledger.consumptions.length - delivered,
    lots: ledger.lots.map((lot, index) => {
      const free = (pools.get(lot.id) ?? []).filter((item) => item.free > 0);
      const taken = (allocations.get(lot.id) ?? []).map((one) => takenStep(one, asOf));
      return {
        lotId: lot.id,
        remaining: figures.lots[index]?.remaining ?? (0 as HalfDays),
        steps: [
          { kind: 'GRANTED', halfDays: lot.granted, from: lot.from },
          ...taken,
          ...free.flatMap(({ pool, free: halfDays }): BalanceStep[] =>
            pool.until !== null && hasEndedBy(pool, asOf)
              ? [{ kind: 'EXPIRED', halfDays, date: pool.until, carriedOver: pool.carriesOver }]
              : [],
          ),
        ],
        uses: usesOf(taken),
        parts: free
          .filter(({ pool }) => !hasEndedBy(pool, asOf))
          .map(({ pool, free: halfDays }) => ({
            halfDays,
            until: pool.until,
            carriesOver: pool.carriesOver,
          })),
        carryOver: explainCarryOver(lot, replayed),
      };
    }),
  };
}

type TakenStep = Extract<BalanceStep, { readonly kind: 'DELIVERED' | 'PLANNED' }>;

function takenStep({ consumption, pool, halfDays }: Allocation, asOf: CivilDate): TakenStep {
  const { bookingId, date } = consumption;
  return { kind: isDelivered(consumption, asOf) ? 'DELIVERED' : 'PLANNED', halfDays, bookingId, date, pool };
}

function usesOf(taken: readonly TakenStep[]): LotUse[] {
  return [...Map.groupBy(taken, ({ bookingId }) => bookingId).values()].flatMap((steps) =>
    steps.slice(0, 1).map(({ bookingId, date, kind }) => ({
      bookingId,
      date,
      halfDays: sumHalfDays(steps.map(({ halfDays }) => halfDays)),
      delivered: kind === 'DELIVERED',
    })),
  );
}

function isDelivered({ delivered, date }: Consumption, asOf: CivilDate): boolean {
  return delivered && date <= asOf;
}
