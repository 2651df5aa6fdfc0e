import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Database } from '../../../platform/database/database.ts';
import { perTransaction } from '../../../platform/database/per-transaction.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { findInstalments, type StoredInstalment } from '../persistence/instalments.ts';

/** Reads of the instalments that contracts were signed with: one statement for all the contracts of an operation. */
@Injectable()
export class Schedules {
  private readonly loader = perTransaction(
    (db: Database) => new DataLoader((ids: readonly string[]) => findInstalments(db, ids)),
  );

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In their order; none for a contract that was entered without. */
  async ofContract(id: string): Promise<readonly StoredInstalment[]> {
    return this.unitOfWork.read((db) => this.loader(db).load(id));
  }
}
