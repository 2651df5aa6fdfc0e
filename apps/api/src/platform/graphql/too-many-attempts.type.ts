import type { Instant } from '@akouendy/domain';
import { Field, ObjectType } from '@nestjs/graphql';
import { InstantScalar } from './scalars/instant.scalar.ts';

/** Too often. */
@ObjectType('TooManyAttempts', {
  description:
    'Too often: too many attempts on this account or from this address, or too much that sends mails by one person or for one client. Nothing was changed.',
})
export class TooManyAttemptsType {
  @Field(() => InstantScalar, { description: 'From when on the next attempt is looked at.' })
  retryAt!: Instant;
}
