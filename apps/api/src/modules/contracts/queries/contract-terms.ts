import { standingOf, terminate, type ContractStanding, type FrozenTerms } from '@akouendy/domain/contracts';
import type { CivilDate } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { perTransaction } from '../../../platform/database/per-transaction.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { findTerms } from '../persistence/contract-terms.ts';

/** Where a contract stands today, and what notice that is given today leads to. */
export interface StandingToday extends ContractStanding {
  /** The first day without the contract; `null` for one that does not renew, or whose end is fixed. */
  readonly endWithNoticeToday: CivilDate | null;
}

/** Reads of what contracts keep from their signature: one statement for all those of an operation. */
@Injectable()
export class ContractTerms {
  private readonly loader = perTransaction(
    (db: Database) => new DataLoader<string, FrozenTerms | null>((ids) => findTerms(db, ids)),
  );

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** `null` for a contract that was entered without terms. */
  async ofContract(id: string): Promise<FrozenTerms | null> {
    return this.unitOfWork.read((db) => this.loader(db).load(id));
  }

  /** Where the contract stands today; `null` for one without terms. */
  async standing(id: string): Promise<StandingToday | null> {
    const terms = await this.ofContract(id);
    if (terms === null) return null;
    const today = this.clock.today();
    const standing = standingOf(terms, null, today);
    const { renewal, signedOn } = terms;
    const mayEnd = renewal !== null && standing.status === 'RUNNING';
    return {
      ...standing,
      endWithNoticeToday: mayEnd ? terminate(renewal, signedOn, today).effectiveOn : null,
    };
  }
}
