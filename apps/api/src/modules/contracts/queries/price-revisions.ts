import type { PriceRevision } from '@akouendy/domain/contracts';
import { countingRevisions } from '@akouendy/domain/contracts/life';
import { Injectable } from '@nestjs/common';
import type { Database } from '../../../platform/database/database.ts';
import { perTransaction } from '../../../platform/database/per-transaction.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { findRevisions, type AnnouncedRevision } from '../persistence/price-revisions.ts';

export type { AnnouncedRevision } from '../persistence/price-revisions.ts';

/** Reads of the revisions of prices: there are one or two a year, asked once an operation. */
@Injectable()
export class PriceRevisions {
  private readonly found = perTransaction((db: Database) => findRevisions(db));

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Every one that was announced, in the order of their recording. */
  async announced(): Promise<readonly AnnouncedRevision[]> {
    return this.unitOfWork.read((db) => this.found(db));
  }

  /** Those that count. */
  async counting(): Promise<readonly PriceRevision[]> {
    return countingRevisions(await this.announced());
  }
}
