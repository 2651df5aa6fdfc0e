import type { Instant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { Authenticator } from '../../../platform/session/authenticator.ts';
import { signedIn, type SessionOfRequest } from '../../../platform/session/session.ts';
import { countAttempt, forgetAttempts } from '../persistence/sign-in-attempts.ts';

/** How an attempt to sign in ended. Nothing tells an unknown account from a wrong password. */
export type SignInOutcome =
  | { readonly kind: 'SIGNED_IN'; readonly actor: Actor }
  | { readonly kind: 'INVALID_CREDENTIALS' }
  | { readonly kind: 'TOO_MANY_ATTEMPTS'; readonly retryAt: Instant };

/** Signs a person in with an address and a password, as often as the limits allow. */
@Injectable()
export class SignIn {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  async execute(email: string, password: string, session: SessionOfRequest): Promise<SignInOutcome> {
    const account = email.trim().toLowerCase();
    const now = this.clock.now();
    const retryAt = await this.unitOfWork.write((db) => countAttempt(db, account, session.address, now));
    if (retryAt !== null) return { kind: 'TOO_MANY_ATTEMPTS', retryAt };
    const actor = await this.authenticator.verify('password', { email: account, password });
    if (actor === null) return { kind: 'INVALID_CREDENTIALS' };
    await session.begin(signedIn(actor.personId, 'PASSWORD', now));
    await this.unitOfWork.write(async (db) => {
      await forgetAttempts(db, account);
      await this.audit.record(db, {
        action: 'person.signed_in',
        objectType: 'person',
        objectId: actor.personId,
        clientId: actor.clientId,
        detail: { by: 'password' },
      });
    });
    return { kind: 'SIGNED_IN', actor };
  }
}
