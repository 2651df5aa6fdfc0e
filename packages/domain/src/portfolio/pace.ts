import { daysBetween, type CivilDate } from '../calendar/index.ts';
import { divideDown, sumHalfDays, type BasisPoints, type HalfDays, type LotId } from '../kernel/index.ts';
import { anniversaryOf, type CreditSummary, type OtherLot, type RunningLot } from './credit-summary.ts';

/** How what is used compares with the time that has gone. */
export type PaceStatus = 'AHEAD' | 'ON_TRACK' | 'BEHIND';

/** From how many basis points between what is used and the time elapsed a client is ahead, or behind. */
export const PACE_THRESHOLDS = {
  ahead: 2000 as BasisPoints,
  behind: 2000 as BasisPoints,
} as const;

/** How one running lot is used against its time, and what its pace so far leaves at the anniversary. */
export interface LotPace {
  readonly lotId: LotId;
  readonly granted: HalfDays;
  readonly delivered: HalfDays;
  readonly planned: HalfDays;
  readonly until: CivilDate;
  /** Days of the window before the date, and in all. */
  readonly elapsedDays: number;
  readonly totalDays: number;
  /** Days of the window before the anniversary: all of them where it is this lot's. */
  readonly anniversaryDays: number;
  /** `granted × elapsedDays / totalDays` in ten-thousandths of a half-day, rounded down: what even use would have taken. */
  readonly due: number;
  /** `delivered × anniversaryDays / elapsedDays`, rounded down to a half-day; `null` on the first day, which has no pace. */
  readonly atPace: HalfDays | null;
  /** What will have been used by the anniversary: the pace, but never less than what is delivered and planned, nor more than is granted. */
  readonly used: HalfDays;
  /** `granted − used`. */
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
  /** Of the running lots together, if the pace stays as it was. */
  readonly left: HalfDays;
  /**
   * The balance on the last day before the anniversary, at the close of it, if the pace stays as it was: `left` and
   * what remains of the other lots.
   */
  readonly forecast: HalfDays;
  /** The nearest end of a running lot's window: the first day after it. */
  readonly anniversary: CivilDate;
  readonly lots: readonly LotPace[];
  readonly otherLots: readonly OtherLot[];
}

/**
 * Consumption of the running lots against the time that has gone of their windows at `asOf`; `null` without any, or when
 * they grant nothing: what has no end is not held against time.
 */
export function consumptionPace({
  asOf,
  runningLots,
  otherLots,
}: Pick<CreditSummary, 'asOf' | 'runningLots' | 'otherLots'>): Pace | null {
  const anniversary = anniversaryOf(runningLots);
  if (anniversary === null) return null;
  const paces = runningLots
    .filter(({ granted }) => granted > 0)
    .map((lot) => lotPace(lot, asOf, anniversary));
  const granted = sumHalfDays(paces.map((lot) => lot.granted));
  const delivered = sumHalfDays(paces.map((lot) => lot.delivered));
  const consumed = divideDown(delivered * 10_000, granted) as BasisPoints;
  const elapsed = divideDown(
    paces.reduce((sum, { due }) => sum + due, 0),
    granted,
  ) as BasisPoints;
  const difference = (consumed - elapsed) as BasisPoints;
  const left = sumHalfDays(paces.map((lot) => lot.left));
  return {
    status: statusOf(difference),
    granted,
    delivered,
    planned: sumHalfDays(paces.map((lot) => lot.planned)),
    consumed,
    elapsed,
    difference,
    left,
    forecast: sumHalfDays([left, ...otherLots.map(({ remaining }) => remaining)]),
    anniversary,
    lots: paces,
    otherLots,
  };
}

function lotPace(
  { lotId, from, until, granted, delivered, planned }: RunningLot,
  asOf: CivilDate,
  anniversary: CivilDate,
): LotPace {
  const elapsedDays = daysBetween(from, asOf);
  const totalDays = daysBetween(from, until);
  const anniversaryDays = daysBetween(from, anniversary);
  const atPace =
    elapsedDays === 0 ? null : (divideDown(delivered * anniversaryDays, elapsedDays) as HalfDays);
  const used = Math.min(granted, Math.max(delivered + planned, atPace ?? 0)) as HalfDays;
  return {
    lotId,
    granted,
    delivered,
    planned,
    until,
    elapsedDays,
    totalDays,
    anniversaryDays,
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
