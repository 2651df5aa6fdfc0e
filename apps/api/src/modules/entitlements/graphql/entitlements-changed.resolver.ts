import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import type { Tick } from '../../../platform/live/ticks.ts';
import { ClientTicks, ClientType } from '../../clients/clients.public.ts';

/** Tells whoever looks at a client's contracts that something of them was used, or taken back. */
@Resolver()
export class EntitlementsChangedResolver {
  constructor(private readonly ticks: ClientTicks) {}

  @Subscription(() => ClientType, {
    nullable: true,
    description:
      'A client at once, and whenever something of its entitlements has been used or taken back; null when it is not there, or not yours.',
    resolve(this: EntitlementsChangedResolver, _: Tick, { clientId }: { readonly clientId: string }) {
      return this.ticks.clientOf(clientId);
    },
  })
  @MayCall('READ_CLIENT')
  entitlementsChanged(
    @Args('clientId', { type: () => ID, description: 'Whose entitlements.' }) clientId: string,
  ): AsyncIterableIterator<Tick, undefined> {
    return this.ticks.of('entitlements', clientId);
  }
}
