import type { Cents, CivilDate } from '@akouendy/domain';
import type { OptionRefusal, RunOptionCode } from '@akouendy/domain/contracts/life';
import type { VatScheme } from '@akouendy/domain/invoicing';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Language } from '../../../platform/access/language.ts';
import { InvalidFieldType } from '../../../platform/graphql/invalid-field.type.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { resultUnion } from '../../../platform/graphql/result-union.ts';
import { CentsScalar } from '../../../platform/graphql/scalars/cents.scalar.ts';
import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { UuidScalar } from '../../../platform/graphql/scalars/uuid.scalar.ts';
import { VatRegimes } from '../../../platform/graphql/vat-regime.enum.ts';
import { TooManyAttemptsType } from '../../../platform/graphql/too-many-attempts.type.ts';
import { WordsType } from '../../catalogue/catalogue.public.ts';
import {
  AppliedRevisionType,
  ContractLineType,
  ContractType,
  InstalmentScheduleType,
  RunOptionCodes,
} from '../../contracts/contracts.public.ts';
import type { OrderChange } from '../use-cases/changes-since.ts';
import { OrderConditionType } from './order-condition.type.ts';
import { PURCHASE_ORDER_REFERENCE } from './order.input.ts';
import { OrderChanges } from './place-order.type.ts';

const Refusals: { readonly [Each in OptionRefusal]: Each } = {
  NOT_RUN: 'NOT_RUN',
  ON_QUOTATION: 'ON_QUOTATION',
  INCLUDED_IN_PLAN: 'INCLUDED_IN_PLAN',
  THERE_ALREADY: 'THERE_ALREADY',
  INCLUDED_IN_FULL: 'INCLUDED_IN_FULL',
  INCLUDES_THOSE_THERE: 'INCLUDES_THOSE_THERE',
  ENDS_BEFORE: 'ENDS_BEFORE',
};

registerEnumType(Refusals, {
  name: 'RunOptionRefusal',
  description: 'Why an option cannot join a contract.',
  valuesMap: {
    NOT_RUN: { description: 'It is no RUN contract of its own.' },
    ON_QUOTATION: { description: 'The plan’s price is on quotation: so are its terms.' },
    INCLUDED_IN_PLAN: { description: 'The plan covers it.' },
    THERE_ALREADY: { description: 'The contract has it.' },
    INCLUDED_IN_FULL: { description: 'Full on-call, which is there, includes it.' },
    INCLUDES_THOSE_THERE: { description: 'Full on-call includes options that are there.' },
    ENDS_BEFORE: { description: 'The contract ends before the next month begins.' },
  },
});

/** What a month costs. */
@ObjectType('MonthPrice', { description: 'What a month costs.' })
export class MonthPriceType {
  @Field(() => CentsScalar, { description: 'Excluding VAT.' })
  net!: Cents;

  @Field(() => CentsScalar, { description: 'Its VAT.' })
  vat!: Cents;

  @Field(() => CentsScalar, { description: 'Including VAT.' })
  gross!: Cents;
}

/** An option as it would join. */
@ObjectType('RunOptionPreview', {
  description: 'An option as it would join a contract now; nothing is ordered yet.',
})
export class RunOptionPreviewType {
  @Field(() => CivilDateScalar, { description: 'The day of the order: today.' })
  day!: CivilDate;

  @Field(() => CivilDateScalar, { description: 'The first day of the first month with it.' })
  from!: CivilDate;

  @Field(() => String, { description: 'The version of the offer that the contract was signed under.' })
  offerVersion!: string;

  @Field(() => ContractLineType, { description: 'What it costs at the prices of the signature.' })
  line!: ContractLineType;

  @Field(() => VatRegimes, { description: 'How the client is taxed.' })
  vatRegime!: VatScheme;

  @Field(() => MonthPriceType, { description: 'What that month costs without it.' })
  before!: MonthPriceType;

  @Field(() => MonthPriceType, { description: 'What that month costs with it.' })
  after!: MonthPriceType;

  @Field(() => [AppliedRevisionType], {
    description: 'The revisions that lead to the price with it, one after the other.',
  })
  applied!: readonly AppliedRevisionType[];

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The first day without the contract, and the option; null while it renews.',
  })
  end!: CivilDate | null;

  @Field(() => InstalmentScheduleType, {
    description:
      'Each month with it until the end of the terms that are certain: what is invoiced, and when.',
  })
  schedule!: InstalmentScheduleType;

  @Field(() => [OrderConditionType], { description: 'The clauses of the offer that hold for it.' })
  conditions!: readonly OrderConditionType[];

  @Field(() => String, { description: 'The sentence that is agreed to, in the language that was asked for.' })
  statement!: string;

  @Field(() => Boolean, {
    description: 'Whether the client’s billing details require a purchase order reference with it.',
  })
  purchaseOrderRequired!: boolean;

  @Field(() => String, { description: 'Of all of this: whoever confirms sends it back.' })
  seal!: string;
}

/** An option, and whether it can join. */
@ObjectType('RunOptionChoice', { description: 'An option of RUN, and whether it can join a contract.' })
export class RunOptionChoiceType {
  @Field(() => RunOptionCodes, { description: 'Which option.' })
  option!: RunOptionCode;

  @Field(() => WordsType, { nullable: true, description: 'What the offer of the contract calls it.' })
  name!: WordsType | null;

  @Field(() => Refusals, { nullable: true, description: 'Why it cannot join; null when it can.' })
  refusal!: OptionRefusal | null;

  @Field(() => RunOptionPreviewType, {
    nullable: true,
    description: 'What it would lead to; null when it cannot join.',
  })
  preview!: RunOptionPreviewType | null;
}

/** What was on the screen. */
@InputType('SeenRunOptionInput', {
  description: 'What was on the screen when it was confirmed: fields of the preview.',
})
export class SeenRunOptionInput {
  @Field(() => String, { description: 'The preview’s `seal`.' })
  seal!: string;

  @Field(() => CivilDateScalar, { description: 'Its `day`.' })
  day!: CivilDate;

  @Field(() => CentsScalar, { description: 'The `net` of the month with it.' })
  net!: Cents;

  @Field(() => CentsScalar, { description: 'The `gross` of the month with it.' })
  gross!: Cents;
}

/** What `addRunOption` is asked. */
@InputType('AddRunOptionInput', { description: 'An option that somebody adds to a RUN contract.' })
export class AddRunOptionInput {
  @Field(() => ID, { description: 'The contract.' })
  contractId!: string;

  @Field(() => RunOptionCodes, { description: 'The option.' })
  option!: RunOptionCode;

  @Field(() => Language, { description: 'The language of what was agreed to.' })
  language!: Language;

  @Field(() => SeenRunOptionInput, { description: 'What was on the screen.' })
  seen!: SeenRunOptionInput;

  @Field(() => Boolean, { description: 'Whether they agreed to the statement explicitly.' })
  confirmed!: boolean;

  @Field(() => UuidScalar, {
    description: 'Made by the caller for one addition: however often it is sent, one option joins.',
  })
  idempotencyKey!: string;

  @Field(() => String, PURCHASE_ORDER_REFERENCE)
  purchaseOrderReference?: string | null;
}

/** It joins. */
@ObjectType('RunOptionAdded', { description: 'The option joins; also when the same was sent before.' })
export class RunOptionAddedType {
  @Field(() => ContractType, { description: 'The contract with it.' })
  contract!: ContractType;
}

/** The key was used. */
@ObjectType('RunOptionKeyReused', {
  description: 'Another option was added under the same idempotency key; nothing was added now.',
})
export class RunOptionKeyReusedType {
  @Field(() => ContractType, { description: 'The contract that it was added to.' })
  contract!: ContractType;
}

/** What was seen is not what would be signed. */
@ObjectType('RunOptionOutdated', {
  description: 'What was on the screen is not what would be signed any more; nothing was ordered.',
})
export class RunOptionOutdatedType {
  @Field(() => [OrderChanges], { description: 'What has changed.' })
  changes!: readonly OrderChange[];

  @Field(() => RunOptionPreviewType, { description: 'The option as it would join now.' })
  preview!: RunOptionPreviewType;
}

/** It cannot join. */
@ObjectType('RunOptionRefused', { description: 'The option cannot join the contract; nothing was ordered.' })
export class RunOptionRefusedType {
  @Field(() => Refusals, { description: 'Why.' })
  refusal!: OptionRefusal;
}

/** What `addRunOption` answers. */
export const AddRunOptionResult = resultUnion('AddRunOptionResult', 'What became of an option.', [
  RunOptionAddedType,
  RunOptionOutdatedType,
  RunOptionRefusedType,
  RunOptionKeyReusedType,
  TooManyAttemptsType,
  InvalidFieldType,
  NotFoundType,
]);
