import { addDays, dayOfWeek, type CivilDate } from './civil-date.ts';

/**
 * The days on which nobody works besides week-ends. The public holidays come from a maintained
 * library on the server and travel as data; `closures` are the days that the company has entered.
 * Both must be complete over every date that is asked about.
 */
export interface WorkingCalendar {
  readonly isPublicHoliday: (date: CivilDate) => boolean;
  readonly isClosure: (date: CivilDate) => boolean;
}

/** Why a date is not a working day. */
export type NonWorkingReason = 'WEEKEND' | 'PUBLIC_HOLIDAY' | 'CLOSURE';

/** Why `date` is not a working day (§0), or `null` when it is one. */
export function nonWorkingReason(calendar: WorkingCalendar, date: CivilDate): NonWorkingReason | null {
  if (dayOfWeek(date) > 5) return 'WEEKEND';
  if (calendar.isPublicHoliday(date)) return 'PUBLIC_HOLIDAY';
  return calendar.isClosure(date) ? 'CLOSURE' : null;
}

/** Monday to Friday, not a public holiday, not a closure of the company (§0). */
export function isWorkingDay(calendar: WorkingCalendar, date: CivilDate): boolean {
  return nonWorkingReason(calendar, date) === null;
}

/** `date` itself when it is a working day, else the first working day after it. */
export function workingDayOnOrAfter(calendar: WorkingCalendar, date: CivilDate): CivilDate {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
}

/** `date` itself when it is a working day, else the last working day before it. */
export function workingDayOnOrBefore(calendar: WorkingCalendar, date: CivilDate): CivilDate {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = addDays(day, -1);
  return day;
}

/** The working day that lies `count` working days after `date` (before it when `count` is negative). */
export function addWorkingDays(calendar: WorkingCalendar, date: CivilDate, count: number): CivilDate {
  const step = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(count); left > 0; left -= 1) {
    do day = addDays(day, step);
    while (!isWorkingDay(calendar, day));
  }
  return day;
}
