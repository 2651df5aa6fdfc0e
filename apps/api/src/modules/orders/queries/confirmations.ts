import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Database } from '../../../platform/database/database.ts';
import { perTransaction } from '../../../platform/database/per-transaction.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { confirmationsOf, documentsOf, type OrderConfirmation } from '../persistence/order-confirmations.ts';

/** Reads of how contracts were ordered: one statement for all the contracts of an operation. */
@Injectable()
export class Confirmations {
  private readonly loader = perTransaction(
    (db: Database) => new DataLoader((ids: readonly string[]) => confirmationsOf(db, ids)),
  );

  private readonly documents = perTransaction(
    (db: Database) => new DataLoader((ids: readonly string[]) => documentsOf(db, ids)),
  );

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `null` for a contract that was not ordered in the portal. */
  async ofContract(id: string): Promise<OrderConfirmation | null> {
    return this.unitOfWork.read((db) => this.loader(db).load(id));
  }

  /** Everything that was shown when a contract was ordered, letter by letter; `null` for one that was not ordered in the portal. */
  async sealedOf(id: string): Promise<string | null> {
    return this.unitOfWork.read((db) => this.documents(db).load(id));
  }

  /** The same of a contract that was ordered in the portal. */
  async documentOf(id: string): Promise<string> {
    const document = await this.sealedOf(id);
    if (document === null) throw new Error('An order that was confirmed has no document');
    return document;
  }
}
