import fc from 'fast-check';
import { civilDate, type CivilDate, type WorkingCalendar } from '../../src/calendar/index.ts';
import { anyDay } from './ledgers.ts';

/** A calendar with the given public holidays and closures and no others. */
export function calendarWith(days: { holidays?: string[]; closures?: string[] } = {}): WorkingCalendar {
  const holidays = new Set<CivilDate>((days.holidays ?? []).map(civilDate));
  const closures = new Set<CivilDate>((days.closures ?? []).map(civilDate));
  return { isPublicHoliday: (date) => holidays.has(date), isClosure: (date) => closures.has(date) };
}

/** Calendars with up to thirty holidays and closures anywhere. */
export const anyCalendar: fc.Arbitrary<WorkingCalendar> = fc
  .record({ holidays: fc.array(anyDay, { maxLength: 15 }), closures: fc.array(anyDay, { maxLength: 15 }) })
  .map(calendarWith);
