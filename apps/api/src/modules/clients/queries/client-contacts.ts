import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Database } from '../../../platform/database/database.ts';
import { perTransaction } from '../../../platform/database/per-transaction.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { selectContacts, type ContactRecord } from '../persistence/contacts.ts';

/** Whom to turn to at clients: one statement for all those of an operation. */
@Injectable()
export class ClientContacts {
  private readonly loader = perTransaction(
    (db: Database) => new DataLoader<string, readonly ContactRecord[]>((ids) => contactsOf(db, ids)),
  );

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By name, as far as who is asking may see them. */
  of(clientId: string): Promise<readonly ContactRecord[]> {
    return this.unitOfWork.read((db) => this.loader(db).load(clientId));
  }
}

async function contactsOf(db: Database, clientIds: readonly string[]): Promise<ContactRecord[][]> {
  const contacts = await selectContacts(db, 'client_id = any($1::uuid[])', [clientIds]);
  return clientIds.map((id) => contacts.filter(({ clientId }) => clientId === id));
}
