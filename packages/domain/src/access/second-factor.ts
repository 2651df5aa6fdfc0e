import { isClientRole, type Role } from './permissions.ts';

/**
 * Whether somebody in `role` must prove who they are by more than a password: all staff, and the people of a client
 * whose admin has made it an obligation (`clientRequiresIt`). For the others it is a choice. It is asked of a person; what
 * they may do to others' sign-in, the table says (`LOOK_AFTER_SIGN_IN`, `DECIDE_ON_SIGN_IN`).
 */
export function mustHaveSecondFactor(role: Role, clientRequiresIt: boolean): boolean {
  return !isClientRole(role) || clientRequiresIt;
}
