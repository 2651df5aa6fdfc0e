import {
  addDays,
  dayOfWeek,
  instantAt,
  type CivilDate,
  type Interval,
  type WorkingCalendar,
} from '../calendar/index.ts';
import type { WeeklyWindow } from '../catalogue/index.ts';

/** What a weekly window looks at in a date. */
export interface DayLook {
  /** ISO: Monday 1 … Sunday 7. */
  readonly weekday: number;
  readonly publicHoliday: boolean;
}

/** How `date` looks to weekly windows; closures of the company are not looked at (§3). */
export function dayLook(calendar: WorkingCalendar, date: CivilDate): DayLook {
  return { weekday: dayOfWeek(date), publicHoliday: calendar.isPublicHoliday(date) };
}

/** Whether `window` is open on a day that looks like this. */
export function isOpenOn(window: WeeklyWindow, { weekday, publicHoliday }: DayLook): boolean {
  if (weekday < window.firstWeekday || weekday > window.lastWeekday) return false;
  switch (window.publicHolidays) {
    case 'INCLUDED':
      return true;
    case 'EXCLUDED':
      return !publicHoliday;
    case 'ONLY':
      return publicHoliday;
  }
}

/** The hours of `window` on `date`, as instants; a whole day has 23 or 25 hours when the clocks change. */
export function hoursOn(date: CivilDate, { fromHour, untilHour }: WeeklyWindow): Interval {
  return {
    from: instantAt(date, fromHour),
    until: untilHour === 24 ? instantAt(addDays(date, 1), 0) : instantAt(date, untilHour),
  };
}
