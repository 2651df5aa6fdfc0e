import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import type { Tick } from '../../../platform/live/ticks.ts';
import { ClientTicks, ClientType } from '../../clients/clients.public.ts';

/** Tells whoever looks at a client's contracts that there are others now, or that one stands otherwise. */
@Resolver()
export class ContractsChangedResolver {
  constructor(private readonly ticks: ClientTicks) {}

  @Subscription(() => ClientType, {
    nullable: true,
    description:
      'A client at once, and whenever it has signed a contract or one stands otherwise: notice, a step of the work, a revision; null when it is not there, or not yours.',
    resolve(this: ContractsChangedResolver, _: Tick, { clientId }: { readonly clientId: string }) {
      return this.ticks.clientOf(clientId);
    },
  })
  @MayCall('READ_CLIENT')
  contractsChanged(
    @Args('clientId', { type: () => ID, description: 'Whose contracts.' }) clientId: string,
  ): AsyncIterableIterator<Tick, undefined> {
    return this.ticks.of('contracts', clientId);
  }
}
