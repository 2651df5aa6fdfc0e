import { Injectable } from '@nestjs/common';
import { currentAsking } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { endSessionOfKey } from '../persistence/end-sessions.ts';

/** Signs out who is asking; whoever is not signed in is so afterwards, too. */
@Injectable()
export class SignOut {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async execute(session: SessionOfRequest): Promise<void> {
    const { keyHash } = session;
    const actor = currentAsking()?.actor ?? null;
    if (actor !== null && keyHash !== null) {
      const { personId, clientId } = actor;
      await this.unitOfWork.write(async (db) => {
        // Of two that sign out at once, one ends the session and tells of it.
        if (!(await endSessionOfKey(db, personId, keyHash))) return;
        await this.audit.record(db, {
          action: 'person.signed_out',
          objectType: 'person',
          objectId: personId,
          clientId,
          detail: {},
        });
      });
    }
    await session.end();
  }
}
