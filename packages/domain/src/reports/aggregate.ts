import { wallClock, type CivilDate, type Instant, type Period } from '../calendar/index.ts';
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

/**
 * How a ticket stands by a target in a period: met or missed in it, missed or met in an earlier one (`BEFORE`), or not
 * decided by its end.
 */
export type TargetOutcome = 'MET' | 'MISSED' | 'BEFORE' | 'OPEN';

/** A ticket that was looked at, and what it counts as. */
export interface JudgedTicket<Ticket extends ReportedTicket> {
  readonly ticket: Ticket;
  readonly response: TargetOutcome;
  readonly resolution: TargetOutcome;
}

/** How many tickets met a target among those for which it was decided in the period. */
export interface Attainment {
  readonly met: number;
  readonly missed: number;
}

/**
 * The tickets of a period and how they met their targets; `judged` are those that were opened, or had a target decided,
 * in it.
 */
export interface TicketSummary<Ticket extends ReportedTicket = ReportedTicket> {
  readonly opened: Readonly<Record<Priority, number>>;
  readonly resolved: number;
  readonly response: Attainment;
  readonly resolution: Attainment;
  readonly judged: readonly JudgedTicket<Ticket>[];
}

/**
 * Counts the tickets of `period` (§7): each is opened in one period, and each of its targets counts in the one in which it
 * was decided: missed when it was breached for the ticket's priority, from the moment of the breach on, met when it was
 * done without that. What happens afterwards changes nothing.
 */
export function summariseTickets<Ticket extends ReportedTicket>(
  tickets: readonly Ticket[],
  period: Period,
): TicketSummary<Ticket> {
  const opened: Record<Priority, number> = { P1: 0, P2: 0, P3: 0, P4: 0 };
  let resolved = 0;
  const judged: JudgedTicket<Ticket>[] = [];
  for (const ticket of tickets) {
    const isNew = isWithin(period, ticket.openedOn);
    if (isNew) opened[ticket.priority] += 1;
    if (ticket.resolvedAt !== null && isWithin(period, wallClock(ticket.resolvedAt).date)) resolved += 1;
    const response = outcome(ticket, 'RESPONSE', ticket.respondedAt, period);
    const resolution = outcome(ticket, 'RESOLUTION', ticket.resolvedAt, period);
    if (isNew || isDecided(response) || isDecided(resolution)) judged.push({ ticket, response, resolution });
  }
  return {
    opened,
    resolved,
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

function outcome(
  ticket: ReportedTicket,
  target: TargetKind,
  doneAt: Instant | null,
  { from, until }: Period,
): TargetOutcome {
  const missed = ticket.breaches.find(
    (breach) => breach.target === target && breach.priority === ticket.priority,
  );
  const at = missed?.since ?? doneAt;
  const decidedOn = at === null ? null : wallClock(at).date;
  if (decidedOn === null || decidedOn >= until) return 'OPEN';
  if (decidedOn < from) return 'BEFORE';
  return missed === undefined ? 'MET' : 'MISSED';
}

function isDecided(outcome: TargetOutcome): boolean {
  return outcome === 'MET' || outcome === 'MISSED';
}

function attainment(outcomes: readonly TargetOutcome[]): Attainment {
  const count = (wanted: TargetOutcome): number => outcomes.filter((one) => one === wanted).length;
  return { met: count('MET'), missed: count('MISSED') };
}

function isWithin({ from, until }: Period, date: CivilDate): boolean {
  return from <= date && date < until;
}
