import type { CivilDate, WorkingCalendar } from '@akouendy/domain';
import { publicHolidays, type HolidayRegion } from './public-holidays.ts';

/**
 * The working calendar of `region` without limit in time: the holidays of a year are worked out when
 * the first of its dates is asked about, and kept.
 */
export function workingCalendar(region: HolidayRegion, closures: readonly CivilDate[] = []): WorkingCalendar {
  const closed = new Set(closures);
  const years = new Map<number, ReadonlySet<CivilDate>>();
  const holidaysOf = (date: CivilDate): ReadonlySet<CivilDate> => {
    const year = Number(date.slice(0, 4));
    let dates = years.get(year);
    if (dates === undefined) {
      dates = new Set(publicHolidays(region, year, year).map((holiday) => holiday.date));
      years.set(year, dates);
    }
    return dates;
  };
  return {
    isPublicHoliday: (date) => holidaysOf(date).has(date),
    isClosure: (date) => closed.has(date),
  };
}
