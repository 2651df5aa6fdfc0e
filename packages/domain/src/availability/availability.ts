import {
  addMonths,
  civilDate,
  differenceOf,
  instantAt,
  intersectionOf,
  secondsIn,
  unionOf,
  type Interval,
  type Intervals,
} from '../calendar/index.ts';
import { divideHalfUp, InvalidInput, type BasisPoints, type Brand } from '../kernel/index.ts';

/** A calendar month, written `YYYY-MM`. */
export type CivilMonth = Brand<string, 'CivilMonth'>;

/** Reads `YYYY-MM`. Throws `InvalidInput` otherwise. */
export function civilMonth(text: string): CivilMonth {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text))
    throw new InvalidInput(`"${text}" is not a month written YYYY-MM`);
  return text as CivilMonth;
}

/** How available a cluster was in a month, and what that was counted from (§6). In seconds. */
export interface Availability {
  readonly month: CivilMonth;
  readonly monthSeconds: number;
  readonly maintenanceSeconds: number;
  /** Downtime that counts: inside the month, outside planned maintenance. */
  readonly downSeconds: number;
  /** Parts per million, rounded half up; for showing, never for judging. */
  readonly availabilityPpm: number;
  /** The downtime that the commitment allows, rounded down. */
  readonly budgetSeconds: number;
  /** Negative when the budget is overspent. */
  readonly budgetLeftSeconds: number;
  /** Whether the commitment is kept: the budget is not overspent. */
  readonly met: boolean;
  /** What was counted as maintenance, clipped to the month and united. */
  readonly maintenance: Intervals;
  /** What was counted as downtime. */
  readonly downtime: Intervals;
  /** What was down without counting: inside planned maintenance. */
  readonly excused: Intervals;
}

const MILLION = 1_000_000n;

/**
 * The availability of `month` by the clock in Paris: 1 − downtime / (month − planned maintenance), both
 * as unions of intervals clipped to the month, downtime inside maintenance not counted (§6). A month
 * wholly in maintenance is fully available.
 */
export function availabilityOf(
  month: CivilMonth,
  outages: readonly Interval[],
  plannedMaintenance: readonly Interval[],
  commitment: BasisPoints,
): Availability {
  const firstDay = civilDate(`${month}-01`);
  const whole: Intervals = [{ from: instantAt(firstDay, 0), until: instantAt(addMonths(firstDay, 1), 0) }];
  const maintenance = intersectionOf(whole, unionOf(plannedMaintenance));
  const down = intersectionOf(whole, unionOf(outages));
  const downtime = differenceOf(down, maintenance);
  const monthSeconds = secondsIn(whole);
  const maintenanceSeconds = secondsIn(maintenance);
  const downSeconds = secondsIn(downtime);
  const base = monthSeconds - maintenanceSeconds;
  const budgetSeconds = Math.floor((base * (10_000 - commitment)) / 10_000);
  return {
    month,
    monthSeconds,
    maintenanceSeconds,
    downSeconds,
    availabilityPpm:
      base === 0 ? 1_000_000 : divideHalfUp(BigInt(base - downSeconds) * MILLION, BigInt(base)),
    budgetSeconds,
    budgetLeftSeconds: budgetSeconds - downSeconds,
    met: downSeconds <= budgetSeconds,
    maintenance,
    downtime,
    excused: intersectionOf(down, maintenance),
  };
}
