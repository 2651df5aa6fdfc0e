import { ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { ContractType } from '../../contracts/contracts.public.ts';
import { Quotes } from '../queries/quotes.ts';

/** The quote that a contract was signed by. */
@Resolver(() => ContractType)
@MayCall('READ_CLIENT')
export class ContractQuoteResolver {
  constructor(private readonly quotes: Quotes) {}

  @ResolveField(() => ID, {
    nullable: true,
    description: 'The quote whose acceptance signed it; null without one, or when it is not yours to see.',
  })
  quoteId(@Parent() { id }: ContractType): Promise<string | null> {
    return this.quotes.acceptedFor(id);
  }
}
