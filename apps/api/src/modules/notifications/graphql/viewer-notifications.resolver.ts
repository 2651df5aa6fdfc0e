import { Args, Int, ResolveField, Resolver } from '@nestjs/graphql';
import { SignedIn } from '../../../platform/access/may-call.ts';
import { pageSize } from '../../../platform/graphql/page-size.ts';
import { readSequenceCursor, writeSequenceCursor } from '../../../platform/graphql/sequence-cursor.ts';
import { ViewerType } from '../../access/access.public.ts';
import { Notifications } from '../queries/notifications.ts';
import { NotificationChoiceType } from './notification-choice.type.ts';
import { NotificationConnectionType } from './notification.type.ts';

/** What who is signed in has been told, and how they are told. */
@Resolver(() => ViewerType)
@SignedIn()
export class ViewerNotificationsResolver {
  constructor(private readonly notificationsOfViewer: Notifications) {}

  @ResolveField(() => NotificationConnectionType, { description: 'What you have been told, newest first.' })
  async notifications(
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many at most; 200 is the most.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'The `endCursor` of the page before.' })
    after: string | null,
  ): Promise<NotificationConnectionType> {
    const place = after ? readSequenceCursor(after, 'after') : null;
    const { nodes, ...page } = await this.notificationsOfViewer.page(pageSize(first), place);
    const [newest, oldest] = [nodes.at(0), nodes.at(-1)];
    return {
      ...page,
      nodes,
      startCursor: newest === undefined ? null : writeSequenceCursor(newest.sequence),
      endCursor: oldest === undefined ? null : writeSequenceCursor(oldest.sequence),
    };
  }

  @ResolveField(() => Int, { description: 'How many notifications you have not read.' })
  unreadNotifications(): Promise<number> {
    return this.notificationsOfViewer.unreadCount();
  }

  @ResolveField(() => [NotificationChoiceType], { description: 'How you are told of each kind.' })
  notificationChoices(): Promise<NotificationChoiceType[]> {
    return this.notificationsOfViewer.choices();
  }
}
