import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import type { AuditAction } from '../../../platform/audit/audit-action.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { endSession, endSessionsOf, findSession } from '../persistence/end-sessions.ts';
import { isRecentlyAuthenticated } from './recent-authentication.ts';

/** What became of ending one. */
export type EndSessionOutcome = 'ENDED' | 'NOT_FOUND' | 'NOT_RECENT';

/**
 * Ends sessions of who is asking, on whichever device they are; others than the present one after a proof of the last ten
 * minutes of who they are (ADR 0149).
 */
@Injectable()
export class EndSessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Ends the one of that id, if there is one. */
  async one(id: string, session: SessionOfRequest): Promise<EndSessionOutcome> {
    if (!isUuid(id)) return 'NOT_FOUND';
    const { personId } = currentActor();
    return this.unitOfWork.write(async (db) => {
      const found = await findSession(db, personId, id, session.keyHash);
      if (found === null) return 'NOT_FOUND';
      if (!found.isPresent && !this.isRecent(session)) return 'NOT_RECENT';
      if (!(await endSession(db, personId, id))) return 'NOT_FOUND';
      await this.tell(db, 'session.ended', { session: id });
      return 'ENDED';
    });
  }

  /** Ends all of them but the present one. */
  async others(session: SessionOfRequest): Promise<'ENDED' | 'NOT_RECENT'> {
    if (!this.isRecent(session)) return 'NOT_RECENT';
    await this.unitOfWork.write(async (db) => {
      await endSessionsOf(db, currentActor().personId, session.keyHash);
      await this.tell(db, 'session.others_ended', {});
    });
    return 'ENDED';
  }

  private isRecent(session: SessionOfRequest): boolean {
    return isRecentlyAuthenticated(session, this.clock.now());
  }

  private tell(db: Database, action: AuditAction, detail: Readonly<Record<string, unknown>>): Promise<void> {
    const { personId, clientId } = currentActor();
    return this.audit.record(db, { action, objectType: 'person', objectId: personId, clientId, detail });
  }
}
