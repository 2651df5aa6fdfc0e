import { Injectable } from '@nestjs/common';
import type { ClientId, Role } from '@akouendy/domain/access';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { contains, patternOf } from '../../../platform/database/contains.ts';
import type { Database } from '../../../platform/database/database.ts';
import { MANAGED_PERSON, type ManagedPerson } from '../persistence/managed-people.ts';
import { managedClient } from './managed-group.ts';

export type { ManagedPerson } from '../persistence/managed-people.ts';

/** Which people to list. */
export interface PeopleSearch {
  /** Part of the name or of the address, accents and case aside. */
  readonly search: string;
  readonly role: Role | null;
  /** Those who may sign in, those who were removed, or both. */
  readonly state: 'ACTIVE' | 'REMOVED' | null;
  readonly first: number;
  readonly after: { readonly id: string; readonly name: string } | null;
}

/** One page of a list of people. */
export interface PeoplePage {
  readonly people: readonly ManagedPerson[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

const MATCHES = `client_id is not distinct from $1::uuid
  and (${contains('name', '$2')} or email ilike $2)
  and ($3::text is null or role = $3)
  and ($4::text is null or (deactivated_at is null) = ($4 = 'ACTIVE'))`;

/** Lists people, by name, to those who manage them. */
@Injectable()
export class PeoplePages {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of a client; `null` when it is not there, or not theirs to manage. */
  ofClient(clientId: string, search: PeopleSearch): Promise<PeoplePage | null> {
    return this.unitOfWork.read(async (db) => {
      const managed = await managedClient(db, clientId);
      return managed === null ? null : pageOf(db, managed, search);
    });
  }

  /** Of the company's own staff. */
  ofStaff(search: PeopleSearch): Promise<PeoplePage> {
    return this.unitOfWork.read((db) => pageOf(db, null, search));
  }
}

async function pageOf(
  db: Database,
  clientId: ClientId | null,
  { search, role, state, first, after }: PeopleSearch,
): Promise<PeoplePage> {
  const filter = [clientId, patternOf(search), role, state];
  const [counted] = await db.query<{ count: number }>(`select count(*) from people where ${MATCHES}`, filter);
  const people = await db.query<ManagedPerson>(
    `select ${MANAGED_PERSON} from people
     where ${MATCHES} and ($5::text is null or (name, id) > ($5, $6::uuid))
     order by name, id limit $7`,
    [...filter, after?.name ?? null, after?.id ?? null, first + 1],
  );
  return {
    people: people.slice(0, first),
    totalCount: counted?.count ?? 0,
    hasNextPage: people.length > first,
  };
}
