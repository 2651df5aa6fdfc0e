import type { Instant } from '@akouendy/domain';
import type { NotificationData, NotificationKind } from './notification-kind.ts';

/** What has happened, as a use case announces it. */
export interface Announcement {
  readonly kind: NotificationKind;
  /** The client whose affair it is. */
  readonly clientId: string;
  readonly data: NotificationData;
  /** Who alone is told; everybody whom the client concerns where it is absent. */
  readonly toPersonId?: string;
}

/** An announcement on its way to those whom it concerns. */
export interface AnnouncedEvent extends Announcement {
  readonly id: string;
  readonly at: Instant;
  /** Who did it. */
  readonly actorId: string;
}
