import { isClientRole, type Role } from './permissions.ts';

/**
 * Whether somebody in `role` must prove who they are by more than a password: all staff, and the people of a client
 * whose admin has made it an obligation (`clientRequiresIt`). For the others it is a choice.
 */
export function mustHaveSecondFactor(role: Role, clientRequiresIt: boolean): boolean {
  return !isClientRole(role) || clientRequiresIt;
}
