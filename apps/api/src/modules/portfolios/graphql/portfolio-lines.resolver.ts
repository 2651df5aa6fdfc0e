import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { pageSize } from '../../../platform/graphql/page-size.ts';
import { Contracts, ContractType } from '../../contracts/contracts.public.ts';
import { Portfolio } from '../queries/portfolio.ts';
import { readPlace, writePlace } from './portfolio-cursor.ts';
import {
  PortfolioLineConnectionType,
  PortfolioLinesArgs,
  PortfolioRenewalType,
} from './portfolio-line.type.ts';

/** The clients of an account manager, or all of them for the admin, to be compared. */
@Resolver(() => PortfolioRenewalType)
@MayCall('READ_CLIENT')
export class PortfolioLinesResolver {
  constructor(
    private readonly portfolio: Portfolio,
    private readonly contracts: Contracts,
  ) {}

  @Query(() => PortfolioLineConnectionType, {
    description:
      'Your clients, compared: for account managers those that are entrusted to them, for the admin all; nobody else may ask.',
  })
  @MayCall('READ_CLIENT')
  async portfolioLines(
    @Args() { search, pace, first, after, ...rest }: PortfolioLinesArgs,
  ): Promise<PortfolioLineConnectionType> {
    const { lines, ...page } = await this.portfolio.page({
      ...rest,
      search: search ?? '',
      pace: pace ?? null,
      first: pageSize(first),
      after: readPlace(after),
    });
    const last = lines.at(-1);
    return {
      ...page,
      nodes: lines.map(({ id, name, renewal, ending }) => ({ client: { id, name }, renewal, ending })),
      endCursor: last === undefined ? null : writePlace(last),
    };
  }

  @ResolveField(() => ContractType, { nullable: true, description: 'Which contract renews.' })
  contract(@Parent() { contractId }: PortfolioRenewalType): Promise<ContractType | null> {
    return this.contracts.byId(contractId);
  }
}
