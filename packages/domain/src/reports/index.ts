export {
  summariseDays,
  summariseTickets,
  type Attainment,
  type DaySummary,
  type ReportedTicket,
  type TicketSummary,
} from './aggregate.ts';
export { reportPeriodOn, reportPeriodsDue } from './period.ts';
