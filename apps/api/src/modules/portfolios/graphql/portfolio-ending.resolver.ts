import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { Contracts, ContractType } from '../../contracts/contracts.public.ts';
import { PortfolioEndingType } from './portfolio-line.type.ts';

/** The contract that ends. */
@Resolver(() => PortfolioEndingType)
@MayCall('READ_CLIENT')
export class PortfolioEndingResolver {
  constructor(private readonly contracts: Contracts) {}

  @ResolveField(() => ContractType, { nullable: true, description: 'Which contract ends.' })
  contract(@Parent() { contractId }: PortfolioEndingType): Promise<ContractType | null> {
    return this.contracts.byId(contractId);
  }
}
