import { addDays, addMonths, addWorkingDays, workingDayOnOrBefore, type CivilDate } from '@akouendy/domain';
import { FRANCE, workingCalendar } from '@akouendy/holidays';
import type { DaysAgo } from './company.ts';

/** A day on which the company is closed. */
export interface DemoClosure {
  readonly date: CivilDate;
  readonly label: string;
}

/** Finds the demonstration's dates, all of them working days, from the day it is loaded. */
export interface DemoCalendar {
  readonly today: CivilDate;
  readonly closures: readonly DemoClosure[];
  /** So many working days from today; negative ones are past. */
  workingDay(offset: number): CivilDate;
  /** So many working days after `date` (before it when negative). */
  workingDaysAfter(date: CivilDate, count: number): CivilDate;
  /** The working day on or before the calendar day so long ago. */
  ago(distance: DaysAgo): CivilDate;
}

/** The calendar of a demonstration loaded on `today`. */
export function demoCalendar(today: CivilDate): DemoCalendar {
  const year = Number(today.slice(0, 4));
  const closures = [year - 1, year, year + 1].flatMap((each) => yearEnd(each));
  const calendar = workingCalendar(
    FRANCE,
    closures.map(({ date }) => date),
  );
  const origin = workingDayOnOrBefore(calendar, today);
  return {
    today,
    closures,
    workingDay: (offset) => addWorkingDays(calendar, origin, offset),
    workingDaysAfter: (date, count) => addWorkingDays(calendar, date, count),
    ago: ({ months, days }) => workingDayOnOrBefore(calendar, addDays(addMonths(today, -months), -days)),
  };
}

function yearEnd(year: number): DemoClosure[] {
  return ['24', '31'].map((day) => ({
    date: `${String(year)}-12-${day}` as CivilDate,
    label: 'Fermeture de fin d’année',
  }));
}
