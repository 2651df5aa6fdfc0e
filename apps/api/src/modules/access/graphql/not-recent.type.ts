import { Field, ObjectType } from '@nestjs/graphql';
import { refused } from './refused.ts';

/** First prove who you are. */
@ObjectType('RecentAuthenticationRequired', {
  description:
    'You must have proved who you are in the last ten minutes: confirm your identity, then try again.',
})
export class RecentAuthenticationRequiredType {
  @Field(() => String, { description: 'For developers; the application words it for people.' })
  message!: string;
}

/** That answer. */
export function notRecent(): RecentAuthenticationRequiredType {
  return refused(RecentAuthenticationRequiredType, 'Confirm your identity first.');
}
