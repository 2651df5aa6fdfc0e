import {
  intersectionOf,
  unionOf,
  type CivilDate,
  type Intervals,
  type WorkingCalendar,
} from '../calendar/index.ts';
import type { OnCallOptionCode, Priority, RunOffer, RunPlanCode, WeeklyWindow } from '../catalogue/index.ts';
import { dayLook, hoursOn, isOpenOn, type DayLook } from './weekly-window.ts';

/** What decides when the clock of a ticket runs. Closures of the company never stop it (§3). */
export interface SupportContract {
  readonly plan: RunPlanCode;
  readonly options: readonly OnCallOptionCode[];
}

/** Why a combination of a plan and on-call options cannot be contracted (§3). */
export type CoverageProblem = 'PLAN_TAKES_NO_OPTION' | 'FULL_INCLUDES_THE_OTHERS' | 'OPTION_TWICE';

/** What is wrong with the options of `contract`, or `null`. */
export function coverageProblem(offer: RunOffer, { plan, options }: SupportContract): CoverageProblem | null {
  if (options.length > 0 && !offer.plans[plan].acceptsOnCallOptions) return 'PLAN_TAKES_NO_OPTION';
  if (new Set(options).size < options.length) return 'OPTION_TWICE';
  const full = options.some((option) => offer.onCallCoverage[option].includesTheOthers);
  return full && options.length > 1 ? 'FULL_INCLUDES_THE_OTHERS' : null;
}

/** What covers an hour: the plan itself, or an on-call option. */
export type CoverageSource = 'PLAN' | OnCallOptionCode;

/** A weekly window of a contract, and what it comes from. */
export interface CoverageWindow {
  readonly source: CoverageSource;
  readonly window: WeeklyWindow;
}

/** Every window that `contract` covers: the plan's, then each option's in the order of the contract (§3). */
export function coverageWindows(offer: RunOffer, { plan, options }: SupportContract): CoverageWindow[] {
  return [
    ...offer.plans[plan].coverage.map((window) => ({ source: 'PLAN' as const, window })),
    ...options.flatMap((source) =>
      offer.onCallCoverage[source].coverage.map((window) => ({ source, window })),
    ),
  ];
}

/**
 * The instants of `date` in which the clock of a ticket runs: the coverage of the contract, cut by the
 * hours in which the priority is served (§3). A day of 24/7 has 23 or 25 hours when clocks change.
 */
export function runningHours(
  offer: RunOffer,
  contract: SupportContract,
  priority: Priority,
  calendar: WorkingCalendar,
  date: CivilDate,
): Intervals {
  const look = dayLook(calendar, date);
  const covered = coverageWindows(offer, contract).map(({ window }) => window);
  return intersectionOf(
    openHours(covered, look, date),
    openHours(offer.supportGrid[priority].availability, look, date),
  );
}

/** The hours of those of `windows` that are open on a day that looks like `look`, laid on `date`. */
export function openHours(windows: readonly WeeklyWindow[], look: DayLook, date: CivilDate): Intervals {
  return unionOf(windows.filter((window) => isOpenOn(window, look)).map((window) => hoursOn(date, window)));
}
