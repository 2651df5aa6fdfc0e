import type { CivilDate } from '../calendar/index.ts';
import { sumHalfDays, type BasisPoints, type HalfDays } from '../kernel/index.ts';
import { carryOverCap, carryOverEnd, windowEnd, type CreditLot } from './lot.ts';
import type { Replay } from './replay.ts';

/**
 * How many half-days of a lot go over its anniversary, step by step. With the bookings as they stand
 * `granted − usedBefore = left`, `carried + lapsing = left`, `usedAfter + lapsingAfter = carried`.
 */
export interface CarryOverExplanation {
  readonly granted: HalfDays;
  readonly rate: BasisPoints;
  /** How long what is carried stays usable after the anniversary. */
  readonly months: number;
  /** `granted × rate`, in ten-thousandths of a half-day, before it is rounded. */
  readonly exactCap: number;
  /** `exactCap` rounded down to a bookable half-day: the most that may be carried. */
  readonly cap: HalfDays;
  readonly roundedDown: boolean;
  /** The first day after the window. */
  readonly anniversary: CivilDate;
  /** The first day without what was carried. */
  readonly end: CivilDate;
  /** Of work before the anniversary. */
  readonly usedBefore: HalfDays;
  readonly left: HalfDays;
  /** The smaller one of `left` and `cap`. */
  readonly carried: HalfDays;
  /** What lapses at the anniversary. */
  readonly lapsing: HalfDays;
  /** Of work from the anniversary on. */
  readonly usedAfter: HalfDays;
  /** What lapses at `end`, for good. */
  readonly lapsingAfter: HalfDays;
}

/** Explains the carry-over of `lot` (§1); `null` when it has none. Before the anniversary it is what is to come. */
export function explainCarryOver(lot: CreditLot, replayed: Replay): CarryOverExplanation | null {
  const anniversary = windowEnd(lot);
  const end = carryOverEnd(lot);
  if (lot.carryOver === null || anniversary === null || end === null) return null;
  const used = replayed.allocations.filter(({ pool }) => pool.lotId === lot.id);
  const before = used.filter(({ consumption }) => consumption.date < anniversary);
  const usedBefore = sumHalfDays(before.map(({ halfDays }) => halfDays));
  const usedAfter = (sumHalfDays(used.map(({ halfDays }) => halfDays)) - usedBefore) as HalfDays;
  const exactCap = lot.granted * lot.carryOver.rate;
  const cap = carryOverCap(lot);
  const left = (lot.granted - usedBefore) as HalfDays;
  const carried = Math.min(left, cap) as HalfDays;
  return {
    granted: lot.granted,
    rate: lot.carryOver.rate,
    months: lot.carryOver.months,
    exactCap,
    cap,
    roundedDown: cap * 10_000 < exactCap,
    anniversary,
    end,
    usedBefore,
    left,
    carried,
    lapsing: (left - carried) as HalfDays,
    usedAfter,
    lapsingAfter: (carried - usedAfter) as HalfDays,
  };
}
