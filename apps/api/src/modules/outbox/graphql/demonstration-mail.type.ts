import type { Instant } from '@akouendy/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageType } from '../../../platform/graphql/page.type.ts';
import { Language } from '../../../platform/access/language.ts';
import { InstantScalar } from '../../../platform/graphql/scalars/instant.scalar.ts';

/** A mail that the demonstration has sent. */
@ObjectType('DemonstrationMail', { description: 'A mail that the demonstration has written.' })
export class DemonstrationMailType {
  @Field(() => ID, { description: 'Identifier of the mail.' })
  id!: string;

  @Field(() => String, { description: 'To whom it goes.' })
  toName!: string;

  @Field(() => String, { description: 'Where it goes.' })
  toAddress!: string;

  @Field(() => Language, { description: 'The language in which it is written.' })
  language!: Language;

  @Field(() => String, { description: 'What it is about.' })
  subject!: string;

  @Field(() => String, { description: 'What it says, as text.' })
  text!: string;

  @Field(() => String, { description: 'What it says, as a document of HTML.' })
  html!: string;

  @Field(() => InstantScalar, { description: 'When what causes it happened.' })
  writtenAt!: Instant;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When it was delivered; null when it is waiting.',
  })
  deliveredAt!: Instant | null;

  @Field(() => Int, { description: 'How often its delivery was tried.' })
  attempts!: number;
}

/** One page of mails. */
@ObjectType('DemonstrationMailConnection', { description: 'One page of mails, newest first.' })
export class DemonstrationMailConnectionType extends PageType {
  @Field(() => [DemonstrationMailType], { description: 'The mails of this page.' })
  nodes!: readonly DemonstrationMailType[];
}
