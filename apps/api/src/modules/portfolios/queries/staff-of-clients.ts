import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Database } from '../../../platform/database/database.ts';
import { perTransaction } from '../../../platform/database/per-transaction.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';

/** Who looks after clients: one statement for all those of an operation. */
@Injectable()
export class StaffOfClients {
  private readonly loader = perTransaction(
    (db: Database) => new DataLoader<string, readonly string[]>((ids) => staffOf(db, ids)),
  );

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The persons' ids, by their names; none of a client that who is asking may not see. */
  of(clientId: string): Promise<readonly string[]> {
    return this.unitOfWork.read((db) => this.loader(db).load(clientId));
  }
}

async function staffOf(db: Database, clientIds: readonly string[]): Promise<string[][]> {
  const rows = await db.query<{ clientId: string; personIds: string[] }>(
    `select c.id as "clientId", array_agg(p.id order by p.name, p.id) as "personIds"
     from clients c cross join lateral app.staff_of(c.id) s (person_id) join people p on p.id = s.person_id
     where c.id = any($1::uuid[]) group by c.id`,
    [clientIds],
  );
  const found = new Map(rows.map(({ clientId, personIds }) => [clientId, personIds]));
  return clientIds.map((id) => found.get(id) ?? []);
}
