import { InvalidInput } from '../kernel/index.ts';
import type { CivilDate } from './civil-date.ts';
import type { Period } from './period.ts';
import type { WorkingCalendar } from './working-days.ts';

/** A working calendar as plain data: what the server sends to the browser. */
export interface CalendarData {
  /** The dates over which the two lists are complete. */
  readonly covers: Period;
  readonly publicHolidays: readonly CivilDate[];
  readonly closures: readonly CivilDate[];
}

/**
 * The working calendar of `data`. Asking about a date outside `data.covers` throws `InvalidInput`:
 * an unknown holiday must never pass for a working day.
 */
export function calendarFromData(data: CalendarData): WorkingCalendar {
  const publicHolidays = new Set(data.publicHolidays);
  const closures = new Set(data.closures);
  const within = (date: CivilDate): CivilDate => {
    if (date < data.covers.from || date >= data.covers.until) {
      throw new InvalidInput(
        `${date} is outside the calendar, which covers ${data.covers.from} to ${data.covers.until}`,
      );
    }
    return date;
  };
  return {
    isPublicHoliday: (date) => publicHolidays.has(within(date)),
    isClosure: (date) => closures.has(within(date)),
  };
}
