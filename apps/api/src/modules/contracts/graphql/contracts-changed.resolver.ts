import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { LiveUpdates } from '../../../platform/live/live-updates.ts';
import { ticks, type Tick } from '../../../platform/live/ticks.ts';
import { Clients, ClientType } from '../../clients/clients.public.ts';

interface Asked {
  readonly clientId: string;
}

/** Tells whoever looks at a client's contracts that there are others now, or that one stands otherwise. */
@Resolver()
export class ContractsChangedResolver {
  constructor(
    private readonly updates: LiveUpdates,
    private readonly clients: Clients,
  ) {}

  @Subscription(() => ClientType, {
    nullable: true,
    description:
      'A client at once, and whenever it has signed a contract or one stands otherwise: notice, a step of the work, a revision; null when it is not there, or not yours.',
    resolve(this: ContractsChangedResolver, _: Tick, { clientId }: Asked) {
      return this.clientOf(clientId);
    },
  })
  @MayCall('READ_CLIENT')
  contractsChanged(
    @Args('clientId', { type: () => ID, description: 'Whose contracts.' }) clientId: string,
  ): AsyncIterableIterator<Tick, undefined> {
    return ticks(this.updates, {
      topic: 'contracts',
      key: clientId.toLowerCase(),
      known: undefined,
      versionNow: () => this.changeOf(clientId),
    });
  }

  private async clientOf(clientId: string): Promise<ClientType | null> {
    return isUuid(clientId) ? this.clients.byId(clientId.toLowerCase()) : null;
  }

  /** Whatever is told of has changed: each time is another version, for who may see the client. */
  private async changeOf(clientId: string): Promise<object | null> {
    return (await this.clientOf(clientId)) === null ? null : {};
  }
}
