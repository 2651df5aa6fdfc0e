export { NotificationsModule } from './notifications.module.ts';
export { NotificationType } from './graphql/notification.type.ts';
export { Announcements } from './use-cases/announcements.ts';
