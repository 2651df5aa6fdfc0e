export { breachesOf, type Breach } from './breaches.ts';
export {
  classify,
  type CheckedCriterion,
  type Classification,
  type ClassificationAnswers,
  type ClassificationCriterion,
} from './classification.ts';
export {
  coverageProblem,
  runningHours,
  type CoverageProblem,
  type CoverageSource,
  type SupportContract,
} from './coverage.ts';
export type { DayPart, UncountedReason } from './day-parts.ts';
export type { ClockStretch } from './deadline.ts';
export { explainStretch, type CountedDay } from './explain-stretch.ts';
export {
  consentToOutOfHours,
  outOfHoursCharge,
  outOfHoursOffer,
  type ConsentRefusal,
  type OutOfHoursCharge,
  type OutOfHoursOffer,
} from './out-of-hours.ts';
export { reclassify, type DecidedReclassification, type ReclassificationRefusal } from './reclassify.ts';
export type { ServiceHours } from './service-hours.ts';
export { SupportClock, type TargetKind, type TicketClocks } from './support-clock.ts';
export type { TargetClock } from './target-clock.ts';
export { targetsOf, type Targets } from './targets.ts';
export { TICKET_STEP_ROLES, ticketStepsFor } from './ticket-steps.ts';
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
