import type { Term } from '@akouendy/domain/contracts';
import { termSchedule, type MonthInstalment } from '@akouendy/domain/contracts/life';
import { datedByDelivery, type VatScheme } from '@akouendy/domain/invoicing';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { perTransaction } from '../../../platform/database/per-transaction.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import type { ContractOption } from '../persistence/contract-options.ts';
import { findInstalments, type StoredInstalment } from '../persistence/instalments.ts';
import { ContractOptions } from './contract-options.ts';
import { ContractStandings } from './contract-standings.ts';
import { ContractTerms } from './contract-terms.ts';
import { ContractWork } from './contract-work.ts';
import { PriceRevisions } from './price-revisions.ts';

/** The instalments of a contract as they stand today: those of its signature, or the months of its terms. */
export type ContractSchedule =
  | { readonly of: 'SIGNATURE'; readonly vat: VatScheme; readonly instalments: readonly StoredInstalment[] }
  | {
      readonly of: 'TERMS';
      readonly vat: VatScheme;
      readonly terms: readonly Term[];
      readonly instalments: readonly MonthInstalment<ContractOption>[];
    };

/** Reads of what contracts are invoiced: one statement of each kind for all the contracts of an operation. */
@Injectable()
export class Schedules {
  private readonly signed = perTransaction(
    (db: Database) => new DataLoader((ids: readonly string[]) => findInstalments(db, ids)),
  );

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly terms: ContractTerms,
    private readonly standings: ContractStandings,
    private readonly revisions: PriceRevisions,
    private readonly options: ContractOptions,
    private readonly works: ContractWork,
    private readonly clock: Clock,
  ) {}

  /**
   * What is sold once keeps the instalments of its signature, dated by the acceptance of its delivery; what is invoiced
   * monthly has the months of its terms under the VAT of its signature. `null` for a contract that was entered without.
   */
  async ofContract(id: string): Promise<ContractSchedule | null> {
    const signed = await this.unitOfWork.read((db) => this.signed(db).load(id));
    const [first] = signed;
    if (first === undefined) return null;
    const vat = first.vatScheme;
    const terms = await this.terms.ofContract(id);
    if (terms === null) return { of: 'SIGNATURE', vat, instalments: signed };
    if (terms.invoiceTerms === 'MONTHLY_IN_ADVANCE') {
      const [standing, revisions, joined] = await Promise.all([
        this.standings.today(id),
        this.revisions.counting(),
        this.options.ofContract(id),
      ]);
      const noticeOn = standing?.notice?.givenOn ?? null;
      const months = termSchedule(terms, vat, { today: this.clock.today(), noticeOn, revisions, joined });
      if (months !== null) return { of: 'TERMS', vat, ...months };
    }
    const acceptedOn = (await this.works.ofContract(id))?.delivery.acceptedOn ?? null;
    const instalments =
      acceptedOn === null
        ? signed
        : signed.map((each) => datedByDelivery(each, acceptedOn, terms.paymentDays));
    return { of: 'SIGNATURE', vat, instalments };
  }
}
