import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Database } from '../../../platform/database/database.ts';
import { perTransaction } from '../../../platform/database/per-transaction.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { findCompanies, type CompanyRecord } from '../persistence/company-record.ts';

/** Who clients are: one statement for all those of an operation. */
@Injectable()
export class Companies {
  private readonly loader = perTransaction(
    (db: Database) => new DataLoader<string, CompanyRecord | null>((ids) => findCompanies(db, ids)),
  );

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The company of a client that can be seen. */
  async of(clientId: string): Promise<CompanyRecord> {
    const company = await this.unitOfWork.read((db) => this.loader(db).load(clientId));
    if (company === null) throw new Error('A client that can be seen is no company');
    return company;
  }
}
