import type { Instant } from '@akouendy/domain';
import { Field, HideField, ID, Int, ObjectType } from '@nestjs/graphql';
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
export class NotificationConnectionType {
  @Field(() => [NotificationType], { description: 'The notifications of this page.' })
  nodes!: readonly NotificationType[];

  @Field(() => Int, { description: 'How many there are on all pages.' })
  totalCount!: number;

  @Field(() => String, { nullable: true, description: 'Where the next page begins; null on an empty page.' })
  endCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The newest of this page, for `markAllNotificationsRead`; null on an empty page.',
  })
  startCursor!: string | null;

  @Field(() => Boolean, { description: 'Whether there is a next page.' })
  hasNextPage!: boolean;
}
