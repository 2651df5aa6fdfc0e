import type { Term } from '@akouendy/domain/contracts';
import { termSchedule, type MonthInstalment } from '@akouendy/domain/contracts/life';
import {
  datedByDelivery,
  schemeOf,
  totalsOf,
  VAT_RULES,
  type KnownTaxation,
  type VatScheme,
} from '@akouendy/domain/invoicing';
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

/** A month, and how it is taxed. */
export type TaxedMonth = MonthInstalment<ContractOption> & { readonly vatScheme: VatScheme };

/** The instalments of a contract as they stand today: those of its signature, or the months of its terms. */
export type ContractSchedule =
  | { readonly of: 'SIGNATURE'; readonly instalments: readonly StoredInstalment[] }
  | { readonly of: 'TERMS'; readonly terms: readonly Term[]; readonly instalments: readonly TaxedMonth[] };

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
   * monthly has the months of its terms; each under the VAT of `schemeOf`. `null` for a contract that was entered without.
   */
  async ofContract(id: string): Promise<ContractSchedule | null> {
    const signed = await this.unitOfWork.read((db) => this.signed(db).load(id));
    const [first] = signed;
    if (first === undefined) return null;
    const known = { today: this.clock.today(), signed: first.vatScheme, present: first.presentScheme };
    const terms = await this.terms.ofContract(id);
    if (terms === null) return { of: 'SIGNATURE', instalments: signed.map((each) => taxed(each, known)) };
    if (terms.invoiceTerms === 'MONTHLY_IN_ADVANCE') {
      const [standing, revisions, joined] = await Promise.all([
        this.standings.today(id),
        this.revisions.counting(),
        this.options.ofContract(id),
      ]);
      const noticeOn = standing?.notice?.givenOn ?? null;
      const { today, present } = known;
      const months = termSchedule(terms, present, { today, noticeOn, revisions, joined });
      if (months !== null) {
        return {
          ...months,
          of: 'TERMS',
          instalments: months.instalments.map((each) => taxedMonth(each, known)),
        };
      }
    }
    const acceptedOn = (await this.works.ofContract(id))?.delivery.acceptedOn ?? null;
    const instalments =
      acceptedOn === null
        ? signed
        : signed.map((each) => datedByDelivery(each, acceptedOn, terms.paymentDays));
    return { of: 'SIGNATURE', instalments: instalments.map((each) => taxed(each, known)) };
  }
}

function taxedMonth(month: MonthInstalment<ContractOption>, known: KnownTaxation): TaxedMonth {
  const vatScheme = schemeOf(month, known);
  return { ...month, ...totalsOf(month.net, vatScheme), vatScheme };
}

/** An instalment of the signature, which stays as it was agreed to while the client is taxed as it was. */
function taxed(instalment: StoredInstalment, known: KnownTaxation): StoredInstalment {
  const vatScheme = schemeOf(instalment, known);
  if (vatScheme === instalment.vatScheme) return instalment;
  const { vat, gross, byRate } = totalsOf(instalment.net, vatScheme);
  const vatRounding = byRate[0]?.rounding ?? 0;
  return { ...instalment, vatScheme, vatRate: VAT_RULES[vatScheme].rate, vat, gross, vatRounding };
}
