import type { CivilDate, Instant, Period } from '../calendar/index.ts';
import type { Priority } from '../catalogue/index.ts';
import type { Allocation, Expiry } from '../credits/index.ts';
import { sumHalfDays, type HalfDays } from '../kernel/index.ts';
import type { Breach, TargetKind } from '../support/index.ts';

/** A ticket as a report counts it. */
export interface ReportedTicket {
  readonly openedOn: CivilDate;
  /** At the end of the period. */
  readonly priority: Priority;
  /** When it was first answered and resolved; `null` while it was not. */
  readonly respondedAt: Instant | null;
  readonly resolvedAt: Instant | null;
  readonly breaches: readonly Breach[];
}

/** How many tickets met a target among those that are decided: met or missed. */
export interface Attainment {
  readonly met: number;
  readonly missed: number;
}

/** The tickets of a period and how they met their targets. */
export interface TicketSummary {
  readonly opened: Readonly<Record<Priority, number>>;
  readonly resolved: number;
  readonly response: Attainment;
  readonly resolution: Attainment;
}

/**
 * Counts the tickets opened in `period`. A target counts as missed when it was breached for the
 * ticket's priority, as met when it was done without a breach, and not at all while it is open.
 */
export function summariseTickets(tickets: readonly ReportedTicket[], period: Period): TicketSummary {
  const counted = tickets.filter(({ openedOn }) => period.from <= openedOn && openedOn < period.until);
  const opened: Record<Priority, number> = { P1: 0, P2: 0, P3: 0, P4: 0 };
  for (const { priority } of counted) opened[priority] += 1;
  return {
    opened,
    resolved: counted.filter(({ resolvedAt }) => resolvedAt !== null).length,
    response: attainment(counted, 'RESPONSE', ({ respondedAt }) => respondedAt),
    resolution: attainment(counted, 'RESOLUTION', ({ resolvedAt }) => resolvedAt),
  };
}

/** The days of a period: what was worked, and what lapses afterwards if nothing is booked. */
export interface DaySummary {
  readonly delivered: HalfDays;
  readonly comingExpiries: readonly Expiry[];
}

/** Sums the delivered half-days whose work date lies in `period`, from the replay's allocations. */
export function summariseDays(
  allocations: readonly Allocation[],
  comingExpiries: readonly Expiry[],
  period: Period,
): DaySummary {
  const delivered = allocations.filter(
    ({ consumption: { delivered: done, date } }) => done && period.from <= date && date < period.until,
  );
  return { delivered: sumHalfDays(delivered.map(({ halfDays }) => halfDays)), comingExpiries };
}

function attainment(
  tickets: readonly ReportedTicket[],
  target: TargetKind,
  doneAt: (ticket: ReportedTicket) => Instant | null,
): Attainment {
  const isMissed = (ticket: ReportedTicket): boolean =>
    ticket.breaches.some((breach) => breach.target === target && breach.priority === ticket.priority);
  const missed = tickets.filter(isMissed);
  const met = tickets.filter((ticket) => !isMissed(ticket) && doneAt(ticket) !== null);
  return { met: met.length, missed: missed.length };
}
