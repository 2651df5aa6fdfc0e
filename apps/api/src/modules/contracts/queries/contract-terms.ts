import type { FrozenTerms } from '@akouendy/domain/contracts';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Database } from '../../../platform/database/database.ts';
import { perTransaction } from '../../../platform/database/per-transaction.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { findTerms } from '../persistence/contract-terms.ts';

/** Reads of what contracts keep from their signature: one statement for all those of an operation. */
@Injectable()
export class ContractTerms {
  private readonly loader = perTransaction(
    (db: Database) => new DataLoader<string, FrozenTerms | null>((ids) => findTerms(db, ids)),
  );

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `null` for a contract that was entered without terms. */
  async ofContract(id: string): Promise<FrozenTerms | null> {
    return this.unitOfWork.read((db) => this.loader(db).load(id));
  }
}
