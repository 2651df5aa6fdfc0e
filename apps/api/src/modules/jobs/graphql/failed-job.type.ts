import type { Instant } from '@akouendy/domain';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageType } from '../../../platform/graphql/page.type.ts';
import type { FailedJob } from '../queries/failed-jobs.ts';
import { InstantScalar } from '../../../platform/graphql/scalars/instant.scalar.ts';

const FutileReasons: { readonly [Reason in NonNullable<FailedJob['reason']>]: Reason } = {
  MAIL_REFUSED: 'MAIL_REFUSED',
  MAIL_FORGOTTEN: 'MAIL_FORGOTTEN',
};

registerEnumType(FutileReasons, {
  name: 'FutileReason',
  description: 'Why another attempt at a job would change nothing.',
  valuesMap: {
    MAIL_REFUSED: { description: 'The mail server refuses this mail for good.' },
    MAIL_FORGOTTEN: { description: 'The mail never went out, and its text has been removed since.' },
  },
});

/** Who gets a mail. */
@ObjectType('MailRecipient', { description: 'To whom a mail goes.' })
export class MailRecipientType {
  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { description: 'The address.' })
  address!: string;
}

/** A job that has failed for good. */
@ObjectType('FailedJob', {
  description:
    'A job of the portal that has used up its attempts, or whose further attempts would change nothing; it waits until it is retried or discarded.',
})
export class FailedJobType {
  @Field(() => ID, { description: 'Identifier of the failure.' })
  id!: string;

  @Field(() => String, { description: 'The queue that it belongs to: `deliver-mail`.' })
  queue!: string;

  @Field(() => InstantScalar, { description: 'When what causes it happened.' })
  enqueuedAt!: Instant;

  @Field(() => InstantScalar, { description: 'When the last attempt failed.' })
  failedAt!: Instant;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Under which the log has the last error; null when the worker died.',
  })
  reference!: string | null;

  @Field(() => FutileReasons, {
    nullable: true,
    description: 'Why no further attempt was made; null when all were.',
  })
  reason!: FailedJob['reason'];

  @Field(() => Int, {
    nullable: true,
    description:
      'The code with which another server refused, such as 550 of a mail server; null when none did.',
  })
  answer!: number | null;

  @Field(() => MailRecipientType, {
    nullable: true,
    description:
      'To whom the mail goes that was not delivered; null for what is no mail, or one that is no longer kept.',
  })
  recipient!: MailRecipientType | null;
}

/** One page of failed jobs. */
@ObjectType('FailedJobConnection', { description: 'One page of failed jobs, latest first.' })
export class FailedJobConnectionType extends PageType {
  @Field(() => [FailedJobType], { description: 'The failed jobs of this page.' })
  nodes!: readonly FailedJobType[];
}
