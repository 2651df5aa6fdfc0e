import type { Brand } from '../kernel/index.ts';
import { reachOf, type Permission, type Role } from './permissions.ts';

export type ClientId = Brand<string, 'ClientId'>;

/** Who asks. A client's person has a `clientId`; staff have none. */
export interface Asker {
  readonly role: Role;
  readonly clientId: ClientId | null;
  /** The clients that an account manager looks after. */
  readonly portfolio: ReadonlySet<ClientId>;
  /** The clients that an engineer is assigned to. */
  readonly assigned: ReadonlySet<ClientId>;
}

/** What it is about: something of one client. */
export interface Subject {
  readonly clientId: ClientId;
  /** Whether it stands in the asker's own calendar; for bookings only. */
  readonly inOwnCalendar: boolean;
}

/** Whether `asker` may do this to something of a client (§8). */
export function mayDo(asker: Asker, permission: Permission, { clientId, inOwnCalendar }: Subject): boolean {
  switch (reachOf(asker.role, permission)) {
    case null:
      return false;
    case 'ALL':
      return true;
    case 'OWN_COMPANY':
      return asker.clientId === clientId;
    case 'PORTFOLIO':
      return asker.portfolio.has(clientId);
    case 'ASSIGNED':
      return asker.assigned.has(clientId);
    case 'OWN_CALENDAR':
      return inOwnCalendar;
  }
}
