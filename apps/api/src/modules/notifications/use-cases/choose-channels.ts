import { Injectable } from '@nestjs/common';
import { AccessError } from '../../../platform/access/access-error.ts';
import { currentActor } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import type { Choice } from '../choices.ts';
import type { NotificationKind } from '../notification-kind.ts';
import { saveChoice } from '../persistence/choice.repository.ts';
import { concerns } from '../who-is-told.ts';

/**
 * Changes by which channels who is asking is told of a kind, from now on. Throws `AccessError` (`FORBIDDEN`) for a kind that
 * their role is never told of.
 */
@Injectable()
export class ChooseChannels {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async execute(kind: NotificationKind, choice: Choice): Promise<void> {
    const { personId, clientId, role } = currentActor();
    if (!concerns(kind, role)) throw new AccessError('FORBIDDEN');
    await this.unitOfWork.write(async (db) => {
      await saveChoice(db, personId, kind, choice);
      await this.audit.record(db, {
        action: 'person.channels_chosen',
        objectType: 'person',
        objectId: personId,
        clientId,
        detail: { kind, ...choice },
      });
    });
  }
}
