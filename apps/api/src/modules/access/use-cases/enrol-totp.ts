import { Injectable } from '@nestjs/common';
import type { Instant } from '@akouendy/domain';
import { currentFactorOwner, inTheNameOf } from '../../../platform/access/asking.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { SecretBox } from '../../../platform/secrets/secret-box.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { findPeople } from '../persistence/people-repository.ts';
import { forgetOwnAttempts } from '../persistence/sign-in-attempts.ts';
import {
  confirmTotp,
  findTotp,
  hasConfirmed,
  lockTotp,
  savePendingTotp,
} from '../persistence/totp-factors.ts';
import { Attempts } from './attempts.ts';
import { newTotpSecret, stepOfCode, totpUri } from './authenticator-app.ts';
import { ChangeFactors, type FactorsChanged } from './change-factors.ts';
import { isRecentlyAuthenticated, isRecentlyConfirmed } from './recent-authentication.ts';
import { secondStepAccount } from '../persistence/second-step-account.ts';
import { totpPlace } from './totp-place.ts';

/** A secret waits so long for the code that confirms it; seconds. */
const PENDING_LIFE = 15 * 60;

/** What an app is set up with. */
export interface TotpEnrolment {
  readonly kind: 'BEGUN';
  /** In base32, for typing. */
  readonly secret: string;
  /** For a QR code. */
  readonly uri: string;
}

interface NotRecent {
  readonly kind: 'NOT_RECENT';
}

/** How the confirmation of an app ended. */
export type TotpConfirmation =
  | FactorsChanged
  | NotRecent
  | { readonly kind: 'WRONG_ANSWER' | 'ENROLMENT_EXPIRED' }
  | { readonly kind: 'TOO_MANY_ATTEMPTS'; readonly retryAt: Instant };

/** Enrols an authenticator app, which counts from the code on that confirms it. A new one replaces the one before. */
@Injectable()
export class EnrolTotp {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly box: SecretBox,
    private readonly changes: ChangeFactors,
    private readonly attempts: Attempts,
  ) {}

  async begin(session: SessionOfRequest): Promise<TotpEnrolment | NotRecent> {
    const actor = currentFactorOwner();
    const { personId } = actor;
    const now = this.clock.now();
    return inTheNameOf(actor, () =>
      this.unitOfWork.write(async (db): Promise<TotpEnrolment | NotRecent> => {
        const replaces = hasConfirmed(await findTotp(db, personId));
        if (!this.isRecent(session, replaces)) return { kind: 'NOT_RECENT' };
        const [person] = await findPeople(db, [personId]);
        const secret = newTotpSecret();
        await savePendingTotp(db, personId, this.box.seal(secret, totpPlace(personId)), now);
        return { kind: 'BEGUN', secret, uri: totpUri(secret, person?.email ?? '') };
      }),
    );
  }

  async confirm(code: string, session: SessionOfRequest): Promise<TotpConfirmation> {
    const actor = currentFactorOwner();
    const now = this.clock.now();
    const account = secondStepAccount(actor.personId);
    const retryAt = await this.attempts.of(actor, 'authenticator_app', account, session);
    if (retryAt !== null) return { kind: 'TOO_MANY_ATTEMPTS', retryAt };
    return this.changes.apply<TotpConfirmation>(session, async (db, { id }) => {
      const totp = await lockTotp(db, id);
      if (!this.isRecent(session, hasConfirmed(totp))) return { refusal: { kind: 'NOT_RECENT' } };
      const { pendingSecret = null, pendingSince = null } = totp ?? {};
      if (pendingSecret === null || pendingSince === null || now - pendingSince >= PENDING_LIFE) {
        return { refusal: { kind: 'ENROLMENT_EXPIRED' } };
      }
      const step = stepOfCode(this.box.open(pendingSecret, totpPlace(id)), code, now);
      if (step === null) return { refusal: { kind: 'WRONG_ANSWER' } };
      await confirmTotp(db, id, pendingSecret, step, now);
      await forgetOwnAttempts(db, account, session);
      return { news: { what: 'TOTP_ENROLLED' }, recoveryCodes: 'ENSURE' };
    });
  }

  /** Replacing an app takes the old one away: that asks for more than having signed in a moment ago. */
  private isRecent(session: SessionOfRequest, replaces: boolean): boolean {
    const now = this.clock.now();
    return replaces ? isRecentlyConfirmed(session, now) : isRecentlyAuthenticated(session, now);
  }
}
