import type { Instant } from '../calendar/index.ts';
import type { Priority } from '../catalogue/index.ts';

/** Where a ticket stands (§3). */
export type TicketStatus = 'NEW' | 'IN_PROGRESS' | 'WAITING_FOR_CLIENT' | 'RESOLVED' | 'CLOSED';

/** What happens to a ticket after its opening. */
export type TicketEventType =
  | 'RESPONDED'
  | 'WAITING_FOR_CLIENT'
  | 'CLIENT_ANSWERED'
  | 'RESOLVED'
  | 'REOPENED'
  | 'CLOSED'
  | 'RECLASSIFIED';

/** A fact in the life of a ticket; `priority` is the new one of a reclassification. */
export type TicketEvent =
  | { readonly at: Instant; readonly type: 'RECLASSIFIED'; readonly priority: Priority }
  | { readonly at: Instant; readonly type: Exclude<TicketEventType, 'RECLASSIFIED'> };

/** The facts of a ticket that its clocks are derived from; events in time order. */
export interface Ticket {
  readonly openedAt: Instant;
  readonly priority: Priority;
  readonly events: readonly TicketEvent[];
}

/** The life of a ticket as a table: an event that it does not list is not possible (§3). */
export const TICKET_LIFECYCLE: Readonly<
  Record<TicketStatus, Readonly<Partial<Record<TicketEventType, TicketStatus>>>>
> = {
  NEW: {
    RESPONDED: 'IN_PROGRESS',
    WAITING_FOR_CLIENT: 'WAITING_FOR_CLIENT',
    RESOLVED: 'RESOLVED',
    RECLASSIFIED: 'NEW',
  },
  IN_PROGRESS: {
    RESPONDED: 'IN_PROGRESS',
    WAITING_FOR_CLIENT: 'WAITING_FOR_CLIENT',
    RESOLVED: 'RESOLVED',
    RECLASSIFIED: 'IN_PROGRESS',
  },
  WAITING_FOR_CLIENT: {
    RESPONDED: 'WAITING_FOR_CLIENT',
    CLIENT_ANSWERED: 'IN_PROGRESS',
    RESOLVED: 'RESOLVED',
    RECLASSIFIED: 'WAITING_FOR_CLIENT',
  },
  RESOLVED: { REOPENED: 'IN_PROGRESS', CLOSED: 'CLOSED', RECLASSIFIED: 'RESOLVED' },
  CLOSED: {},
};

/** Every status, in the order of a ticket's life. */
export const TICKET_STATUSES = Object.keys(TICKET_LIFECYCLE) as readonly TicketStatus[];

/** The status after an event of `type`, or `null` when a ticket in `status` does not allow it. */
export function nextTicketStatus(status: TicketStatus, type: TicketEventType): TicketStatus | null {
  return TICKET_LIFECYCLE[status][type] ?? null;
}
