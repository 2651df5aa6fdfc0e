import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Database } from '../../../platform/database/database.ts';
import { perTransaction } from '../../../platform/database/per-transaction.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';

/** How many clients staff look after: one statement for all those of an operation. */
@Injectable()
export class ClientCounts {
  private readonly loader = perTransaction(
    (db: Database) => new DataLoader<string, number>((ids) => countsOf(db, ids)),
  );

  constructor(private readonly unitOfWork: UnitOfWork) {}

  of(personId: string): Promise<number> {
    return this.unitOfWork.read((db) => this.loader(db).load(personId));
  }
}

async function countsOf(db: Database, ids: readonly string[]): Promise<number[]> {
  const rows = await db.query<{ id: string; count: number }>(
    'select person_id as id, count(*) from client_staff where person_id = any($1::uuid[]) group by person_id',
    [ids],
  );
  const found = new Map(rows.map(({ id, count }) => [id, count]));
  return ids.map((id) => found.get(id) ?? 0);
}
