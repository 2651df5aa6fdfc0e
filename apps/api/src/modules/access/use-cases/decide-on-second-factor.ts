import type { Instant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import { AccessError } from '../../../platform/access/access-error.ts';
import { currentActor } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { Paces } from '../../../platform/limits/paces.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import {
  SECOND_FACTOR_DECIDED,
  type SecondFactorDecision,
} from '../mails/second-factor-decided/second-factor-decided.ts';
import { endSessionsWithoutFactor } from '../persistence/end-sessions.ts';
import {
  findSignInPolicy,
  leaveSecondFactorToChoice,
  obligeToSecondFactor,
} from '../persistence/sign-in-policies.ts';
import { isRecentlyAuthenticated } from './recent-authentication.ts';
import { TellAdmins } from './tell-admins.ts';

/** What became of it. */
export type DecisionOutcome =
  | { readonly kind: 'DECIDED'; readonly clientId: string }
  | { readonly kind: 'TOO_MANY_ATTEMPTS'; readonly retryAt: Instant }
  | { readonly kind: 'NOT_RECENT' };

/** A client's admin makes a second factor an obligation of the company's people, or leaves it to them; its admins are told. */
@Injectable()
export class DecideOnSecondFactor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly admins: TellAdmins,
    private readonly paces: Paces,
  ) {}

  /**
   * Deciding the same again changes nothing. Who had a factor left to enrol signs in anew when it is an obligation no more:
   * nobody gets in without an entry in the trail. Nobody is kept from obliging, which is once for what was left to choice.
   */
  async execute(required: boolean, session: SessionOfRequest): Promise<DecisionOutcome> {
    const { clientId } = currentActor();
    if (clientId === null) throw new AccessError('FORBIDDEN');
    const now = this.clock.now();
    if (!isRecentlyAuthenticated(session, now)) return { kind: 'NOT_RECENT' };
    return this.unitOfWork.write(async (db): Promise<DecisionOutcome> => {
      const decided = { kind: 'DECIDED', clientId } as const;
      const since = (await findSignInPolicy(db, clientId))?.secondFactorRequiredSince ?? null;
      if (!required && since !== null) {
        const retryAt = await this.paces.keep(db, 'sign_in_settings', clientId, now);
        if (retryAt !== null) return { kind: 'TOO_MANY_ATTEMPTS', retryAt };
      }
      const changed = required
        ? await obligeToSecondFactor(db, clientId, now)
        : await leaveSecondFactorToChoice(db, clientId);
      if (!changed) return decided;
      if (!required) await endSessionsWithoutFactor(db, clientId);
      await this.audit.record(db, {
        action: required ? 'client.second_factor_required' : 'client.second_factor_left_to_choice',
        objectType: 'client',
        objectId: clientId,
        clientId,
        detail: {},
      });
      const what = required ? 'REQUIRED' : 'LEFT_TO_CHOICE';
      await this.admins.tell(db, clientId, SECOND_FACTOR_DECIDED, (_, by): SecondFactorDecision => ({
        what,
        by,
        at: now,
      }));
      return decided;
    });
  }
}
