import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import type { Language } from '../../../platform/access/language.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import type { InvalidField } from '../../../platform/input/invalid-field.ts';
import { saveProfile } from '../persistence/accounts.ts';
import { findManagedPerson, type ManagedPerson } from '../persistence/managed-people.ts';
import { checkName } from './check-name.ts';

/** What became of it. */
export type ChangeProfileOutcome =
  { readonly kind: 'PROFILE_CHANGED'; readonly person: ManagedPerson } | InvalidField;

/** Changes what who is asking says about themselves: their name, and the language that the portal speaks to them. */
@Injectable()
export class ChangeProfile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async execute(profile: {
    readonly name: string;
    readonly language: Language;
  }): Promise<ChangeProfileOutcome> {
    const invalid = checkName(profile.name);
    if (invalid !== null) return invalid;
    const after = { name: profile.name.trim(), language: profile.language };
    const { personId } = currentActor();
    return this.unitOfWork.write(async (db): Promise<ChangeProfileOutcome> => {
      const person = await findManagedPerson(db, personId);
      if (person === null) throw new Error('Who is signed in cannot see themselves');
      await saveProfile(db, personId, after);
      if (person.name !== after.name) {
        await this.audit.record(db, {
          action: 'person.renamed',
          objectType: 'person',
          objectId: personId,
          clientId: person.clientId,
          detail: {},
          change: { before: { name: person.name }, after: { name: after.name } },
        });
      }
      if (person.language !== after.language) {
        await this.audit.record(db, {
          action: 'person.language_changed',
          objectType: 'person',
          objectId: personId,
          clientId: person.clientId,
          detail: {},
          change: { before: { language: person.language }, after: { language: after.language } },
        });
      }
      return { kind: 'PROFILE_CHANGED', person: { ...person, ...after } };
    });
  }
}
