import type { CivilDate } from '../calendar/index.ts';
import type { HalfDays, LotId } from '../kernel/index.ts';
import { carryOverCap, carryOverEnd, windowEnd, type CreditLot } from './lot.ts';

/**
 * Half-days of one lot that share one window `[from, until)`; `until` is `null` when they never end.
 * A lot with carry-over is two pools, so that no job has to run at the anniversary (§1).
 */
export interface Pool {
  readonly lotId: LotId;
  /** Whether these are the half-days that the carry-over clause keeps usable after the window. */
  readonly carriesOver: boolean;
  readonly halfDays: HalfDays;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
}

/** The pools of `lots`, in the order in which they serve: earliest end, older lot, lot id (§1). */
export function poolsOf(lots: readonly CreditLot[]): Pool[] {
  return lots.flatMap(splitIntoPools).sort(compareServingOrder);
}

/** Whether work on `date` may use the pool. */
export function isValidOn(pool: Pool, date: CivilDate): boolean {
  return pool.from <= date && !hasEndedBy(pool, date);
}

/** Why one pool serves before another (§1): it ends earlier, its lot is older, or its lot has the lower id. */
export type ServingOrder = 'ENDS_EARLIER' | 'OLDER_LOT' | 'LOWER_LOT_ID';

/** Why `first` serves before `second`, when both stand in serving order. */
export function servesBefore(first: Pool, second: Pool): ServingOrder {
  if (compareEnds(first.until, second.until) !== 0) return 'ENDS_EARLIER';
  return first.from === second.from ? 'LOWER_LOT_ID' : 'OLDER_LOT';
}

/** Whether the pool can no longer be used on `date` or after it. */
export function hasEndedBy(pool: Pool, date: CivilDate): boolean {
  return pool.until !== null && pool.until <= date;
}

function splitIntoPools(lot: CreditLot): Pool[] {
  const cap = carryOverCap(lot);
  const main: Pool = {
    lotId: lot.id,
    carriesOver: false,
    halfDays: (lot.granted - cap) as HalfDays,
    from: lot.from,
    until: windowEnd(lot),
  };
  if (cap === 0) return [main];
  return [
    main,
    { lotId: lot.id, carriesOver: true, halfDays: cap, from: lot.from, until: carryOverEnd(lot) },
  ];
}

function compareServingOrder(a: Pool, b: Pool): number {
  return compareEnds(a.until, b.until) || compareText(a.from, b.from) || compareText(a.lotId, b.lotId);
}

function compareEnds(a: CivilDate | null, b: CivilDate | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return compareText(a, b);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
