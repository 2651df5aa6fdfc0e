import {
  addDays,
  dayOfWeek,
  instantAt,
  unionOf,
  type CivilDate,
  type Interval,
  type Intervals,
  type WorkingCalendar,
} from '../calendar/index.ts';
import type { OnCallOptionCode, Priority, RunOffer, RunPlanCode } from '../catalogue/index.ts';

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
  return options.includes('FULL') && options.length > 1 ? 'FULL_INCLUDES_THE_OTHERS' : null;
}

/** Wall-clock hours of a day, `[from, until)`. */
interface Hours {
  readonly from: number;
  readonly until: number;
}

const WHOLE_DAY: Hours = { from: 0, until: 24 };
const OFFICE_HOURS: Hours = { from: 9, until: 18 };
const EVENING_HOURS: Hours = { from: 18, until: 22 };

/**
 * The instants of `date` in which the clock of a ticket runs: the coverage of the contract, cut by
 * the days on which the priority is served (§3). A day of 24/7 has 23 or 25 hours when clocks change.
 */
export function runningHours(
  offer: RunOffer,
  contract: SupportContract,
  priority: Priority,
  calendar: WorkingCalendar,
  date: CivilDate,
): Intervals {
  const weekend = dayOfWeek(date) > 5;
  const holiday = calendar.isPublicHoliday(date);
  if ((weekend || holiday) && !offer.supportGrid[priority].always) return [];
  return unionOf(coveredHours(offer, contract, weekend, holiday).map((hours) => on(date, hours)));
}

function coveredHours(
  offer: RunOffer,
  { plan, options }: SupportContract,
  weekend: boolean,
  holiday: boolean,
): Hours[] {
  if (offer.plans[plan].coverage === 'ROUND_THE_CLOCK' || options.includes('FULL')) return [WHOLE_DAY];
  const covered: Hours[] = [];
  if (!weekend && !holiday) covered.push(OFFICE_HOURS);
  if (!weekend && options.includes('EVENING')) covered.push(EVENING_HOURS);
  if (weekend && options.includes('WEEKEND')) covered.push(OFFICE_HOURS);
  if (holiday && options.includes('HOLIDAYS')) covered.push(OFFICE_HOURS);
  return covered;
}

function on(date: CivilDate, { from, until }: Hours): Interval {
  return {
    from: instantAt(date, from),
    until: until === 24 ? instantAt(addDays(date, 1), 0) : instantAt(date, until),
  };
}
