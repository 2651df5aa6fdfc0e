import type { Cents, HalfDays } from '@akouendy/domain';
import type {
  BuildOptionCode,
  BuildPlanCode,
  InvoiceTerms,
  PackCode,
  RunPlanCode,
} from '@akouendy/domain/catalogue';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CentsScalar } from '../../../platform/graphql/scalars/cents.scalar.ts';
import { HalfDaysScalar } from '../../../platform/graphql/scalars/half-days.scalar.ts';
import { BuildOptionCodes, BuildPlanCodes } from './build-enums.ts';
import { BuildOptionType } from './build-offer.type.ts';
import { InvoiceTermsEnum, PackCodes } from './offer-enums.ts';
import { RunPlanCodes } from './run-enums.ts';
import { TitledWordsType, WordsType } from './words.type.ts';

/** Several services at one published price. */
@ObjectType('Pack', { description: 'Several services at one published price.' })
export class PackType {
  @Field(() => PackCodes, { description: 'Which pack.' })
  code!: PackCode;

  @Field(() => WordsType, { description: 'What it is called.' })
  name!: WordsType;

  @Field(() => WordsType, { description: 'For whom it is.' })
  description!: WordsType;

  @Field(() => [TitledWordsType], { description: 'What is in it.' })
  contents!: readonly TitledWordsType[];

  @Field(() => BuildPlanCodes, { description: 'The cluster that is built.' })
  build!: BuildPlanCode;

  @Field(() => [BuildOptionCodes], { description: 'Options of it that are in the pack.' })
  buildOptions!: readonly BuildOptionCode[];

  @Field(() => RunPlanCodes, { description: 'The level of operation.' })
  run!: RunPlanCode;

  @Field(() => Int, { description: 'Months of operation.' })
  runMonths!: number;

  @Field(() => Int, { description: 'Applications that are deployed.' })
  applicationDeployments!: number;

  @Field(() => HalfDaysScalar, { description: 'Days of régie in each year.' })
  yearlyHalfDays!: HalfDays;

  @Field(() => Int, { description: 'Days of training.' })
  trainingDays!: number;

  @Field(() => CentsScalar, { description: 'Its price; the least on quotation.' })
  price!: Cents;

  @Field(() => Boolean, { description: 'Whether its price is quoted.' })
  onQuotation!: boolean;

  @Field(() => CentsScalar, {
    nullable: true,
    description: 'The published price that it replaces; null without one.',
  })
  referencePrice!: Cents | null;

  @Field(() => CentsScalar, {
    nullable: true,
    description: 'What it saves against that price; null without one.',
  })
  saving!: Cents | null;

  @Field(() => [BuildOptionType], { description: 'What can be added.' })
  options!: readonly BuildOptionType[];

  @Field(() => InvoiceTermsEnum, { description: 'How it is invoiced.' })
  invoiceTerms!: InvoiceTerms;
}
