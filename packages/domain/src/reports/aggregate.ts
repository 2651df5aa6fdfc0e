import type { CivilDate, Instant, Period } from '../calendar/index.ts';
import type { Priority } from '../catalogue/index.ts';
import type { Allocation, Consumption, Expiry } from '../credits/index.ts';
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

/** How a ticket stands by a target: done without a breach, breached, or open and not breached. */
export type TargetOutcome = 'MET' | 'MISSED' | 'OPEN';

/** A ticket that was counted, and as what. */
export interface JudgedTicket<Ticket extends ReportedTicket> {
  readonly ticket: Ticket;
  readonly response: TargetOutcome;
  readonly resolution: TargetOutcome;
}

/** How many tickets met a target among those that are decided: met or missed. */
export interface Attainment {
  readonly met: number;
  readonly missed: number;
}

/** The tickets of a period and how they met their targets; `judged` are those that the figures count. */
export interface TicketSummary<Ticket extends ReportedTicket = ReportedTicket> {
  readonly opened: Readonly<Record<Priority, number>>;
  readonly resolved: number;
  readonly response: Attainment;
  readonly resolution: Attainment;
  readonly judged: readonly JudgedTicket<Ticket>[];
}

/**
 * Counts the tickets opened in `period`. A target counts as missed when it was breached for the
 * ticket's priority, as met when it was done without a breach, and not at all while it is open.
 */
export function summariseTickets<Ticket extends ReportedTicket>(
  tickets: readonly Ticket[],
  period: Period,
): TicketSummary<Ticket> {
  const counted = tickets.filter(({ openedOn }) => isWithin(period, openedOn));
  const opened: Record<Priority, number> = { P1: 0, P2: 0, P3: 0, P4: 0 };
  for (const { priority } of counted) opened[priority] += 1;
  const judged = counted.map((ticket) => ({
    ticket,
    response: outcome(ticket, 'RESPONSE', ticket.respondedAt),
    resolution: outcome(ticket, 'RESOLUTION', ticket.resolvedAt),
  }));
  return {
    opened,
    resolved: counted.filter(({ resolvedAt }) => resolvedAt !== null).length,
    response: attainment(judged.map(({ response }) => response)),
    resolution: attainment(judged.map(({ resolution }) => resolution)),
    judged,
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
    ({ consumption: { delivered: done, date } }) => done && isWithin(period, date),
  );
  return { delivered: sumHalfDays(delivered.map(({ halfDays }) => halfDays)), comingExpiries };
}

/** The interventions of a period, in order of their dates: what was delivered, credited or overdrawn. */
export function interventionsIn<Booked extends Consumption>(
  consumptions: readonly Booked[],
  period: Period,
): Booked[] {
  return consumptions
    .filter(({ delivered, date }) => delivered && isWithin(period, date))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function outcome(ticket: ReportedTicket, target: TargetKind, doneAt: Instant | null): TargetOutcome {
  const isMissed = ticket.breaches.some(
    (breach) => breach.target === target && breach.priority === ticket.priority,
  );
  if (isMissed) return 'MISSED';
  return doneAt === null ? 'OPEN' : 'MET';
}

function attainment(outcomes: readonly TargetOutcome[]): Attainment {
  const count = (wanted: TargetOutcome): number => outcomes.filter((one) => one === wanted).length;
  return { met: count('MET'), missed: count('MISSED') };
}

function isWithin({ from, until }: Period, date: CivilDate): boolean {
  return from <= date && date < until;
}
