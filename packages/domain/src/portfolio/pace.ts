import { daysBetween, type CivilDate } from '../calendar/index.ts';
import { divideDown, sumHalfDays, type BasisPoints, type HalfDays, type LotId } from '../kernel/index.ts';
import type { RunningLot } from './credit-summary.ts';

/** How what is used compares with the time that has gone. */
export type PaceStatus = 'AHEAD' | 'ON_TRACK' | 'BEHIND';

/** From how many basis points between what is used and the time elapsed a client is ahead, or behind. */
export const PACE_THRESHOLDS = {
  ahead: 2000 as BasisPoints,
  behind: 2000 as BasisPoints,
} as const;

/** How one running lot is used against its time, and what its pace so far leaves at the end of its window. */
export interface LotPace {
  readonly lotId: LotId;
  readonly granted: HalfDays;
  readonly delivered: HalfDays;
  readonly planned: HalfDays;
  readonly until: CivilDate;
  /** Days of the window before the date, and in all. */
  readonly elapsedDays: number;
  readonly totalDays: number;
  /** `granted × elapsedDays / totalDays` in ten-thousandths of a half-day, rounded down: what even use would have taken. */
  readonly due: number;
  /** `delivered × totalDays / elapsedDays`, rounded down to a half-day; `null` on the first day, which has no pace. */
  readonly atPace: HalfDays | null;
  /** What the window will have used: the pace, but never less than what is delivered and planned, nor more than is granted. */
  readonly used: HalfDays;
  /** `granted − used`: what lapses at `until`, or is carried over as far as the lot allows. */
  readonly left: HalfDays;
}

/** Consumption against time elapsed, with the steps that lead to it: the lots, whose sums these are. */
export interface Pace {
  readonly status: PaceStatus;
  /** Of the running lots together, in half-days. */
  readonly granted: HalfDays;
  readonly delivered: HalfDays;
  readonly planned: HalfDays;
  /** `delivered / granted`, rounded down. */
  readonly consumed: BasisPoints;
  /** The sum of `due` over `granted`, rounded down: each lot counts as much as it grants. */
  readonly elapsed: BasisPoints;
  /** `consumed − elapsed`: positive when more is used than time has gone. */
  readonly difference: BasisPoints;
  /** What is left at the anniversaries if the pace stays as it was: the sum of `left`. */
  readonly forecast: HalfDays;
  /** The nearest end of a running lot's window. */
  readonly anniversary: CivilDate;
  readonly lots: readonly LotPace[];
}

/**
 * Consumption of `lots`, all running at `asOf`, against the time that has gone of their windows; `null` without any, or when
 * they grant nothing: what has no end is not held against time.
 */
export function consumptionPace(lots: readonly RunningLot[], asOf: CivilDate): Pace | null {
  const paces = lots.filter(({ granted }) => granted > 0).map((lot) => lotPace(lot, asOf));
  const [first] = paces;
  if (first === undefined) return null;
  const granted = sumHalfDays(paces.map((lot) => lot.granted));
  const delivered = sumHalfDays(paces.map((lot) => lot.delivered));
  const consumed = divideDown(delivered * 10_000, granted) as BasisPoints;
  const elapsed = divideDown(
    paces.reduce((sum, { due }) => sum + due, 0),
    granted,
  ) as BasisPoints;
  const difference = (consumed - elapsed) as BasisPoints;
  return {
    status: statusOf(difference),
    granted,
    delivered,
    planned: sumHalfDays(paces.map((lot) => lot.planned)),
    consumed,
    elapsed,
    difference,
    forecast: sumHalfDays(paces.map(({ left }) => left)),
    anniversary: paces.reduce((nearest, { until }) => (until < nearest ? until : nearest), first.until),
    lots: paces,
  };
}

function lotPace({ lotId, from, until, granted, delivered, planned }: RunningLot, asOf: CivilDate): LotPace {
  const elapsedDays = daysBetween(from, asOf);
  const totalDays = daysBetween(from, until);
  const atPace = elapsedDays === 0 ? null : (divideDown(delivered * totalDays, elapsedDays) as HalfDays);
  const used = Math.min(granted, Math.max(delivered + planned, atPace ?? 0)) as HalfDays;
  return {
    lotId,
    granted,
    delivered,
    planned,
    until,
    elapsedDays,
    totalDays,
    due: divideDown(granted * elapsedDays * 10_000, totalDays),
    atPace,
    used,
    left: (granted - used) as HalfDays,
  };
}

function statusOf(difference: BasisPoints): PaceStatus {
  if (difference >= PACE_THRESHOLDS.ahead) return 'AHEAD';
  return difference <= -PACE_THRESHOLDS.behind ? 'BEHIND' : 'ON_TRACK';
}
