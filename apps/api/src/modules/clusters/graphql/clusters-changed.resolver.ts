import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import type { Tick } from '../../../platform/live/ticks.ts';
import { ClientTicks, ClientType } from '../../clients/clients.public.ts';

/** Tells whoever looks at a client's clusters that one was added, changed or retired. */
@Resolver()
export class ClustersChangedResolver {
  constructor(private readonly ticks: ClientTicks) {}

  @Subscription(() => ClientType, {
    nullable: true,
    description:
      'A client at once, and whenever one of its clusters has been added, changed or retired; null when it is not there, or not yours.',
    resolve(this: ClustersChangedResolver, _: Tick, { clientId }: { readonly clientId: string }) {
      return this.ticks.clientOf(clientId);
    },
  })
  @MayCall('READ_CLIENT')
  clustersChanged(
    @Args('clientId', { type: () => ID, description: 'Whose clusters.' }) clientId: string,
  ): AsyncIterableIterator<Tick, undefined> {
    return this.ticks.of('clusters', clientId);
  }
}
