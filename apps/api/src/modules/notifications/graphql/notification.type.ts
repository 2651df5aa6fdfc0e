import type { Instant } from '@akouendy/domain';
import { Field, HideField, ID, ObjectType } from '@nestjs/graphql';
import { PageType } from '../../../platform/graphql/page.type.ts';
import { InstantScalar } from '../../../platform/graphql/scalars/instant.scalar.ts';
import type { NotificationData, NotificationKind } from '../queries/notifications.ts';
import { NotificationKinds } from './notification-kind.enum.ts';

/** Something that somebody has been told; other rooms add what they know of it. */
@ObjectType('Notification', { description: 'Something that you have been told.' })
export class NotificationType {
  @Field(() => ID, { description: 'Identifier of the notification.' })
  id!: string;

  @Field(() => NotificationKinds, { description: 'What has happened.' })
  kind!: NotificationKind;

  @Field(() => InstantScalar, { description: 'When it happened.' })
  at!: Instant;

  @Field(() => InstantScalar, { nullable: true, description: 'When you read it; null when you have not.' })
  readAt!: Instant | null;

  @HideField()
  clientId!: string | null;

  @HideField()
  actorId!: string | null;

  @HideField()
  data!: NotificationData;
}

/** One page of notifications. */
@ObjectType('NotificationConnection', { description: 'One page of notifications, newest first.' })
export class NotificationConnectionType extends PageType {
  @Field(() => [NotificationType], { description: 'The notifications of this page.' })
  nodes!: readonly NotificationType[];

  @Field(() => String, {
    nullable: true,
    description: 'The newest of this page, for `markAllNotificationsRead`; null on an empty page.',
  })
  startCursor!: string | null;
}
