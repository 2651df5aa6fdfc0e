import { Field, InputType, ObjectType } from '@nestjs/graphql';
import type { NotificationKind } from '../queries/notifications.ts';
import { NotificationKinds } from './notification-kind.enum.ts';

/** By which channels somebody is told of a kind. */
@ObjectType('NotificationChoice', { description: 'By which channels you are told of a kind.' })
export class NotificationChoiceType {
  @Field(() => NotificationKinds, { description: 'The kind.' })
  kind!: NotificationKind;

  @Field(() => Boolean, { description: 'In the portal.' })
  inApp!: boolean;

  @Field(() => Boolean, { description: 'By mail.' })
  mail!: boolean;
}

/** What `chooseNotificationChannels` is asked. */
@InputType('ChooseNotificationChannelsInput', { description: 'By which channels to be told of a kind.' })
export class ChooseNotificationChannelsInput {
  @Field(() => NotificationKinds, { description: 'The kind.' })
  kind!: NotificationKind;

  @Field(() => Boolean, { description: 'In the portal.' })
  inApp!: boolean;

  @Field(() => Boolean, { description: 'By mail.' })
  mail!: boolean;
}
