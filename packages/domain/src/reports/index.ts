export {
  interventionsIn,
  summariseDays,
  summariseTickets,
  type Attainment,
  type DaySummary,
  type JudgedTicket,
  type ReportedTicket,
  type TargetOutcome,
  type TicketSummary,
} from './aggregate.ts';
export { reportPeriodOn, reportPeriodsDue } from './period.ts';
export {
  afterReportAction,
  REPORT_LIFECYCLE,
  type ReportAction,
  type ReportRefusal,
  type ReportStatus,
} from './report.ts';
