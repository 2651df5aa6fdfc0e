import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import type { Tick } from '../../../platform/live/ticks.ts';
import { ClientTicks, ClientType } from '../../clients/clients.public.ts';

/** Tells whoever looks at a client's documents that there are others now. */
@Resolver()
export class DocumentsChangedResolver {
  constructor(private readonly ticks: ClientTicks) {}

  @Subscription(() => ClientType, {
    nullable: true,
    description:
      'A client at once, and whenever a document has been shared with it or taken back; null when it is not there, or not yours.',
    resolve(this: DocumentsChangedResolver, _: Tick, { clientId }: { readonly clientId: string }) {
      return this.ticks.clientOf(clientId);
    },
  })
  @MayCall('READ_CLIENT')
  documentsChanged(
    @Args('clientId', { type: () => ID, description: 'Whose documents.' }) clientId: string,
  ): AsyncIterableIterator<Tick, undefined> {
    return this.ticks.of('documents', clientId);
  }
}
