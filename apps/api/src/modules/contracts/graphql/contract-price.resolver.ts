import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { ContractPrices } from '../queries/contract-prices.ts';
import { ContractType } from './contract.type.ts';
import { RecurringPricesType } from './price-revision.type.ts';

/** What a contract costs a month, with the revisions of its price. */
@Resolver(() => ContractType)
@MayCall('READ_CLIENT')
export class ContractPriceResolver {
  constructor(private readonly pricesOf: ContractPrices) {}

  @ResolveField(() => RecurringPricesType, {
    nullable: true,
    description: 'What it costs a month, before, now and next; null for one that is not invoiced monthly.',
  })
  async prices(@Parent() { id }: ContractType): Promise<RecurringPricesType | null> {
    return this.pricesOf.ofContract(id);
  }
}
