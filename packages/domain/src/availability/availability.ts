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
  type Period,
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

/** How available a cluster was in a period, and what that was counted from (§6). In seconds. */
export interface Availability {
  readonly period: Period;
  /** By the clock in Paris: a day on which clocks change has 23 or 25 hours. */
  readonly wholeSeconds: number;
  readonly maintenanceSeconds: number;
  /** Downtime that counts: inside the period, outside planned maintenance. */
  readonly downSeconds: number;
  /** Parts per million, rounded half up; for showing, never for judging. */
  readonly availabilityPpm: number;
  /** The downtime that the commitment allows, rounded down. */
  readonly budgetSeconds: number;
  /** Negative when the budget is overspent. */
  readonly budgetLeftSeconds: number;
  /** Whether the commitment is kept: the budget is not overspent. */
  readonly met: boolean;
  /** What was counted as maintenance, clipped to the period and united. */
  readonly maintenance: Intervals;
  /** What was counted as downtime. */
  readonly downtime: Intervals;
  /** What was down without counting: inside planned maintenance. */
  readonly excused: Intervals;
}

const MILLION = 1_000_000n;

/** The days of a calendar month. */
export function daysOfMonth(month: CivilMonth): Period {
  const from = civilDate(`${month}-01`);
  return { from, until: addMonths(from, 1) };
}

/** The instants of a period of days, by the clock in Paris. */
export function instantsOf({ from, until }: Period): Intervals {
  return unionOf([{ from: instantAt(from, 0), until: instantAt(until, 0) }]);
}

/** The availability of a calendar month, which is what the commitment is about (§6). */
export function availabilityOf(
  month: CivilMonth,
  outages: readonly Interval[],
  plannedMaintenance: readonly Interval[],
  commitment: BasisPoints,
): Availability {
  return availabilityOver(daysOfMonth(month), outages, plannedMaintenance, commitment);
}

/**
 * The availability of a period by the clock in Paris: 1 − downtime / (period − planned maintenance),
 * both as unions of intervals clipped to it, downtime inside maintenance not counted (§6). A period
 * wholly in maintenance is fully available.
 */
export function availabilityOver(
  period: Period,
  outages: readonly Interval[],
  plannedMaintenance: readonly Interval[],
  commitment: BasisPoints,
): Availability {
  const whole = instantsOf(period);
  const maintenance = intersectionOf(whole, unionOf(plannedMaintenance));
  const down = intersectionOf(whole, unionOf(outages));
  const downtime = differenceOf(down, maintenance);
  const wholeSeconds = secondsIn(whole);
  const maintenanceSeconds = secondsIn(maintenance);
  const downSeconds = secondsIn(downtime);
  const base = wholeSeconds - maintenanceSeconds;
  const budgetSeconds = Math.floor((base * (10_000 - commitment)) / 10_000);
  return {
    period,
    wholeSeconds,
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
