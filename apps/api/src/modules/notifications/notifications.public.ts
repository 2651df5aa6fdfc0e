export { NotificationsModule } from './notifications.module.ts';
export { NotificationType } from './graphql/notification.type.ts';
export { Announcements } from './use-cases/announcements.ts';
export type { AnnouncedEvent } from './announcement.ts';
export { tellingMail, type TellingRecipient } from './mails/telling-mail.ts';
