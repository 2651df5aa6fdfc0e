import { Injectable } from '@nestjs/common';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import type { LiveTopic } from '../../../platform/live/live-message.ts';
import { LiveUpdates } from '../../../platform/live/live-updates.ts';
import { ticks, type Tick } from '../../../platform/live/ticks.ts';
import type { ClientType } from './client.type.ts';
import { Clients } from '../queries/clients.ts';

/** What subscriptions to something of a client have in common: its change is told under the client's id. */
@Injectable()
export class ClientTicks {
  constructor(
    private readonly updates: LiveUpdates,
    private readonly clients: Clients,
  ) {}

  /** A tick at once, and whenever `topic` is told of the client: each is news, for who may see it. */
  of(topic: LiveTopic, clientId: string): AsyncIterableIterator<Tick, undefined> {
    return ticks<object>(this.updates, {
      topic,
      key: clientId.toLowerCase(),
      known: undefined,
      versionNow: async () => ((await this.clientOf(clientId)) === null ? null : {}),
    });
  }

  /** What is delivered; `null` when it is not there, or not to be seen. */
  async clientOf(clientId: string): Promise<ClientType | null> {
    return isUuid(clientId) ? this.clients.byId(clientId.toLowerCase()) : null;
  }
}
