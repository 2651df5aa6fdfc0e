import type { QuoteStatus } from '@akouendy/domain/quotes';
import { Args, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { readInstantCursor, writeInstantCursor } from '../../../platform/graphql/instant-cursor.ts';
import { pageSize } from '../../../platform/graphql/page-size.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { ClientType } from '../../clients/clients.public.ts';
import { Quotes } from '../queries/quotes.ts';
import { QuoteStatuses } from './quote-enums.ts';
import { QuoteConnectionType, QuoteType, quoteType } from './quote.type.ts';

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
    @Args('search', {
      type: () => String,
      nullable: true,
      description: 'Part of the reference, of the name of what was asked for or of the need.',
    })
    search: string | null,
    @Args('statuses', {
      type: () => [QuoteStatuses],
      nullable: true,
      description: 'Only those that stand like this today.',
    })
    statuses: QuoteStatus[] | null,
  ): Promise<QuoteConnectionType> {
    const { quotes, ...page } = await this.all.ofClient(id, {
      first: pageSize(first),
      after: readInstantCursor(after),
      search: search ?? '',
      statuses: statuses ?? null,
    });
    const last = quotes.at(-1);
    return {
      ...page,
      nodes: quotes.map(quoteType),
      endCursor: last === undefined ? null : writeInstantCursor({ at: last.askedAt, id: last.id }),
    };
  }
  @ResolveField(() => QuoteType, {
    nullable: true,
    description: 'One of them; null when it is not there, or not of this client.',
  })
  async quote(
    @Parent() client: ClientType,
    @Args('id', { type: () => ID, description: 'Its identifier.' }) id: string,
  ): Promise<QuoteType | null> {
    const quote = isUuid(id) ? await this.all.byId(id.toLowerCase()) : null;
    return quote?.clientId === client.id ? quoteType(quote) : null;
  }
}
