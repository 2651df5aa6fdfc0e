import {
  entitlementsShown,
  type EntitlementBook,
  type EntitlementShown,
} from '@akouendy/domain/contracts/life';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { perTransaction } from '../../../platform/database/per-transaction.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { ContractStandings } from '../../contracts/contracts.public.ts';
import { findEntries, findGranted, type RecordedEntry } from '../persistence/entitlement-entries.ts';

export type { RecordedEntry } from '../persistence/entitlement-entries.ts';

/** Reads of what contracts grant in other units than half-days, and of what is used: two statements for any number. */
@Injectable()
export class Entitlements {
  private readonly loaders = perTransaction((db: Database) => ({
    granted: new DataLoader((ids: readonly string[]) => findGranted(db, ids)),
    entries: new DataLoader((ids: readonly string[]) => findEntries(db, ids)),
  }));

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly standings: ContractStandings,
    private readonly clock: Clock,
  ) {}

  /** What each window that has begun shows today, by the domain. */
  async shown(contractId: string): Promise<EntitlementShown[]> {
    return entitlementsShown(await this.book(contractId), this.clock.today());
  }

  /** All that was entered, in the order in which it was. */
  async entries(contractId: string): Promise<readonly RecordedEntry[]> {
    return this.unitOfWork.read((db) => this.loaders(db).entries.load(contractId));
  }

  private async book(contractId: string): Promise<EntitlementBook> {
    return this.unitOfWork.read(async (db) => {
      const { granted, entries } = this.loaders(db);
      return {
        granted: await granted.load(contractId),
        entries: (await entries.load(contractId)).map(({ entry }) => entry),
        end: (await this.standings.today(contractId))?.end ?? null,
      };
    });
  }
}
