import {
  addDays,
  addMonths,
  civilDate,
  dayOfWeek,
  daysBetween,
  type Brand,
  type CivilDate,
} from '@akouendy/domain';

/** A month of the calendar, `YYYY-MM`, as it stands in the address of the page. */
export type Month = Brand<string, 'Month'>;

/** A week from Monday to Friday. */
export interface WorkWeek {
  /** ISO week number. */
  readonly number: number;
  readonly days: readonly CivilDate[];
}

const WRITTEN_MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Reads `YYYY-MM`; `null` for anything else. */
export function readMonth(text: string | null): Month | null {
  return text !== null && WRITTEN_MONTH.test(text) ? (text as Month) : null;
}

/** The month that holds `date`. */
export function monthOf(date: CivilDate): Month {
  return date.slice(0, 7) as Month;
}

/** The first day of `month`. */
export function firstDayOf(month: Month): CivilDate {
  return civilDate(`${month}-01`);
}

/** The month `count` months later (earlier when negative). */
export function monthAfter(month: Month, count: number): Month {
  return monthOf(addMonths(firstDayOf(month), count));
}

/** Every week with a day from Monday to Friday in `month`, whole, also where it reaches into a neighbour. */
function weeksOf(month: Month): WorkWeek[] {
  const first = firstDayOf(month);
  const weeks: WorkWeek[] = [];
  let monday = dayOfWeek(first) > 5 ? addDays(first, 8 - dayOfWeek(first)) : mondayOf(first);
  while (monthOf(monday) <= month) {
    weeks.push(weekOf(monday));
    monday = addDays(monday, 7);
  }
  return weeks;
}

/** How many weeks the running month shows at least. */
const WEEKS_AHEAD = 5;

/**
 * The weeks that the month view shows: those of `month`, except that the running month begins with this
 * week, for nothing can be booked before it, and goes on into the next until it has five.
 */
export function shownWeeks(month: Month, today: CivilDate): WorkWeek[] {
  if (month !== monthOf(today)) return weeksOf(month);
  const begun = dayOfWeek(today) > 5 ? addDays(today, 8 - dayOfWeek(today)) : mondayOf(today);
  const rest = weeksOf(month).filter(({ days }) => (days[0] ?? today) >= begun);
  const weeks = Array.from({ length: WEEKS_AHEAD }, (_, index) => weekOf(addDays(begun, 7 * index)));
  return rest.length > weeks.length ? rest : weeks;
}

/** The Monday of the week that holds `date`. */
function mondayOf(date: CivilDate): CivilDate {
  return addDays(date, 1 - dayOfWeek(date));
}

function weekOf(monday: CivilDate): WorkWeek {
  return { number: isoWeek(monday), days: [0, 1, 2, 3, 4].map((offset) => addDays(monday, offset)) };
}

/** A week belongs to the year of its Thursday, and the first week is the one with its first Thursday. */
function isoWeek(monday: CivilDate): number {
  const thursday = addDays(monday, 3);
  return Math.floor(daysBetween(civilDate(`${thursday.slice(0, 4)}-01-01`), thursday) / 7) + 1;
}
