import type { Cents, CivilDate } from '@akouendy/domain';
import type { BuildOptionCode } from '@akouendy/domain/catalogue';
import type { QuoteSubject } from '@akouendy/domain/quotes';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Language } from '../../../platform/access/language.ts';
import { CentsScalar } from '../../../platform/graphql/scalars/cents.scalar.ts';
import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { UuidScalar } from '../../../platform/graphql/scalars/uuid.scalar.ts';
import { BuildOptionCodes } from '../../catalogue/catalogue.public.ts';
import { PURCHASE_ORDER_REFERENCE, SeenOrderInput } from '../../orders/orders.public.ts';
import { QuoteSubjects } from './quote-enums.ts';

/** What `askForQuote` is asked. */
@InputType('AskForQuoteInput', { description: 'What a client would like a quote for.' })
export class AskForQuoteInput {
  @Field(() => ID, { description: 'The client.' })
  clientId!: string;

  @Field(() => QuoteSubjects, { description: 'What for.' })
  subject!: QuoteSubject;

  @Field(() => String, { description: 'What is needed, in words; at most 4000 characters.' })
  need!: string;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'When it should begin; not past, within a year.',
  })
  wishedOn?: CivilDate | null;

  @Field(() => UuidScalar, {
    description: 'Made by the caller for one wish: however often it is sent, one quote is asked for.',
  })
  idempotencyKey!: string;
}

/** The price of an answer, and what it is for. */
@InputType('QuoteProposalInput', { description: 'The price that AKOUENDY proposes, and what it is for.' })
export class QuoteProposalInput {
  @Field(() => CentsScalar, {
    description: 'The price that is agreed, excluding VAT: of the pack, or of a month of RUN Enterprise.',
  })
  price!: Cents;

  @Field(() => [BuildOptionCodes], {
    description: 'Options of a pack, at their price of the offer.',
  })
  packOptions!: BuildOptionCode[];

  @Field(() => Int, { description: 'Clusters beyond the first, for RUN; 50 at most.' })
  additionalClusters!: number;

  @Field(() => Boolean, { description: 'Whether RUN includes the weekly meeting.' })
  weeklyMeeting!: boolean;
}

/** What `answerQuote` is asked. */
@InputType('AnswerQuoteInput', { description: 'What AKOUENDY proposes.' })
export class AnswerQuoteInput extends QuoteProposalInput {
  @Field(() => ID, { description: 'The quote.' })
  quoteId!: string;

  @Field(() => CivilDateScalar, { description: 'The last day on which it can be accepted; within a year.' })
  validUntil!: CivilDate;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description:
      'The first day of the contract, not past and within a year; the day of its acceptance when that is later, or without it.',
  })
  startsOn?: CivilDate | null;

  @Field(() => String, { description: 'Terms and remarks beside the price; may be empty.' })
  remarks!: string;

  @Field(() => UuidScalar, { description: 'Made by the caller for one answer.' })
  idempotencyKey!: string;
}

/** What ends a quote with a word. */
@InputType('EndQuoteInput', { description: 'A quote that ends, and why.' })
export class EndQuoteInput {
  @Field(() => ID, { description: 'The quote.' })
  quoteId!: string;

  @Field(() => String, { description: 'Why; may be empty, except to turn down.' })
  reason!: string;

  @Field(() => UuidScalar, { description: 'Made by the caller for one wish.' })
  idempotencyKey!: string;
}

/** What `acceptQuote` is asked. */
@InputType('AcceptQuoteInput', { description: 'A quote that somebody accepts.' })
export class AcceptQuoteInput {
  @Field(() => ID, { description: 'The quote.' })
  quoteId!: string;

  @Field(() => Language, { description: 'The language of what was agreed to.' })
  language!: Language;

  @Field(() => SeenOrderInput, { description: 'What was on the screen: fields of its preview.' })
  seen!: SeenOrderInput;

  @Field(() => Boolean, { description: 'Whether they agreed to the statement explicitly.' })
  confirmed!: boolean;

  @Field(() => UuidScalar, {
    description: 'Made by the caller for one acceptance: however often it is sent, one contract is signed.',
  })
  idempotencyKey!: string;

  @Field(() => String, PURCHASE_ORDER_REFERENCE)
  purchaseOrderReference?: string | null;
}
