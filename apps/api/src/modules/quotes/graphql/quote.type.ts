import type { Cents, CivilDate, Instant } from '@akouendy/domain';
import type { BuildOptionCode, InvoiceTerms } from '@akouendy/domain/catalogue';
import type { QuoteStatus, QuoteSubject } from '@akouendy/domain/quotes';
import { Field, HideField, ID, ObjectType } from '@nestjs/graphql';
import { PageType } from '../../../platform/graphql/page.type.ts';
import { CentsScalar } from '../../../platform/graphql/scalars/cents.scalar.ts';
import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { InstantScalar } from '../../../platform/graphql/scalars/instant.scalar.ts';
import { BuildOptionCodes, InvoiceTermsEnum, WordsType } from '../../catalogue/catalogue.public.ts';
import { ContractTermsType } from '../../contracts/contracts.public.ts';
import type { Quote } from '../queries/quotes.ts';
import { QuoteStatuses, QuoteSubjects } from './quote-enums.ts';

/** A quote; what was answered and how it ended is added by resolvers. */
@ObjectType('Quote', { description: 'What a client asked a quote for, and what became of it.' })
export class QuoteType {
  @Field(() => ID, { description: 'Identifier of the quote.' })
  id!: string;

  @Field(() => String, { description: 'As on paper: `D2026-003`.' })
  reference!: string;

  @Field(() => QuoteStatuses, { description: 'Where it stands today.' })
  status!: QuoteStatus;

  @Field(() => QuoteSubjects, { description: 'What it was asked for.' })
  subject!: QuoteSubject;

  @Field(() => String, { description: 'What is needed, in the client’s words.' })
  need!: string;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'When the client would like it to begin; null when it did not say.',
  })
  wishedOn!: CivilDate | null;

  @Field(() => InstantScalar, { description: 'When it was asked for.' })
  askedAt!: Instant;

  @HideField()
  quote!: Quote;
}

/** What AKOUENDY answered. */
@ObjectType('QuoteAnswer', { description: 'What AKOUENDY answered.' })
export class QuoteAnswerType {
  @Field(() => ContractTermsType, {
    description: 'What is proposed: price lines, how it is invoiced and what it grants, dated by the answer.',
  })
  terms!: ContractTermsType;

  @Field(() => CivilDateScalar, { description: 'The last day on which it can be accepted.' })
  validUntil!: CivilDate;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description:
      'The first day of the contract, unless it is accepted later; null for the day of its acceptance.',
  })
  startsOn!: CivilDate | null;

  @Field(() => String, { nullable: true, description: 'What was written beside it; null for nothing.' })
  remarks!: string | null;

  @Field(() => InstantScalar, { description: 'When it was given.' })
  answeredAt!: Instant;

  answeredBy!: string;
}

/** How a quote ended, other than by expiry. */
@ObjectType('QuoteEnd', { description: 'How a quote ended by what somebody did.' })
export class QuoteEndType {
  @Field(() => InstantScalar, { description: 'When.' })
  at!: Instant;

  @Field(() => String, { nullable: true, description: 'Why, in the words of who ended it; null without.' })
  reason!: string | null;

  endedBy!: string;
}

/** An option that a quote may contain. */
@ObjectType('QuoteOption', { description: 'An option of the pack that a quote may contain.' })
export class QuoteOptionType {
  @Field(() => BuildOptionCodes, { description: 'Which.' })
  code!: BuildOptionCode;

  @Field(() => WordsType, { nullable: true, description: 'What it is called.' })
  name!: WordsType | null;

  @Field(() => CentsScalar, { nullable: true, description: 'Its price; null for a share of another.' })
  price!: Cents | null;
}

/** What the offer says of what a quote is asked for. */
@ObjectType('QuotePublished', { description: 'What the offer of today says of what the quote is for.' })
export class QuotePublishedType {
  @Field(() => CentsScalar, { nullable: true, description: 'Its published price; null on quotation.' })
  price!: Cents | null;

  @Field(() => Boolean, { description: 'Whether that is the least that it costs, and no price of the list.' })
  isLeast!: boolean;

  @Field(() => [QuoteOptionType], { description: 'Options that can be added to it.' })
  options!: readonly QuoteOptionType[];
}

/** What an answer would cost. */
@ObjectType('QuoteTotals', { description: 'What an answer would cost the client, taxed as it is today.' })
export class QuoteTotalsType {
  @Field(() => CentsScalar, { description: 'Excluding VAT: of all, or of a month.' })
  net!: Cents;

  @Field(() => CentsScalar, { description: 'Its VAT.' })
  vat!: Cents;

  @Field(() => CentsScalar, { description: 'Including VAT.' })
  gross!: Cents;

  @Field(() => InvoiceTermsEnum, { description: 'How it would be invoiced.' })
  invoiceTerms!: InvoiceTerms;
}

/** One page of quotes. */
@ObjectType('QuoteConnection', { description: 'One page of the quotes of a client, newest first.' })
export class QuoteConnectionType extends PageType {
  @Field(() => [QuoteType], { description: 'The quotes of this page.' })
  nodes!: readonly QuoteType[];
}

/** A quote as the schema shows it. */
export function quoteType(quote: Quote): QuoteType {
  const { id, reference, status, subject, need, wishedOn, askedAt } = quote;
  return { id, reference, status, subject, need, wishedOn, askedAt, quote };
}
