import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Database } from '../../../platform/database/database.ts';
import { perTransaction } from '../../../platform/database/per-transaction.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';

/** A company that AKOUENDY works for. */
export interface Client {
  readonly id: string;
  readonly name: string;
}

/** Reads of clients that who is asking may see: one statement for all those of an operation. */
@Injectable()
export class Clients {
  private readonly loader = perTransaction(
    (db: Database) => new DataLoader<string, Client | null>((ids) => clientsById(db, ids)),
  );

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `null` when it is not there or not to be seen. */
  async byId(id: string): Promise<Client | null> {
    if (!isUuid(id)) return null;
    return this.unitOfWork.read((db) => this.loader(db).load(id.toLowerCase()));
  }
}

async function clientsById(db: Database, ids: readonly string[]): Promise<(Client | null)[]> {
  const rows = await db.query<Client>('select id, name from clients where id = any($1::uuid[])', [ids]);
  const found = new Map(rows.map((client) => [client.id, client]));
  return ids.map((id) => found.get(id) ?? null);
}
