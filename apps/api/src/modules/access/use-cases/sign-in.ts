import type { Instant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { Authenticator } from '../../../platform/session/authenticator.ts';
import { Identification } from '../../../platform/session/identification.ts';
import { signedIn, type SessionOfRequest } from '../../../platform/session/session.ts';
import { forgetOwnAttempts } from '../persistence/sign-in-attempts.ts';
import { Attempts } from './attempts.ts';
import { BeginSession } from './begin-session.ts';
import { RefusedAttempts } from './refused-attempts.ts';
import { TellOfSignIn } from './tell-of-sign-in.ts';

/** How an attempt to sign in ended. Nothing tells an unknown account from a wrong password. */
export type SignInOutcome =
  | { readonly kind: 'SIGNED_IN'; readonly actor: Actor }
  | { readonly kind: 'SECOND_STEP' | 'ENROL_FACTOR' | 'INVALID_CREDENTIALS' }
  | { readonly kind: 'TOO_MANY_ATTEMPTS'; readonly retryAt: Instant };

/**
 * Signs a person in with an address and a password, as often as the limits allow. Who has a second factor is not
 * signed in yet, and who must have one and has none can do nothing but enrol it.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly identification: Identification,
    private readonly attempts: Attempts,
    private readonly clock: Clock,
    private readonly sessions: BeginSession,
    private readonly refused: RefusedAttempts,
    private readonly telling: TellOfSignIn,
  ) {}

  async execute(email: string, password: string, session: SessionOfRequest): Promise<SignInOutcome> {
    const account = email.trim().toLowerCase();
    const now = this.clock.now();
    const retryAt = await this.attempts.atAddress(account, session);
    if (retryAt !== null) return { kind: 'TOO_MANY_ATTEMPTS', retryAt };
    const verified = await this.authenticator.verify('password', { email: account, password });
    const standing = verified === null ? null : await this.identification.standingOf(verified.actor.personId);
    if (verified === null || standing === null) return this.refuse(account);
    const { actor, stillHolds } = verified;
    if (standing.hasFactor) {
      const holder = { ...signedIn(actor.personId, 'PASSWORD', now), state: 'SECOND_STEP' } as const;
      const work = async (db: Database): Promise<void> => {
        await forgetOwnAttempts(db, account, session);
        await this.telling.tellFirstStep(db, actor, 'password', 'SECOND_STEP');
      };
      const begun = await session.begin(holder, stillHolds, { actor, work });
      return begun === 'ENDED' ? this.refuse(account) : { kind: 'SECOND_STEP' };
    }
    const possible = await this.sessions.execute(
      actor,
      { means: 'PASSWORD', by: 'password', accounts: [account], grounds: stillHolds },
      session,
    );
    if (possible === 'ENDED') return this.refuse(account);
    return possible === 'SIGNED_IN' ? { kind: possible, actor } : { kind: possible };
  }

  private async refuse(account: string): Promise<SignInOutcome> {
    await this.refused.atAddress(account, 'password');
    return { kind: 'INVALID_CREDENTIALS' };
  }
}
