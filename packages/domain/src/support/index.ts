export { breachesOf, type Breach } from './breaches.ts';
export {
  classify,
  type Classification,
  type ClassificationAnswers,
  type ClassificationCriterion,
} from './classification.ts';
export { coverageProblem, runningHours, type CoverageProblem, type SupportContract } from './coverage.ts';
export type { ClockStretch, Deadline } from './deadline.ts';
export { explainStretch, type CountedDay, type UncountedReason } from './explain-stretch.ts';
export { outOfHoursCharge, type OutOfHoursCharge } from './out-of-hours.ts';
export { ServiceHours } from './service-hours.ts';
export { SupportClock, type TargetClock, type TargetKind, type TicketClocks } from './support-clock.ts';
export { targetsOf, type Targets } from './targets.ts';
export {
  nextTicketStatus,
  TICKET_LIFECYCLE,
  TICKET_STATUSES,
  type Ticket,
  type TicketEvent,
  type TicketEventType,
  type TicketStatus,
} from './ticket.ts';
export {
  afterEvent,
  asPriority,
  historyOf,
  openTicket,
  type Pause,
  type Reclassification,
  type TicketHistory,
} from './ticket-history.ts';
