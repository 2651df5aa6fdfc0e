import { reachOf, type Permission } from '@akouendy/domain/access';
import { AccessError } from './access-error.ts';
import { currentActor } from './asking.ts';

/**
 * For what stands in nobody's own calendar: throws `AccessError` (`FORBIDDEN`) unless the permission of who is asking
 * reaches clients, rather than only its own calendar.
 */
export function requireReachOfClients(permission: Permission): void {
  const reach = reachOf(currentActor().role, permission);
  if (reach === null || reach === 'OWN_CALENDAR') throw new AccessError('FORBIDDEN');
}
