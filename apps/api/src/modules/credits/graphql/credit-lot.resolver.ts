import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { MayCall } from '../../../platform/access/may-call.ts';
import { Contracts, ContractType } from '../../contracts/contracts.public.ts';
import { CreditAccounts } from '../queries/credit-accounts.ts';
import { CreditLotType, lotType } from './credit-lot.type.ts';

/** Lots, and the contract behind each. */
@Resolver(() => CreditLotType)
@MayCall('READ_CLIENT')
export class CreditLotResolver {
  constructor(
    private readonly accounts: CreditAccounts,
    private readonly contracts: Contracts,
  ) {}

  @Query(() => CreditLotType, {
    nullable: true,
    description: 'A credit lot; null when it is not there, or not yours.',
  })
  @MayCall('READ_CLIENT')
  async creditLot(
    @Args('id', { type: () => ID, description: 'Its identifier.' }) id: string,
  ): Promise<CreditLotType | null> {
    const lot = await this.accounts.lot(id);
    return lot === null ? null : lotType(lot);
  }

  @ResolveField(() => ContractType, {
    nullable: true,
    description: 'The contract that grants it, if one does.',
  })
  async contract(@Parent() lot: CreditLotType): Promise<ContractType | null> {
    return lot.contractId === null ? null : this.contracts.byId(lot.contractId);
  }
}
