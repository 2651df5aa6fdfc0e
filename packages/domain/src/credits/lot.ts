import { addMonths, type CivilDate } from '../calendar/index.ts';
import { InvalidInput, type BasisPoints, type HalfDays, type LotId } from '../kernel/index.ts';

/** When a lot's half-days may be used, counted from the lot's `from`. */
export type LotWindow =
  | { readonly kind: 'MONTHS'; readonly months: number }
  | { readonly kind: 'UNTIL'; readonly until: CivilDate }
  | { readonly kind: 'OPEN' };

/** The carry-over clause: at most `rate` of the lot stays usable for `months` after the window. */
export interface CarryOver {
  readonly rate: BasisPoints;
  readonly months: number;
}

/** A grant of half-days for a window (§1): a fact, appended once and never changed. */
export interface CreditLot {
  readonly id: LotId;
  readonly granted: HalfDays;
  readonly from: CivilDate;
  readonly window: LotWindow;
  readonly carryOver: CarryOver | null;
}

/**
 * The first day after the lot's window (the anniversary of a yearly lot), or `null` when the lot
 * never ends. The carry-over is not counted.
 */
export function windowEnd(lot: Pick<CreditLot, 'from' | 'window'>): CivilDate | null {
  switch (lot.window.kind) {
    case 'MONTHS':
      return addMonths(lot.from, lot.window.months);
    case 'UNTIL':
      return lot.window.until;
    case 'OPEN':
      return null;
  }
}

/**
 * The first day after the carry-over, or `null` without carry-over. Counted from the lot's own start,
 * never from a clamped anniversary (§0). Throws `InvalidInput` for a carry-over on a lot without end.
 */
export function carryOverEnd(lot: CreditLot): CivilDate | null {
  if (lot.carryOver === null) return null;
  switch (lot.window.kind) {
    case 'MONTHS':
      return addMonths(lot.from, lot.window.months + lot.carryOver.months);
    case 'UNTIL':
      return addMonths(lot.window.until, lot.carryOver.months);
    case 'OPEN':
      throw new InvalidInput(`lot ${lot.id} carries over but has no end`);
  }
}

/** The most half-days that the lot may carry over: `floor(granted × rate)`, a bookable half-day (§1). */
export function carryOverCap(lot: Pick<CreditLot, 'granted' | 'carryOver'>): HalfDays {
  if (lot.carryOver === null) return 0 as HalfDays;
  return Math.floor((lot.granted * lot.carryOver.rate) / 10_000) as HalfDays;
}
