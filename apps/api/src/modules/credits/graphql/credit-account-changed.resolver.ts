import { Args, ID, Int, Resolver, Subscription } from '@nestjs/graphql';

import { MayCall } from '../../../platform/access/may-call.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { LiveUpdates } from '../../../platform/live/live-updates.ts';
import { ticks, type Tick } from '../../../platform/live/ticks.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { CreditAccounts } from '../queries/credit-accounts.ts';
import { CreditAccountType } from './credit-account.type.ts';

interface Asked {
  readonly clientId: string;
}

/** Tells whoever looks at a client's days that they have changed. */
@Resolver()
export class CreditAccountChangedResolver {
  constructor(
    private readonly updates: LiveUpdates,
    private readonly accounts: CreditAccounts,
    private readonly clock: Clock,
  ) {}

  @Subscription(() => CreditAccountType, {
    nullable: true,
    description:
      'A client’s credit account whenever what it holds has changed; null when it is not there, or not yours.',
    resolve(this: CreditAccountChangedResolver, _: Tick, { clientId }: Asked) {
      return this.accountOf(clientId);
    },
  })
  @MayCall('READ_CLIENT')
  creditAccountChanged(
    @Args('clientId', { type: () => ID, description: 'Whose account.' }) clientId: string,
    @Args('knownRevision', {
      type: () => Int,
      nullable: true,
      description:
        'The `revision` that you have: a later one is told at once. Without it the present one is.',
    })
    knownRevision: number | null,
  ): AsyncIterableIterator<Tick, undefined> {
    return ticks(this.updates, {
      topic: 'credit-account',
      key: clientId.toLowerCase(),
      known: knownRevision ?? undefined,
      versionNow: async () => (await this.accountOf(clientId))?.revision ?? null,
    });
  }

  private async accountOf(clientId: string) {
    const account = isUuid(clientId) ? await this.accounts.ofClient(clientId.toLowerCase()) : null;
    return account === null ? null : { ...account, asOf: this.clock.today() };
  }
}
