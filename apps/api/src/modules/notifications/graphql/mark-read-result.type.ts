import { Field, ObjectType } from '@nestjs/graphql';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { resultUnion } from '../../../platform/graphql/result-union.ts';
import { ViewerType } from '../../access/access.public.ts';
import { NotificationType } from './notification.type.ts';

/** It is read. */
@ObjectType('NotificationRead', { description: 'The notification is read, now or already.' })
export class NotificationReadType {
  @Field(() => NotificationType, { description: 'The notification.' })
  notification!: NotificationType;

  @Field(() => ViewerType, { description: 'You, for what is still unread.' })
  viewer!: ViewerType;
}

/** What `markNotificationRead` answers. */
export const MarkReadResult = resultUnion(
  'MarkNotificationReadResult',
  'What became of marking a notification as read.',
  [NotificationReadType, NotFoundType],
);
export type MarkReadResult = typeof MarkReadResult;
