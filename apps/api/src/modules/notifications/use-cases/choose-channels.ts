import { Injectable } from '@nestjs/common';
import { AccessError } from '../../../platform/access/access-error.ts';
import { currentActor } from '../../../platform/access/asking.ts';
import type { AuditChange, Facts } from '../../../platform/audit/audit-entry.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { choiceOf, type Choice } from '../choices.ts';
import type { NotificationKind } from '../notification-kind.ts';
import { loadChoices, lockChoices, saveChoice } from '../persistence/choice.repository.ts';
import { concerns } from '../who-is-told.ts';

/**
 * Changes by which channels who is asking is told of a kind, from now on; choosing the same again changes nothing. Throws `AccessError` (`FORBIDDEN`) for a kind that
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
      // Of two choices at once, the second is compared with what the first has left.
      await lockChoices(db, personId);
      const before = choiceOf(kind, await loadChoices(db, personId));
      if (before.inApp === choice.inApp && before.mail === choice.mail) return;
      await saveChoice(db, personId, kind, choice);
      await this.audit.record(db, {
        action: 'person.channels_chosen',
        objectType: 'person',
        objectId: personId,
        clientId,
        detail: { kind },
        change: changed(before, choice),
      });
    });
  }
}

/** The channels that differ. */
function changed(before: Choice, after: Choice): AuditChange {
  const channels = (['inApp', 'mail'] as const).filter((channel) => before[channel] !== after[channel]);
  const of = (choice: Choice): Facts => Object.fromEntries(channels.map((each) => [each, choice[each]]));
  return { before: of(before), after: of(after) };
}
