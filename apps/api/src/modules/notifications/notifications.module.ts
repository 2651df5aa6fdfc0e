import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.public.ts';
import { ClientsModule } from '../clients/clients.public.ts';
import { ChooseChannelsResolver } from './graphql/choose-channels.resolver.ts';
import { MarkReadResolver } from './graphql/mark-read.resolver.ts';
import { NotificationResolver } from './graphql/notification.resolver.ts';
import { NotificationsChangedResolver } from './graphql/notifications-changed.resolver.ts';
import { ViewerNotificationsResolver } from './graphql/viewer-notifications.resolver.ts';
import { Notifications } from './queries/notifications.ts';
import { Announcements } from './use-cases/announcements.ts';
import { ChooseChannels } from './use-cases/choose-channels.ts';
import { MarkRead } from './use-cases/mark-read.ts';
import { PurgeNotifications } from './use-cases/purge-notifications.ts';
import { TellPeople } from './use-cases/tell-people.ts';

/** Telling people what others have done. */
@Module({
  imports: [AccessModule, ClientsModule],
  providers: [
    Announcements,
    ChooseChannels,
    MarkRead,
    Notifications,
    PurgeNotifications,
    TellPeople,
    ChooseChannelsResolver,
    MarkReadResolver,
    NotificationResolver,
    NotificationsChangedResolver,
    ViewerNotificationsResolver,
  ],
  exports: [Announcements],
})
export class NotificationsModule {}
