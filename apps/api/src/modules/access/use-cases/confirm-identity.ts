import type { Instant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import { AccessError } from '../../../platform/access/access-error.ts';
import { currentFactorOwner } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { Authenticator } from '../../../platform/session/authenticator.ts';
import { Identification } from '../../../platform/session/identification.ts';
import { signedIn, type SessionOfRequest } from '../../../platform/session/session.ts';
import { findPeople } from '../persistence/people-repository.ts';
import { forgetOwnAttempts } from '../persistence/sign-in-attempts.ts';
import type { ConfirmationWay } from '../queries/factor-ways.ts';
import { Attempts } from './attempts.ts';
import { PasskeyCeremonies } from './passkey-ceremonies.ts';
import { RefusedAttempts } from './refused-attempts.ts';
import { secondStepAccount } from '../persistence/second-step-account.ts';
import { SecondFactors, WAYS_OF_FACTORS } from './second-factors.ts';

/** How an attempt to prove once more who one is ended. */
export type ConfirmationOutcome =
  | { readonly kind: 'CONFIRMED' | 'WRONG_ANSWER' }
  | { readonly kind: 'TOO_MANY_ATTEMPTS'; readonly retryAt: Instant };

/** As the audit trail says them. */
const WAYS = { PASSWORD: 'password', ...WAYS_OF_FACTORS } as const;

/**
 * Lets who is asking prove once more who they are, before something that must not happen at a computer left open. With
 * a second factor when the person has one; the password is enough for those who have none.
 */
@Injectable()
export class ConfirmIdentity {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly identification: Identification,
    private readonly factors: SecondFactors,
    private readonly passkeys: PasskeyCeremonies,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly attempts: Attempts,
    private readonly audit: AuditTrail,
    private readonly refused: RefusedAttempts,
  ) {}

  async execute(
    { way, answer }: { readonly way: ConfirmationWay; readonly answer: string },
    session: SessionOfRequest,
  ): Promise<ConfirmationOutcome> {
    const actor = currentFactorOwner();
    const { personId } = actor;
    const now = this.clock.now();
    const email = await this.emailOf(personId);
    const account = way === 'PASSWORD' ? email : secondStepAccount(personId);
    const retryAt = await this.attempts.of(actor, 'confirmation', account, session);
    if (retryAt !== null) return { kind: 'TOO_MANY_ATTEMPTS', retryAt };
    const proved =
      way === 'PASSWORD'
        ? await this.provesByPassword(personId, email, answer)
        : await this.factors.prove(actor, { way, answer }, session);
    if (!proved) {
      await this.refused.of(actor, 'person.confirmation_refused', WAYS[way]);
      return { kind: 'WRONG_ANSWER' };
    }
    const { means = 'PASSWORD', startedAt = now } = session.holder ?? {};
    const holder = { ...signedIn(personId, means, now), startedAt, confirmedAt: now };
    const work = async (db: Database): Promise<void> => {
      await forgetOwnAttempts(db, account, session);
      await this.audit.record(db, {
        action: 'person.confirmed',
        objectType: 'person',
        objectId: personId,
        clientId: actor.clientId,
        detail: { by: WAYS[way] },
      });
    };
    if ((await session.begin(holder, 'PRESENT_SESSION', { actor, work })) === 'ENDED')
      throw new AccessError('UNAUTHENTICATED');
    return { kind: 'CONFIRMED' };
  }

  /** Options for `navigator.credentials.get`, as JSON: for one of the passkeys of `personId`. */
  beginWithPasskey(personId: string, { keyHash }: SessionOfRequest): Promise<string> {
    return this.passkeys.beginProof('PROVE', keyHash, personId);
  }

  private async emailOf(personId: string): Promise<string> {
    const [person] = await this.unitOfWork.as({ 'app.person_id': personId }, 'READ', (db) =>
      findPeople(db, [personId]),
    );
    if (person === undefined) throw new Error('Who is asking cannot see themselves');
    return person.email;
  }

  private async provesByPassword(personId: string, email: string, password: string): Promise<boolean> {
    if ((await this.identification.standingOf(personId))?.hasFactor !== false) return false;
    return (await this.authenticator.verify('password', { email, password }))?.actor.personId === personId;
  }
}
