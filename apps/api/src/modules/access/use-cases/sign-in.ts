import type { Instant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { Authenticator } from '../../../platform/session/authenticator.ts';
import { Identification } from '../../../platform/session/identification.ts';
import { signedIn, type SessionOfRequest } from '../../../platform/session/session.ts';
import { countAttempt, forgetOwnAttempts } from '../persistence/sign-in-attempts.ts';
import { BeginSession } from './begin-session.ts';
import { RefusedAttempts } from './refused-attempts.ts';

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
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly sessions: BeginSession,
    private readonly refused: RefusedAttempts,
  ) {}

  async execute(email: string, password: string, session: SessionOfRequest): Promise<SignInOutcome> {
    const account = email.trim().toLowerCase();
    const now = this.clock.now();
    const retryAt = await this.unitOfWork.write((db) => countAttempt(db, account, session, now));
    if (retryAt !== null) return { kind: 'TOO_MANY_ATTEMPTS', retryAt };
    const verified = await this.authenticator.verify('password', { email: account, password });
    const standing = verified === null ? null : await this.identification.standingOf(verified.actor.personId);
    if (verified === null || standing === null) return this.refuse(account);
    const { actor, stillHolds } = verified;
    if (standing.hasFactor) {
      const holder = { ...signedIn(actor.personId, 'PASSWORD', now), state: 'SECOND_STEP' } as const;
      if ((await session.begin(holder, stillHolds)) === 'ENDED') return this.refuse(account);
      await this.unitOfWork.write((db) => forgetOwnAttempts(db, account, session));
      return { kind: 'SECOND_STEP' };
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
