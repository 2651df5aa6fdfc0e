import { PASSWORD_LENGTH, passwordLengthProblem } from '@akouendy/domain/access';
import { Injectable } from '@nestjs/common';
import { BreachedPasswords } from '../../../platform/passwords/breached-passwords.ts';
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

/** What a password must be that somebody wants: long, hard to guess, and of no known breach. */
@Injectable()
export class CheckPassword {
  constructor(private readonly breached: BreachedPasswords) {}

  /** Why `password` may not be that of somebody whose names and addresses are `about`; `null` when it may. */
  async execute(password: string, about: readonly string[]): Promise<PasswordRefused | null> {
    const weakness = passwordLengthProblem(password) ?? (await this.knownProblem(password, about));
    return weakness === null ? null : { kind: 'PASSWORD_REFUSED', weakness, ...PASSWORD_LENGTH };
  }

  private async knownProblem(password: string, about: readonly string[]): Promise<PasswordProblem | null> {
    const guessable = await howGuessable(password, about);
    if (guessable !== 'NOT') return guessable;
    return (await this.breached.has(password)) ? 'KNOWN' : null;
  }
}
