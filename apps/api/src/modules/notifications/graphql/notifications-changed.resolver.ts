import { Resolver, Subscription } from '@nestjs/graphql';
import { currentActor } from '../../../platform/access/asking.ts';
import { SignedIn } from '../../../platform/access/may-call.ts';
import { LiveUpdates } from '../../../platform/live/live-updates.ts';
import { ticks, type Tick } from '../../../platform/live/ticks.ts';
import { People, ViewerType, viewerType } from '../../access/access.public.ts';
import { Notifications } from '../queries/notifications.ts';

/** Tells a person's open pages what they have been told, and what they have read elsewhere. */
@Resolver()
export class NotificationsChangedResolver {
  constructor(
    private readonly updates: LiveUpdates,
    private readonly notificationsOfViewer: Notifications,
    private readonly people: People,
  ) {}

  @Subscription(() => ViewerType, {
    description:
      'You, with your notifications: at once, and whenever there are new ones or some have been read.',
    resolve(this: NotificationsChangedResolver) {
      return this.viewer();
    },
  })
  @SignedIn()
  notificationsChanged(): AsyncIterableIterator<Tick, undefined> {
    return ticks(this.updates, {
      topic: 'notifications',
      key: currentActor().personId,
      known: undefined,
      versionNow: async () => {
        const { nodes } = await this.notificationsOfViewer.page(1, null);
        const unread = await this.notificationsOfViewer.unreadCount();
        return `${String(nodes[0]?.sequence ?? 0)} ${String(unread)}`;
      },
    });
  }

  private async viewer(): Promise<ViewerType> {
    return viewerType(await this.people.byId(currentActor().personId));
  }
}
