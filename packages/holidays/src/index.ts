export {
  FRANCE,
  holidayRegion,
  publicHolidays,
  type HolidayRegion,
  type PublicHoliday,
} from './public-holidays.ts';
export { workingCalendar } from './working-calendar.ts';
