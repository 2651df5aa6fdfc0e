import type { Instant } from '../calendar/index.ts';
import type { Priority } from '../catalogue/index.ts';
import type { SupportClock, TargetKind } from './support-clock.ts';
import type { Ticket } from './ticket.ts';
import { afterEvent, openTicket, type TicketHistory } from './ticket-history.ts';

/** A target that was missed, with the priority that it was missed for; it stays in the history (§3). */
export interface Breach {
  readonly target: TargetKind;
  readonly priority: Priority;
  readonly dueAt: Instant;
  /** From when on it was late: the due instant, or the reclassification that made it late at once. */
  readonly since: Instant;
}

/**
 * Every breach of `ticket` up to `now`, in time order, each target once a priority: also those of a
 * priority that the ticket no longer has. Throws `InvalidInput` for an event that its state does not allow.
 */
export function breachesOf(clock: SupportClock, ticket: Ticket, now: Instant): Breach[] {
  const found = new Map<string, Breach>();
  let history = openTicket(ticket.priority);
  let since = ticket.openedAt;
  for (const event of ticket.events) {
    record(clock, ticket.openedAt, history, since, event.at, found);
    history = afterEvent(history, event);
    since = event.at;
  }
  record(clock, ticket.openedAt, history, since, now, found);
  return [...found.values()].sort((a, b) => a.since - b.since);
}

/** Adds what is late at `until`, the end of the time in which `history` held from `since` on. */
function record(
  clock: SupportClock,
  openedAt: Instant,
  history: TicketHistory,
  since: Instant,
  until: Instant,
  found: Map<string, Breach>,
): void {
  const { priority, response, resolution } = clock.clocks(openedAt, history, until);
  for (const [target, { breached, dueAt }] of [
    ['RESPONSE', response],
    ['RESOLUTION', resolution],
  ] as const) {
    const key = `${target} ${priority}`;
    if (!breached || found.has(key)) continue;
    found.set(key, { target, priority, dueAt, since: Math.max(dueAt, since) as Instant });
  }
}
