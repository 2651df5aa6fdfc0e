/** How long a password must be, and may be, in characters: long rather than mixed (NIST SP 800-63B-4, ASVS 5.0 6.2). */
export const PASSWORD_LENGTH = { least: 15, most: 256 } as const;

/** What is wrong with the length of a password. */
export type PasswordLengthProblem = 'TOO_SHORT' | 'TOO_LONG';

/** What is wrong with the length of `password`, or `null`. Characters are counted as people count them. */
export function passwordLengthProblem(password: string): PasswordLengthProblem | null {
  const length = [...password.normalize('NFKC')].length;
  if (length < PASSWORD_LENGTH.least) return 'TOO_SHORT';
  return length > PASSWORD_LENGTH.most ? 'TOO_LONG' : null;
}
