import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { LiveUpdates } from '../../../platform/live/live-updates.ts';
import { ticks, type Tick } from '../../../platform/live/ticks.ts';
import { Clients, ClientType } from '../../clients/clients.public.ts';
import { Documents } from '../queries/documents.ts';

interface Asked {
  readonly clientId: string;
}

/** Tells whoever looks at a client's documents that there are others now. */
@Resolver()
export class DocumentsChangedResolver {
  constructor(
    private readonly updates: LiveUpdates,
    private readonly clients: Clients,
    private readonly documents: Documents,
  ) {}

  @Subscription(() => ClientType, {
    nullable: true,
    description:
      'A client at once, and whenever a document has been shared with it or taken back; null when it is not there, or not yours.',
    resolve(this: DocumentsChangedResolver, _: Tick, { clientId }: Asked) {
      return this.clientOf(clientId);
    },
  })
  @MayCall('READ_CLIENT')
  documentsChanged(
    @Args('clientId', { type: () => ID, description: 'Whose documents.' }) clientId: string,
  ): AsyncIterableIterator<Tick, undefined> {
    return ticks(this.updates, {
      topic: 'documents',
      key: clientId.toLowerCase(),
      known: undefined,
      versionNow: () => this.versionOf(clientId),
    });
  }

  private async clientOf(clientId: string): Promise<ClientType | null> {
    return isUuid(clientId) ? this.clients.byId(clientId.toLowerCase()) : null;
  }

  /** Documents never change: those that there are tell one state from every other. */
  private async versionOf(clientId: string): Promise<string | null> {
    const client = await this.clientOf(clientId);
    if (client === null) return null;
    const documents = await this.documents.ofClient(client.id);
    return documents.map(({ id }) => id).join();
  }
}
