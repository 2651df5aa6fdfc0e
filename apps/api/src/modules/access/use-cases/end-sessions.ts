import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import type { AuditAction } from '../../../platform/audit/audit-action.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { endSession, endSessionsOf } from '../persistence/end-sessions.ts';

/** Ends sessions of who is asking, on whichever device they are. */
@Injectable()
export class EndSessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  /** Ends one of them; `false` when there is none of that id. */
  async one(id: string): Promise<boolean> {
    if (!isUuid(id)) return false;
    const { personId } = currentActor();
    return this.unitOfWork.write(async (db) => {
      const ended = await endSession(db, personId, id);
      if (ended) await this.tell(db, 'session.ended', { session: id });
      return ended;
    });
  }

  /** Ends all of them but the present one. */
  async others(session: SessionOfRequest): Promise<void> {
    await this.unitOfWork.write(async (db) => {
      await endSessionsOf(db, currentActor().personId, session.keyHash);
      await this.tell(db, 'session.others_ended', {});
    });
  }

  private tell(db: Database, action: AuditAction, detail: Readonly<Record<string, unknown>>): Promise<void> {
    const { personId, clientId } = currentActor();
    return this.audit.record(db, { action, objectType: 'person', objectId: personId, clientId, detail });
  }
}
