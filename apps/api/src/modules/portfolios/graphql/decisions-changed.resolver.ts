import { Args, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { UuidScalar } from '../../../platform/graphql/scalars/uuid.scalar.ts';
import { LiveUpdates } from '../../../platform/live/live-updates.ts';
import { ticks, type Tick } from '../../../platform/live/ticks.ts';
import { Decisions } from '../queries/decisions.ts';
import { DecisionConnectionType } from './decision.type.ts';

/** Tells whoever has the list open that something has come to wait for them, or waits no more. */
@Resolver(() => DecisionConnectionType)
@MayCall('COMPARE_CLIENTS')
export class DecisionsChangedResolver {
  constructor(
    private readonly updates: LiveUpdates,
    private readonly open: Decisions,
  ) {}

  @ResolveField(() => UuidScalar, {
    description: 'What tells all that waits for you now from what waits at another moment.',
  })
  version(): Promise<string> {
    return this.open.version();
  }

  @Subscription(() => UuidScalar, {
    description:
      'The version of what waits for you: at once unless it is the one that you know, and whenever something has come or gone.',
    resolve(this: DecisionsChangedResolver) {
      return this.open.version();
    },
  })
  @MayCall('COMPARE_CLIENTS')
  decisionsChanged(
    @Args('known', {
      type: () => UuidScalar,
      nullable: true,
      description: 'The version that you have already.',
    })
    known: string | null,
  ): AsyncIterableIterator<Tick, undefined> {
    return ticks(this.updates, {
      topic: 'decisions',
      key: 'all',
      known: known ?? undefined,
      versionNow: () => this.open.version(),
    });
  }
}
