import { PASSWORD_LENGTH, passwordLengthProblem } from '@akouendy/domain/access';
import { howGuessable } from '../../../platform/passwords/guessable.ts';

/** What is wrong with a password that somebody wants. */
export type PasswordProblem = 'TOO_SHORT' | 'TOO_LONG' | 'KNOWN' | 'ABOUT_YOU';

/** The refusal of a password. */
export interface PasswordRefused {
  readonly kind: 'PASSWORD_REFUSED';
  readonly weakness: PasswordProblem;
  /** Characters that a password has at least. */
  readonly least: number;
  /** Characters that a password has at most. */
  readonly most: number;
}

/** Why `password` may not be that of somebody whose names and addresses are `about`; `null` when it may. */
export async function checkPassword(
  password: string,
  about: readonly string[],
): Promise<PasswordRefused | null> {
  const weakness = passwordLengthProblem(password) ?? (await guessableProblem(password, about));
  return weakness === null ? null : { kind: 'PASSWORD_REFUSED', weakness, ...PASSWORD_LENGTH };
}

async function guessableProblem(password: string, about: readonly string[]): Promise<PasswordProblem | null> {
  const guessable = await howGuessable(password, about);
  return guessable === 'NOT' ? null : guessable;
}
