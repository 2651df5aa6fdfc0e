import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import type { Language } from '../../../platform/access/language.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { lockPerson } from '../persistence/managed-people.ts';
import { saveLanguage } from '../persistence/people-repository.ts';

/** Changes the language in which the portal speaks to who is asking. */
@Injectable()
export class ChangeLanguage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async execute(language: Language): Promise<void> {
    const { personId, clientId } = currentActor();
    await this.unitOfWork.write(async (db) => {
      const before = (await lockPerson(db, personId))?.language;
      if (before === language) return;
      await saveLanguage(db, personId, language);
      await this.audit.record(db, {
        action: 'person.language_changed',
        objectType: 'person',
        objectId: personId,
        clientId,
        detail: {},
        change: { before: { language: before }, after: { language } },
      });
    });
  }
}
