import type { CivilDate } from '@akouendy/domain';
import { Field, ObjectType, PickType } from '@nestjs/graphql';
import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { InstalmentType } from '../../contracts/contracts.public.ts';
import { OrderConditionType } from './order-condition.type.ts';

/** An instalment that was agreed to. */
@ObjectType('AgreedInstalment', {
  description: 'An instalment as it was shown when the order was agreed to, whatever became of it since.',
})
export class AgreedInstalmentType extends PickType(
  InstalmentType,
  ['trigger', 'invoiceOn', 'dueOn', 'forecast', 'periodFrom', 'periodUntil', 'net', 'vat', 'gross'],
  ObjectType,
) {}

/** What an accepted quote added. */
@ObjectType('AgreedQuote', {
  description: 'What the quote that was accepted added to the terms of the offer.',
})
export class AgreedQuoteType {
  @Field(() => String, { description: 'The reference of the quote.' })
  reference!: string;

  @Field(() => CivilDateScalar, { description: 'The last day on which it could be accepted.' })
  validUntil!: CivilDate;

  @Field(() => String, { description: 'What AKOUENDY wrote beside the price; empty for nothing.' })
  remarks!: string;
}

/** What was agreed to. */
@ObjectType('AgreedText', {
  description: 'What was shown when an order was agreed to, read from the document that was sealed then.',
})
export class AgreedTextType {
  @Field(() => [OrderConditionType], { description: 'The clauses, in both languages.' })
  conditions!: readonly OrderConditionType[];

  @Field(() => [AgreedInstalmentType], {
    description:
      'The instalments; none for an option that joined when its months were not part of what was agreed to.',
  })
  instalments!: readonly AgreedInstalmentType[];

  @Field(() => AgreedQuoteType, {
    nullable: true,
    description: 'What the accepted quote added; null for what was ordered from the list.',
  })
  quote!: AgreedQuoteType | null;

  @Field(() => String, {
    description:
      'Everything that was shown, letter by letter, as JSON: the SHA-256 of its UTF-8 bytes is that of the confirmation.',
  })
  document!: string;
}
