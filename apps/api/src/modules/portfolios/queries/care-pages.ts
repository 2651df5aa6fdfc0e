import { looksAfterClients, ROLES } from '@akouendy/domain/access';
import { Injectable } from '@nestjs/common';
import { contains, patternOf } from '../../../platform/database/contains.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { findStaffMember, isClient } from '../persistence/client-staff.ts';

/** Which to list: those whose name contains `search`; unless `everything`, only what is entrusted. */
export interface CareSearch {
  readonly search: string;
  readonly everything: boolean;
  readonly first: number;
  readonly after: { readonly id: string; readonly name: string } | null;
}

/** A client or somebody of the staff, and whether the one looks after the other. */
export interface CareLine {
  readonly id: string;
  readonly name: string;
  readonly isEntrusted: boolean;
}

/** One page of them, by name. */
export interface CarePage {
  readonly lines: readonly CareLine[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

/** Every client, as the member of staff `$1` looks after them. */
const CLIENTS_OF_PERSON = `
  select c.id, c.name, s.client_id is not null as "isEntrusted"
  from clients c left join client_staff s on s.client_id = c.id and s.person_id = $1`;

/** All staff who can look after a client, as they do of the client `$1`. */
const STAFF_OF_CLIENT = `
  select p.id, p.name, s.person_id is not null as "isEntrusted"
  from people p left join client_staff s on s.person_id = p.id and s.client_id = $1
  where p.client_id is null and p.deactivated_at is null and p.role = any ('{${ROLES.filter(looksAfterClients).join()}}')`;

/** Lists who looks after which client, to those who decide on it. */
@Injectable()
export class CarePages {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Clients of a member of staff; `null` when there is none of that id, or none whose role looks after clients. */
  ofPerson(personId: string, search: CareSearch): Promise<CarePage | null> {
    if (!isUuid(personId)) return Promise.resolve(null);
    return this.unitOfWork.read(async (db) => {
      const person = await findStaffMember(db, personId);
      if (person === null || !looksAfterClients(person.role)) return null;
      return pageOf(db, CLIENTS_OF_PERSON, personId, search);
    });
  }

  /** Staff of a client; `null` when there is none of that id. */
  ofClient(clientId: string, search: CareSearch): Promise<CarePage | null> {
    if (!isUuid(clientId)) return Promise.resolve(null);
    return this.unitOfWork.read(async (db) =>
      (await isClient(db, clientId)) ? pageOf(db, STAFF_OF_CLIENT, clientId, search) : null,
    );
  }
}

async function pageOf(
  db: Database,
  lines: string,
  id: string,
  { search, everything, first, after }: CareSearch,
): Promise<CarePage> {
  const matching = `from (${lines}) line where ${contains('name', '$2')} and ($3 or "isEntrusted")`;
  const filter = [id, patternOf(search), everything];
  const [counted] = await db.query<{ count: number }>(`select count(*) ${matching}`, filter);
  const found = await db.query<CareLine>(
    `select id, name, "isEntrusted" ${matching} and ($4::text is null or (name, id) > ($4, $5::uuid))
     order by name, id limit $6`,
    [...filter, after?.name ?? null, after?.id ?? null, first + 1],
  );
  return {
    lines: found.slice(0, first),
    totalCount: counted?.count ?? 0,
    hasNextPage: found.length > first,
  };
}
