import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Database } from '../../../platform/database/database.ts';
import { perTransaction } from '../../../platform/database/per-transaction.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import {
  findAddedOption,
  findContractOptions,
  findOptionDocuments,
  type ContractOption,
} from '../persistence/contract-options.ts';

/** Reads of what joined contracts after their signature: one statement for all those of an operation. */
@Injectable()
export class ContractOptions {
  private readonly loader = perTransaction(
    (db: Database) => new DataLoader((ids: readonly string[]) => findContractOptions(db, ids)),
  );

  private readonly documents = perTransaction(
    (db: Database) => new DataLoader((ids: readonly string[]) => findOptionDocuments(db, ids)),
  );

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the order in which they were ordered. */
  async ofContract(id: string): Promise<readonly ContractOption[]> {
    return this.unitOfWork.read((db) => this.loader(db).load(id));
  }

  /** Everything that was shown when an option was ordered, letter by letter. */
  async documentOf(id: string): Promise<string> {
    const document = await this.unitOfWork.read((db) => this.documents(db).load(id));
    if (document === null) throw new Error('An option that joined has no document');
    return document;
  }

  /** What the person has added under the key, if anything. */
  async addedUnder(personId: string, idempotencyKey: string): Promise<ContractOption | null> {
    return this.unitOfWork.read((db) => findAddedOption(db, personId, idempotencyKey));
  }
}
