import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { pageSize } from '../../../platform/graphql/page-size.ts';
import { Contracts, ContractType } from '../../contracts/contracts.public.ts';
import { Decisions } from '../queries/decisions.ts';
import { readDecisionCursor, writeDecisionCursor } from './decision-cursor.ts';
import { DecisionConnectionType, DecisionType } from './decision.type.ts';

/** What waits for an account manager, or for the admin, who sees all. */
@Resolver(() => DecisionType)
@MayCall('READ_CLIENT')
export class DecisionsResolver {
  constructor(
    private readonly open: Decisions,
    private readonly contracts: Contracts,
  ) {}

  @Query(() => DecisionConnectionType, {
    description:
      'What of your clients waits for you: for account managers those that are entrusted to them, for the admin all; nobody else may ask.',
  })
  @MayCall('READ_CLIENT')
  async decisions(
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many at most; 200 is the most.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'The `endCursor` of the page before.' })
    after: string | null,
  ): Promise<DecisionConnectionType> {
    const { decisions, ...page } = await this.open.page(pageSize(first), readDecisionCursor(after));
    const last = decisions.at(-1);
    return {
      ...page,
      nodes: decisions.map(({ kind, at, id, clientId, clientName }) => ({
        kind,
        at,
        id,
        client: { id: clientId, name: clientName },
      })),
      endCursor: last === undefined ? null : writeDecisionCursor(last),
    };
  }

  @ResolveField(() => ContractType, { nullable: true, description: 'The contract that it is about.' })
  contract(@Parent() { id }: DecisionType): Promise<ContractType | null> {
    return this.contracts.byId(id);
  }
}
