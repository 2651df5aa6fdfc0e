import type { Priority } from '../catalogue/index.ts';
import { ok, refuse, type Result } from '../kernel/index.ts';
import { nextTicketStatus, type TicketStatus } from './ticket.ts';

/** Why a ticket keeps its priority. */
export type ReclassificationRefusal =
  | { readonly kind: 'REASON_MISSING' }
  | { readonly kind: 'SAME_PRIORITY'; readonly priority: Priority }
  | { readonly kind: 'TICKET_CLOSED' };

/** A reclassification as it is told to the client, with its reason (§3). */
export interface DecidedReclassification {
  readonly from: Priority;
  readonly to: Priority;
  readonly reason: string;
}

/** Decides whether a ticket may become `to`: until it is closed, with a written reason (§3). */
export function reclassify(
  ticket: { readonly status: TicketStatus; readonly priority: Priority },
  to: Priority,
  reason: string,
): Result<DecidedReclassification, ReclassificationRefusal> {
  const { status, priority: from } = ticket;
  if (nextTicketStatus(status, 'RECLASSIFIED') === null) return refuse({ kind: 'TICKET_CLOSED' });
  if (to === from) return refuse({ kind: 'SAME_PRIORITY', priority: from });
  const written = reason.trim();
  return written === '' ? refuse({ kind: 'REASON_MISSING' }) : ok({ from, to, reason: written });
}
