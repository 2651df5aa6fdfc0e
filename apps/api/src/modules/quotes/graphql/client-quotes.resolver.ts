import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { readInstantCursor, writeInstantCursor } from '../../../platform/graphql/instant-cursor.ts';
import { pageSize } from '../../../platform/graphql/page-size.ts';
import { ClientType } from '../../clients/clients.public.ts';
import { Quotes } from '../queries/quotes.ts';
import { QuoteConnectionType, quoteType } from './quote.type.ts';

/** The quotes of a client. */
@Resolver(() => ClientType)
@MayCall('READ_QUOTES')
export class ClientQuotesResolver {
  constructor(private readonly all: Quotes) {}

  @ResolveField(() => QuoteConnectionType, { description: 'What it has asked quotes for, newest first.' })
  async quotes(
    @Parent() { id }: ClientType,
    @Args('first', { type: () => Int, description: 'How many at most; 200 is the most.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'The `endCursor` of the page before.' })
    after: string | null,
  ): Promise<QuoteConnectionType> {
    const { quotes, ...page } = await this.all.ofClient(id, pageSize(first), readInstantCursor(after));
    const last = quotes.at(-1);
    return {
      ...page,
      nodes: quotes.map(quoteType),
      endCursor: last === undefined ? null : writeInstantCursor({ at: last.askedAt, id: last.id }),
    };
  }
}
