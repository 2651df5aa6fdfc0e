import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { LiveUpdates } from '../../../platform/live/live-updates.ts';
import { ticks, type Tick } from '../../../platform/live/ticks.ts';
import { Clients, ClientType } from '../../clients/clients.public.ts';
import { CompanyExports } from '../queries/company-exports.ts';

interface Asked {
  readonly clientId: string;
}

/** Tells whoever waits for an export how far it is. */
@Resolver()
export class CompanyExportChangedResolver {
  constructor(
    private readonly updates: LiveUpdates,
    private readonly clients: Clients,
    private readonly exports: CompanyExports,
  ) {}

  @Subscription(() => ClientType, {
    nullable: true,
    description:
      'A client at once, and whenever its export has moved on; null when it is not there, or not yours.',
    resolve(this: CompanyExportChangedResolver, _: Tick, { clientId }: Asked) {
      return this.clientOf(clientId);
    },
  })
  @MayCall('EXPORT_CLIENT')
  companyExportChanged(
    @Args('clientId', { type: () => ID, description: 'Whose export.' }) clientId: string,
  ): AsyncIterableIterator<Tick, undefined> {
    return ticks(this.updates, {
      topic: 'exports',
      key: clientId.toLowerCase(),
      known: undefined,
      versionNow: () => this.versionOf(clientId),
    });
  }

  private async clientOf(clientId: string): Promise<ClientType | null> {
    return isUuid(clientId) ? this.clients.byId(clientId.toLowerCase()) : null;
  }

  private async versionOf(clientId: string): Promise<string | null> {
    const client = await this.clientOf(clientId);
    if (client === null) return null;
    const latest = await this.exports.latestOf(client.id);
    return latest === null ? '' : [latest.id, latest.state, latest.step, latest.percent].join();
  }
}
