import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { LiveUpdates } from '../../../platform/live/live-updates.ts';
import { ticks, type Tick } from '../../../platform/live/ticks.ts';
import { Clients, ClientType } from '../../clients/clients.public.ts';
import { Contracts } from '../../contracts/contracts.public.ts';
import { Entitlements } from '../queries/entitlements.ts';

interface Asked {
  readonly clientId: string;
}

/** Tells whoever looks at a client's contracts that something of them was used, or taken back. */
@Resolver()
export class EntitlementsChangedResolver {
  constructor(
    private readonly updates: LiveUpdates,
    private readonly clients: Clients,
    private readonly contracts: Contracts,
    private readonly entitlements: Entitlements,
  ) {}

  @Subscription(() => ClientType, {
    nullable: true,
    description:
      'A client at once, and whenever something of its entitlements has been used or taken back; null when it is not there, or not yours.',
    resolve(this: EntitlementsChangedResolver, _: Tick, { clientId }: Asked) {
      return this.clientOf(clientId);
    },
  })
  @MayCall('READ_CLIENT')
  entitlementsChanged(
    @Args('clientId', { type: () => ID, description: 'Whose entitlements.' }) clientId: string,
  ): AsyncIterableIterator<Tick, undefined> {
    return ticks(this.updates, {
      topic: 'entitlements',
      key: clientId.toLowerCase(),
      known: undefined,
      versionNow: () => this.versionOf(clientId),
    });
  }

  private async clientOf(clientId: string): Promise<ClientType | null> {
    return isUuid(clientId) ? this.clients.byId(clientId.toLowerCase()) : null;
  }

  /** Entries are only added: how many there are tells one state from every other. */
  private async versionOf(clientId: string): Promise<string | null> {
    const client = await this.clientOf(clientId);
    if (client === null) return null;
    const contracts = await this.contracts.ofClient(client.id);
    const entries = await Promise.all(contracts.map(({ id }) => this.entitlements.entries(id)));
    return String(entries.reduce((sum, { length }) => sum + length, 0));
  }
}
