import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { LiveUpdates } from '../../../platform/live/live-updates.ts';
import { ticks, type Tick } from '../../../platform/live/ticks.ts';
import { Clients, ClientType } from '../../clients/clients.public.ts';
import { Contracts } from '../../contracts/contracts.public.ts';
import { Clusters } from '../queries/clusters.ts';

interface Asked {
  readonly clientId: string;
}

/** Tells whoever looks at a client's clusters that one was added, changed or retired. */
@Resolver()
export class ClustersChangedResolver {
  constructor(
    private readonly updates: LiveUpdates,
    private readonly clients: Clients,
    private readonly contracts: Contracts,
    private readonly clusters: Clusters,
  ) {}

  @Subscription(() => ClientType, {
    nullable: true,
    description:
      'A client at once, and whenever one of its clusters has been added, changed or retired; null when it is not there, or not yours.',
    resolve(this: ClustersChangedResolver, _: Tick, { clientId }: Asked) {
      return this.clientOf(clientId);
    },
  })
  @MayCall('READ_CLIENT')
  clustersChanged(
    @Args('clientId', { type: () => ID, description: 'Whose clusters.' }) clientId: string,
  ): AsyncIterableIterator<Tick, undefined> {
    return ticks(this.updates, {
      topic: 'clusters',
      key: clientId.toLowerCase(),
      known: undefined,
      versionNow: () => this.versionOf(clientId),
    });
  }

  private async clientOf(clientId: string): Promise<ClientType | null> {
    return isUuid(clientId) ? this.clients.byId(clientId.toLowerCase()) : null;
  }

  /** Each change counts a revision up: their sum tells one state from every other. */
  private async versionOf(clientId: string): Promise<string | null> {
    const client = await this.clientOf(clientId);
    if (client === null) return null;
    const contracts = await this.contracts.ofClient(client.id);
    const clusters = await Promise.all(contracts.map(({ id }) => this.clusters.ofContract(id)));
    return String(clusters.flat().reduce((sum, { revision }) => sum + revision, 0));
  }
}
