import { mustHaveSecondFactor } from '@akouendy/domain/access';
import { Injectable } from '@nestjs/common';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { Identification, type Standing } from '../../../platform/session/identification.ts';
import { findWhoSignsIn } from '../persistence/people-repository.ts';

/**
 * Looks a person up on every request, so that a changed role, a deactivation or a new obligation holds from the next
 * one on.
 */
@Injectable()
export class IdentifyPeople extends Identification {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  override async standingOf(personId: string): Promise<Standing | null> {
    const person = await this.unitOfWork.as({ 'app.person_id': personId }, 'READ', (db) =>
      findWhoSignsIn(db, personId),
    );
    if (person === null) return null;
    const { id, role, clientId, language, hasFactor, clientRequiresFactor, signsInElsewhere } = person;
    return {
      actor: { personId: id, role, clientId, language },
      hasFactor,
      // A provider that is the only way in answers for second factors too.
      needsFactor: !signsInElsewhere && mustHaveSecondFactor(role, clientRequiresFactor),
      signsInElsewhere,
    };
  }

  override async maySignIn(db: Database, personId: string): Promise<boolean> {
    return (await findWhoSignsIn(db, personId)) !== null;
  }
}
