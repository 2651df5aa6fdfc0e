import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.ts';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.ts';
import { SignedIn } from '../../../platform/access/may-call.ts';
import { People, viewerType, ViewerType } from '../../access/access.public.ts';
import { ChooseChannels } from '../use-cases/choose-channels.ts';
import { ChooseNotificationChannelsInput } from './notification-choice.type.ts';

/** How one is told. */
@Resolver()
export class ChooseChannelsResolver {
  constructor(
    private readonly choose: ChooseChannels,
    private readonly people: People,
  ) {}

  @Mutation(() => ViewerType, {
    description: 'Changes by which channels you are told of a kind, from now on.',
  })
  @SignedIn()
  async chooseNotificationChannels(
    @Args('input', { type: () => ChooseNotificationChannelsInput, description: 'The choice.' })
    { kind, inApp, mail }: ChooseNotificationChannelsInput,
    @CurrentActor() { personId }: Actor,
  ): Promise<ViewerType> {
    await this.choose.execute(kind, { inApp, mail });
    return viewerType(await this.people.byId(personId));
  }
}
