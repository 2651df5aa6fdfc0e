export { calendarFromData, type CalendarData } from './calendar-data.ts';
export { addDays, addMonths, civilDate, dayOfWeek, daysBetween, type CivilDate } from './civil-date.ts';
export {
  instant,
  instantAt,
  wallClock,
  WALL_CLOCK_ZONE,
  writeInstant,
  type Instant,
  type WallClock,
} from './instant.ts';
export {
  differenceOf,
  intersectionOf,
  secondsIn,
  unionOf,
  type Interval,
  type Intervals,
} from './interval.ts';
export type { Period } from './period.ts';
export {
  addWorkingDays,
  isWorkingDay,
  nonWorkingReason,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  type NonWorkingReason,
  type WorkingCalendar,
} from './working-days.ts';
