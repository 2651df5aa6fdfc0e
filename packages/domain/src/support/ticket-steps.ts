import type { Role } from '../access/index.ts';
import { nextTicketStatus, type TicketEventType, type TicketStatus } from './ticket.ts';

const CLIENT: readonly Role[] = ['CLIENT_MEMBER', 'CLIENT_ADMIN'];
const STAFF: readonly Role[] = ['ACCOUNT_MANAGER', 'ENGINEER', 'ADMIN'];

/**
 * Who may take each step of a ticket that is theirs (§3): staff answer, ask, resolve and reclassify; the
 * client answers what was asked; either side reopens what is not solved, or closes what is. A step has sides; whose tickets
 * somebody reads at all is `READ_CLIENT` of the table of permissions, asked as well.
 */
export const TICKET_STEP_ROLES: Readonly<Record<TicketEventType, readonly Role[]>> = {
  RESPONDED: STAFF,
  WAITING_FOR_CLIENT: STAFF,
  RESOLVED: STAFF,
  RECLASSIFIED: STAFF,
  CLIENT_ANSWERED: CLIENT,
  REOPENED: [...CLIENT, ...STAFF],
  CLOSED: [...CLIENT, ...STAFF],
};

/** The steps that `role` may take with a ticket in `status`, in the order of the table. */
export function ticketStepsFor(role: Role, status: TicketStatus): TicketEventType[] {
  const types = Object.keys(TICKET_STEP_ROLES) as TicketEventType[];
  return types.filter(
    (type) => TICKET_STEP_ROLES[type].includes(role) && nextTicketStatus(status, type) !== null,
  );
}
