import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.ts';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.ts';
import { SignedIn } from '../../../platform/access/may-call.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { readSequenceCursor } from '../../../platform/graphql/sequence-cursor.ts';
import { People, viewerType, ViewerType } from '../../access/access.public.ts';
import { Notifications } from '../queries/notifications.ts';
import { MarkRead } from '../use-cases/mark-read.ts';
import { MarkReadResult, NotificationReadType } from './mark-read-result.type.ts';

/** Marking as read. */
@Resolver()
export class MarkReadResolver {
  constructor(
    private readonly markRead: MarkRead,
    private readonly notifications: Notifications,
    private readonly people: People,
  ) {}

  @Mutation(() => MarkReadResult, { description: 'Marks a notification of yours as read.' })
  @SignedIn()
  async markNotificationRead(
    @Args('id', { type: () => ID, description: 'The notification.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<MarkReadResult> {
    const notification = (await this.markRead.one(id)) ? await this.notifications.byId(id) : null;
    if (notification === null) return NotFoundType.of(id);
    return Object.assign(new NotificationReadType(), { notification, viewer: await this.viewer(actor) });
  }

  @Mutation(() => ViewerType, {
    description: 'Marks all that you have been shown as read; what came since stays unread.',
  })
  @SignedIn()
  async markAllNotificationsRead(
    @Args('upTo', { type: () => String, description: 'The `startCursor` of the list that was shown.' })
    upTo: string,
    @CurrentActor() actor: Actor,
  ): Promise<ViewerType> {
    await this.markRead.all(readSequenceCursor(upTo, 'upTo'));
    return this.viewer(actor);
  }

  private async viewer({ personId }: Actor): Promise<ViewerType> {
    return viewerType(await this.people.byId(personId));
  }
}
