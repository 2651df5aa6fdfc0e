import { recurringPrices, type RecurringPrices } from '@akouendy/domain/contracts/life';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import type { ContractOption } from '../persistence/contract-options.ts';
import { ContractOptions } from './contract-options.ts';
import { ContractStandings } from './contract-standings.ts';
import { ContractTerms } from './contract-terms.ts';
import { PriceRevisions } from './price-revisions.ts';

/** What contracts that are invoiced monthly cost, cost before and will cost. */
@Injectable()
export class ContractPrices {
  constructor(
    private readonly terms: ContractTerms,
    private readonly standings: ContractStandings,
    private readonly revisions: PriceRevisions,
    private readonly options: ContractOptions,
    private readonly clock: Clock,
  ) {}

  /** `null` for a contract without terms, or one that is not invoiced monthly. */
  async ofContract(id: string): Promise<RecurringPrices<ContractOption> | null> {
    const [terms, standing] = await Promise.all([this.terms.ofContract(id), this.standings.today(id)]);
    if (terms?.invoiceTerms !== 'MONTHLY_IN_ADVANCE') return null;
    const [revisions, joined] = await Promise.all([this.revisions.counting(), this.options.ofContract(id)]);
    return recurringPrices(terms, revisions, standing?.end ?? null, this.clock.today(), joined);
  }
}
