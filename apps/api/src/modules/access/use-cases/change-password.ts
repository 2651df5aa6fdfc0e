import type { Instant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import { AccessError } from '../../../platform/access/access-error.ts';
import { currentActor } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { hashPassword, isPassword } from '../../../platform/passwords/password-hash.ts';
import { Identification } from '../../../platform/session/identification.ts';
import { isSessionThere, lockAccessOf } from '../../../platform/session/lock-access.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { findOwnPasswordHash, savePassword } from '../persistence/accounts.ts';
import { revokeApiTokensOf } from '../persistence/api-token-repository.ts';
import { endSessionsOf } from '../persistence/end-sessions.ts';
import { forgetAttempts } from '../persistence/sign-in-attempts.ts';
import { Identity } from '../queries/identity.ts';
import { Attempts } from './attempts.ts';
import { CheckPassword, type PasswordRefused } from './check-password.ts';
import { PasswordMails } from './password-mails.ts';
import { RefusedAttempts } from './refused-attempts.ts';

/** What became of it. */
export type ChangePasswordOutcome =
  | { readonly kind: 'PASSWORD_CHANGED' }
  /** The current password is wrong, or there is none. */
  | { readonly kind: 'INVALID_CREDENTIALS' }
  /** The company's own provider is the only way in. */
  | { readonly kind: 'SIGNS_IN_ELSEWHERE' }
  | { readonly kind: 'TOO_MANY_ATTEMPTS'; readonly retryAt: Instant }
  | PasswordRefused;

/**
 * Changes the password of who is asking and knows the current one. Their other sessions and their API tokens end: whoever
 * knew the password may have made some. This session gets another key.
 */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly identity: Identity,
    private readonly identification: Identification,
    private readonly audit: AuditTrail,
    private readonly mails: PasswordMails,
    private readonly clock: Clock,
    private readonly attempts: Attempts,
    private readonly refused: RefusedAttempts,
    private readonly passwords: CheckPassword,
  ) {}

  async execute(current: string, next: string, session: SessionOfRequest): Promise<ChangePasswordOutcome> {
    const { personId, clientId } = currentActor();
    const standing = await this.identification.standingOf(personId);
    if (standing?.signsInElsewhere === true) return { kind: 'SIGNS_IN_ELSEWHERE' };
    const { person, about } = await this.identity.ofWhoIsAsking();
    const refused = await this.passwords.execute(next, about);
    if (refused !== null) return refused;
    const now = this.clock.now();
    const retryAt = await this.attempts.of(currentActor(), 'password_change', person.email, session);
    if (retryAt !== null) return { kind: 'TOO_MANY_ATTEMPTS', retryAt };
    const stored = await this.unitOfWork.read(findOwnPasswordHash);
    if (stored === null || !(await isPassword(stored, current))) {
      await this.refused.of(currentActor(), 'password.change_refused', 'password');
      return { kind: 'INVALID_CREDENTIALS' };
    }
    const hash = await hashPassword(next);
    await this.unitOfWork.write(async (db) => {
      await lockAccessOf(db, personId);
      // Whoever has ended this session, by choosing another password for one, meant this wish as well.
      if (!(await isSessionThere(db, session.keyHash))) throw new AccessError('UNAUTHENTICATED');
      await savePassword(db, personId, hash, now);
      await endSessionsOf(db, personId, session.keyHash);
      const revokedTokens = await revokeApiTokensOf(db, personId, now);
      await forgetAttempts(db, person.email);
      await this.mails.sendChanged(db, person, now);
      await this.audit.record(db, {
        action: 'password.changed',
        objectType: 'person',
        objectId: personId,
        clientId,
        detail: { revokedTokens },
      });
    });
    if (session.holder !== null) await session.begin(session.holder, 'PRESENT_SESSION');
    return { kind: 'PASSWORD_CHANGED' };
  }
}
