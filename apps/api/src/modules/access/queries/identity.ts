import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import type { Person } from '../persistence/person.ts';
import { findPeople } from '../persistence/people-repository.ts';

/** A person, and the names and addresses that anybody can connect with them. */
export interface KnownPerson {
  readonly person: Person;
  readonly about: readonly string[];
}

/** What a password is compared with: who somebody is. */
@Injectable()
export class Identity {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  ofWhoIsAsking(): Promise<KnownPerson> {
    return this.unitOfWork.read((db) => knownPerson(db, currentActor().personId));
  }
}

/** The same for `personId`, who can be seen in the transaction of `db`. */
export async function knownPerson(db: Database, personId: string): Promise<KnownPerson> {
  const [person] = await findPeople(db, [personId]);
  if (person === undefined) throw new Error('Who is signed in cannot see themselves');
  const [client] = await db.query<{ name: string }>('select name from clients where id = $1', [
    person.clientId,
  ]);
  return { person, about: [person.name, person.email, client?.name ?? ''] };
}
