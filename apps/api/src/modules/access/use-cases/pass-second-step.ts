import type { Instant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { currentAsking } from '../../../platform/access/asking.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { Attempts } from './attempts.ts';
import { BeginSession } from './begin-session.ts';
import { RefusedAttempts } from './refused-attempts.ts';
import { secondStepAccount } from '../persistence/second-step-account.ts';
import { SecondFactors, WAYS_OF_FACTORS, type FactorAnswer } from './second-factors.ts';

/** How an attempt at the second step ended. */
export type SecondStepOutcome =
  | { readonly kind: 'SIGNED_IN'; readonly actor: Actor }
  | { readonly kind: 'WRONG_ANSWER' | 'SIGN_IN_EXPIRED' }
  | { readonly kind: 'TOO_MANY_ATTEMPTS'; readonly retryAt: Instant };

/** Passes the second step after a password, and signs in. */
@Injectable()
export class PassSecondStep {
  constructor(
    private readonly factors: SecondFactors,
    private readonly attempts: Attempts,
    private readonly sessions: BeginSession,
    private readonly refused: RefusedAttempts,
  ) {}

  async execute(given: FactorAnswer, session: SessionOfRequest): Promise<SecondStepOutcome> {
    const step = currentAsking()?.step ?? null;
    if (step?.kind !== 'SECOND_STEP') return { kind: 'SIGN_IN_EXPIRED' };
    const { actor } = step;
    const account = secondStepAccount(actor.personId);
    const retryAt = await this.attempts.of(actor, 'second_step', account, session);
    if (retryAt !== null) return { kind: 'TOO_MANY_ATTEMPTS', retryAt };
    const by = `password and ${WAYS_OF_FACTORS[given.way]}`;
    if (!(await this.factors.prove(actor, given, session))) {
      await this.refused.of(actor, 'person.sign_in_refused', by);
      return { kind: 'WRONG_ANSWER' };
    }
    const possible = await this.sessions.execute(
      actor,
      { means: 'PASSWORD', by, accounts: [account], grounds: 'PRESENT_SESSION' },
      session,
    );
    // The last factor was removed since: the sign-in begins anew.
    if (possible !== 'SIGNED_IN') return { kind: 'SIGN_IN_EXPIRED' };
    return { kind: 'SIGNED_IN', actor };
  }
}
