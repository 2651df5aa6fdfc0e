export { CalendarModule } from './calendar.module.ts';
export { CompanyCalendars, type CalendarExtract } from './queries/company-calendars.ts';
