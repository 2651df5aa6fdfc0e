import { isClientRole, type Role } from './permissions.ts';

/**
 * Whether somebody in `role` must prove who they are by more than a password: all staff, and the people of a client
 * whose admin has made it an obligation (`clientRequiresIt`). For the others it is a choice.
 */
export function mustHaveSecondFactor(role: Role, clientRequiresIt: boolean): boolean {
  return !isClientRole(role) || clientRequiresIt;
}

/**
 * Whether `role` looks after how the people of a client sign in: sees who has no second factor, and removes those of
 * somebody who has lost them. The client's admin for the own company, the portal's for everybody.
 */
export function looksAfterSignIn(role: Role): boolean {
  return role === 'CLIENT_ADMIN' || role === 'ADMIN';
}

/** Whether `role` decides what a client asks of its people at sign-in: the client alone does. */
export function decidesOnSignIn(role: Role): boolean {
  return role === 'CLIENT_ADMIN';
}
