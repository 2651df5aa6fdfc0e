import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { Identification } from '../../../platform/session/identification.ts';
import { findActivePerson } from '../persistence/people-repository.ts';

/** Looks a person up on every request, so that a changed role or a deactivation holds from the next one on. */
@Injectable()
export class IdentifyPeople extends Identification {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  override async actorOf(personId: string): Promise<Actor | null> {
    const person = await this.unitOfWork.as({ 'app.person_id': personId }, 'READ', (db) =>
      findActivePerson(db, personId),
    );
    if (person === null) return null;
    const { id, role, clientId, language } = person;
    return { personId: id, role, clientId, language };
  }
}
