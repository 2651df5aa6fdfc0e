import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Database } from '../../../platform/database/database.ts';
import { perTransaction } from '../../../platform/database/per-transaction.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { findPeople } from '../persistence/people-repository.ts';
import type { Person } from '../persistence/person.ts';

export type { Person } from '../persistence/person.ts';

/** Reads of people: one statement for all those of an operation. */
@Injectable()
export class People {
  private readonly loader = perTransaction(
    (db: Database) => new DataLoader<string, Person | null>((ids) => peopleById(db, ids)),
  );

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `null` when it is not there or not to be seen. */
  async byId(id: string): Promise<Person | null> {
    if (!isUuid(id)) return null;
    return this.unitOfWork.read((db) => this.loader(db).load(id.toLowerCase()));
  }
}

async function peopleById(db: Database, ids: readonly string[]): Promise<(Person | null)[]> {
  const found = new Map((await findPeople(db, ids)).map((person) => [person.id, person]));
  return ids.map((id) => found.get(id) ?? null);
}
