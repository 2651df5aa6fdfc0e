import type { CivilDate } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { perTransaction } from '../../../platform/database/per-transaction.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { findVersions, type StoredVersion } from '../persistence/find-versions.ts';

/** A version of the offer: what it says and what is computed with. */
export type PublishedOffer = Omit<StoredVersion, 'idempotencyKey' | 'isWithdrawn'>;

/** Reads of the versions of the offer that were not withdrawn, each once for a transaction. */
@Injectable()
export class Offers {
  private readonly all = perTransaction(async (db: Database) =>
    (await findVersions(db)).filter(({ isWithdrawn }) => !isWithdrawn),
  );

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** What is offered on `day`, today without one; `null` before the first version. */
  async current(day: CivilDate = this.clock.today()): Promise<PublishedOffer | null> {
    return (await this.history()).find(({ offer }) => offer.publishedOn <= day) ?? null;
  }

  /** The version that is cited so, also one that is not offered yet or any more. */
  async byVersion(version: string): Promise<PublishedOffer | null> {
    return (await this.history()).find(({ offer }) => offer.version === version) ?? null;
  }

  /** Every version, the one that is offered last first; of two for one day the later one. */
  async history(): Promise<readonly PublishedOffer[]> {
    return this.unitOfWork.read((db) => this.all(db));
  }
}
