export { CalendarModule } from './calendar.module.ts';
export { CompanyCalendars, type CalendarExtract, type CompanyCalendar } from './queries/company-calendars.ts';
