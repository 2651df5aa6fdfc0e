import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import type { Tick } from '../../../platform/live/ticks.ts';
import { ClientTicks, ClientType } from '../../clients/clients.public.ts';

/** Tells whoever looks at a client's quotes that one was asked for, answered or ended. */
@Resolver()
export class QuotesChangedResolver {
  constructor(private readonly ticks: ClientTicks) {}

  @Subscription(() => ClientType, {
    nullable: true,
    description:
      'A client at once, and whenever it has asked for a quote or one has moved on; null when it is not there, or not yours.',
    resolve(this: QuotesChangedResolver, _: Tick, { clientId }: { readonly clientId: string }) {
      return this.ticks.clientOf(clientId);
    },
  })
  @MayCall('READ_QUOTES')
  quotesChanged(
    @Args('clientId', { type: () => ID, description: 'Whose quotes.' }) clientId: string,
  ): AsyncIterableIterator<Tick, undefined> {
    return this.ticks.of('quotes', clientId);
  }
}
