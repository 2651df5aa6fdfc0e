import { standingOf, type ContractStanding, type Termination } from '@akouendy/domain/contracts';
import { giveNotice } from '@akouendy/domain/contracts/life';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { perTransaction } from '../../../platform/database/per-transaction.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { findNotices, type ContractNotice } from '../persistence/contract-notices.ts';
import { ContractTerms } from './contract-terms.ts';

export type { ContractNotice } from '../persistence/contract-notices.ts';

/** Where a contract stands today, the notice that was given, and what one that is given today leads to. */
export interface StandingToday extends ContractStanding {
  readonly notice: ContractNotice | null;
  /** `null` for a contract to which notice cannot be given, or was. */
  readonly noticeToday: Termination | null;
}

/** Reads of where contracts stand: one statement for the notices of all those of an operation. */
@Injectable()
export class ContractStandings {
  private readonly notices = perTransaction(
    (db: Database) => new DataLoader<string, ContractNotice | null>((ids) => findNotices(db, ids)),
  );

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly terms: ContractTerms,
    private readonly clock: Clock,
  ) {}

  /** `null` for a contract without terms. */
  async today(id: string): Promise<StandingToday | null> {
    const terms = await this.terms.ofContract(id);
    if (terms === null) return null;
    const notice = await this.unitOfWork.read((db) => this.notices(db).load(id));
    const today = this.clock.today();
    const now = giveNotice(terms, notice?.givenOn ?? null, today);
    return {
      ...standingOf(terms, notice?.givenOn ?? null, today),
      notice,
      noticeToday: now.ok ? now.value : null,
    };
  }
}
