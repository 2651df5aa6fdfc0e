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
export function weeksOf(month: Month): WorkWeek[] {
  const first = firstDayOf(month);
  const weeks: WorkWeek[] = [];
  let monday = dayOfWeek(first) > 5 ? addDays(first, 8 - dayOfWeek(first)) : mondayOf(first);
  while (monthOf(monday) <= month) {
    const start = monday;
    weeks.push({ number: isoWeek(start), days: [0, 1, 2, 3, 4].map((offset) => addDays(start, offset)) });
    monday = addDays(monday, 7);
  }
  return weeks;
}

/** The Monday of the week that holds `date`. */
function mondayOf(date: CivilDate): CivilDate {
  return addDays(date, 1 - dayOfWeek(date));
}

/** A week belongs to the year of its Thursday, and the first week is the one with its first Thursday. */
function isoWeek(monday: CivilDate): number {
  const thursday = addDays(monday, 3);
  return Math.floor(daysBetween(civilDate(`${thursday.slice(0, 4)}-01-01`), thursday) / 7) + 1;
}
