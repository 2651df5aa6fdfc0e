import type { Instant } from '../calendar/index.ts';
import type { Priority } from '../catalogue/index.ts';
import { InvalidInput } from '../kernel/index.ts';
import { nextTicketStatus, type Ticket, type TicketEvent, type TicketStatus } from './ticket.ts';

/** What the events of a ticket say about its clocks. */
export interface TicketHistory {
  readonly status: TicketStatus;
  readonly priority: Priority;
  /** When staff first said something to the client: an answer, a question or the resolution (§3). */
  readonly respondedAt: Instant | null;
  /** The last resolution, when it stands. */
  readonly resolvedAt: Instant | null;
  /** When the resolution clock stood still, in order; the last may be going on. */
  readonly pauses: readonly Pause[];
  /** Each reclassification, and which priority it replaced. */
  readonly reclassifications: readonly Reclassification[];
}

/** The resolution clock stood still: the client's turn, or between a resolution and the reopening. */
export interface Pause {
  readonly reason: 'WAITING_FOR_CLIENT' | 'RESOLVED';
  readonly from: Instant;
  /** `null` while it goes on. */
  readonly until: Instant | null;
}

export interface Reclassification {
  readonly at: Instant;
  readonly from: Priority;
  readonly to: Priority;
}

/** The history of a ticket that was just opened. */
export function openTicket(priority: Priority): TicketHistory {
  return {
    status: 'NEW',
    priority,
    respondedAt: null,
    resolvedAt: null,
    pauses: [],
    reclassifications: [],
  };
}

/** The history of `ticket` after all its events. Throws `InvalidInput` for one that its state does not allow. */
export function historyOf(ticket: Ticket): TicketHistory {
  return ticket.events.reduce(afterEvent, openTicket(ticket.priority));
}

/** `history` with one more event. Throws `InvalidInput` when the status does not allow it. */
export function afterEvent(history: TicketHistory, event: TicketEvent): TicketHistory {
  const status = nextTicketStatus(history.status, event.type);
  if (status === null) {
    throw new InvalidInput(`${event.type} is not possible for a ticket that is ${history.status}`);
  }
  const next = { ...history, status };
  switch (event.type) {
    case 'RESPONDED':
      return { ...next, respondedAt: history.respondedAt ?? event.at };
    case 'WAITING_FOR_CLIENT':
      return {
        ...next,
        respondedAt: history.respondedAt ?? event.at,
        pauses: [...history.pauses, { reason: 'WAITING_FOR_CLIENT', from: event.at, until: null }],
      };
    case 'CLIENT_ANSWERED':
      return { ...next, pauses: endPause(history.pauses, event.at) };
    case 'RESOLVED':
      return {
        ...next,
        respondedAt: history.respondedAt ?? event.at,
        resolvedAt: event.at,
        pauses: [...endPause(history.pauses, event.at), { reason: 'RESOLVED', from: event.at, until: null }],
      };
    case 'REOPENED':
      return { ...next, resolvedAt: null, pauses: endPause(history.pauses, event.at) };
    case 'RECLASSIFIED':
      return {
        ...next,
        priority: event.priority,
        reclassifications: [
          ...history.reclassifications,
          { at: event.at, from: history.priority, to: event.priority },
        ],
      };
    case 'CLOSED':
      return next;
  }
}

/** What `history` would be if its priority were another, for "what if this P3 became a P1"; nothing happens to the ticket. */
export function asPriority(history: TicketHistory, priority: Priority): TicketHistory {
  return { ...history, priority };
}

/** A pause that is over. */
export type FinishedPause = Pause & { readonly until: Instant };

function endPause(pauses: readonly Pause[], at: Instant): readonly Pause[] {
  return pauses.map((pause) => (pause.until === null ? { ...pause, until: at } : pause));
}
