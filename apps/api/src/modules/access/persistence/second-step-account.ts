/**
 * The account on which attempts at a person's second step are counted: its own, so that who knows the password gets no
 * more attempts at the code by signing in again.
 */
export function secondStepAccount(personId: string): string {
  return `second step of ${personId}`;
}
