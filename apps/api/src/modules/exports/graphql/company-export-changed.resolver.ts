import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import type { Tick } from '../../../platform/live/ticks.ts';
import { ClientTicks, ClientType } from '../../clients/clients.public.ts';

/** Tells whoever waits for an export how far it is. */
@Resolver()
export class CompanyExportChangedResolver {
  constructor(private readonly ticks: ClientTicks) {}

  @Subscription(() => ClientType, {
    nullable: true,
    description:
      'A client at once, and whenever its export has moved on; null when it is not there, or not yours.',
    resolve(this: CompanyExportChangedResolver, _: Tick, { clientId }: { readonly clientId: string }) {
      return this.ticks.clientOf(clientId);
    },
  })
  @MayCall('EXPORT_CLIENT')
  companyExportChanged(
    @Args('clientId', { type: () => ID, description: 'Whose export.' }) clientId: string,
  ): AsyncIterableIterator<Tick, undefined> {
    return this.ticks.of('exports', clientId);
  }
}
