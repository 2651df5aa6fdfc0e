import { Injectable } from '@nestjs/common';
import { AccessError } from '../../../platform/access/access-error.ts';
import { currentActor } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import {
  SECOND_FACTOR_DECIDED,
  type SecondFactorDecision,
} from '../mails/second-factor-decided/second-factor-decided.ts';
import { endSessionsWithoutFactor } from '../persistence/end-sessions.ts';
import { leaveSecondFactorToChoice, obligeToSecondFactor } from '../persistence/sign-in-policies.ts';
import { isRecentlyAuthenticated } from './recent-authentication.ts';
import { TellAdmins } from './tell-admins.ts';

/** A client's admin makes a second factor an obligation of the company's people, or leaves it to them; its admins are told. */
@Injectable()
export class DecideOnSecondFactor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly telling: TellAdmins,
  ) {}

  /**
   * The id of the client that it holds for, or why it was not decided. Deciding the same again changes nothing. Who had a
   * factor left to enrol signs in anew when it is an obligation no more: nobody gets in without an entry in the trail.
   */
  async execute(required: boolean, session: SessionOfRequest): Promise<{ clientId: string } | 'NOT_RECENT'> {
    const { clientId } = currentActor();
    if (clientId === null) throw new AccessError('FORBIDDEN');
    const now = this.clock.now();
    if (!isRecentlyAuthenticated(session, now)) return 'NOT_RECENT';
    await this.unitOfWork.write(async (db) => {
      const changed = required
        ? await obligeToSecondFactor(db, clientId, now)
        : await leaveSecondFactorToChoice(db, clientId);
      if (!changed) return;
      if (!required) await endSessionsWithoutFactor(db, clientId);
      await this.audit.record(db, {
        action: required ? 'client.second_factor_required' : 'client.second_factor_left_to_choice',
        objectType: 'client',
        objectId: clientId,
        clientId,
        detail: {},
      });
      const what = required ? 'REQUIRED' : 'LEFT_TO_CHOICE';
      await this.telling.tell(db, clientId, SECOND_FACTOR_DECIDED, (_, by): SecondFactorDecision => ({
        what,
        by,
        at: now,
      }));
    });
    return { clientId };
  }
}
