import type { BasisPoints, Cents } from '@akouendy/domain';
import type {
  InvoiceTerms,
  OnCallOptionCode,
  Priority,
  ReportFrequency,
  RunPlanCode,
  RunService,
} from '@akouendy/domain/catalogue';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BasisPointsScalar } from '../../../platform/graphql/scalars/basis-points.scalar.ts';
import { CentsScalar } from '../../../platform/graphql/scalars/cents.scalar.ts';
import { InvoiceTermsEnum } from './offer-enums.ts';
import { OnCallOptionCodes, Prioritys, ReportFrequencys, RunPlanCodes, RunServices } from './run-enums.ts';
import { TitledWordsType, WordsType } from './words.type.ts';

/** A level of operation and support, with its price. */
@ObjectType('RunPlan', { description: 'A level of operation and support, with its price.' })
export class RunPlanType {
  @Field(() => RunPlanCodes, { description: 'Which plan.' })
  code!: RunPlanCode;

  @Field(() => WordsType, { description: 'What it is called.' })
  name!: WordsType;

  @Field(() => WordsType, { description: 'The hours of its support.' })
  hours!: WordsType;

  @Field(() => Int, { nullable: true, description: 'The most nodes that it covers; null without limit.' })
  mostNodes!: number | null;

  @Field(() => [RunServices], { description: 'What is done.' })
  services!: readonly RunService[];

  @Field(() => Int, {
    nullable: true,
    description: 'Minutes of covered time until the first answer; null where the support grid alone says it.',
  })
  responseMinutes!: number | null;

  @Field(() => Boolean, { description: 'Whether there is a contact of one’s own.' })
  dedicatedContact!: boolean;

  @Field(() => Boolean, { description: 'Whether on-call is included.' })
  onCallIncluded!: boolean;

  @Field(() => Boolean, { description: 'Whether on-call can be added.' })
  acceptsOnCallOptions!: boolean;

  @Field(() => ReportFrequencys, { description: 'How often it is reported on.' })
  report!: ReportFrequency;

  @Field(() => CentsScalar, { nullable: true, description: 'Its price a month; null on quotation.' })
  monthlyPrice!: Cents | null;
}

/** Hours that on-call adds to a plan. */
@ObjectType('OnCallOption', { description: 'Hours that on-call adds to a plan.' })
export class OnCallOptionType {
  @Field(() => OnCallOptionCodes, { description: 'Which option.' })
  code!: OnCallOptionCode;

  @Field(() => WordsType, { description: 'What it is called.' })
  name!: WordsType;

  @Field(() => WordsType, { description: 'The hours that it adds.' })
  hours!: WordsType;

  @Field(() => Boolean, { description: 'Whether the other options are part of it.' })
  includesTheOthers!: boolean;

  @Field(() => CentsScalar, { description: 'Its price a month.' })
  monthlyPrice!: Cents;
}

/** A line of the support grid. */
@ObjectType('SupportLevel', { description: 'A line of the support grid.' })
export class SupportLevelType {
  @Field(() => Prioritys, { description: 'Which level.' })
  priority!: Priority;

  @Field(() => WordsType, { description: 'What it is called.' })
  name!: WordsType;

  @Field(() => Int, { description: 'Minutes until the first answer.' })
  responseMinutes!: number;

  @Field(() => Int, { description: 'Minutes until it is resolved.' })
  resolutionMinutes!: number;

  @Field(() => Boolean, { description: 'Whether it is served at all hours, rather than on working days.' })
  roundTheClock!: boolean;

  @Field(() => [WordsType], { description: 'What makes something of this level.' })
  criteria!: readonly WordsType[];

  @Field(() => [WordsType], { description: 'Examples of it.' })
  examples!: readonly WordsType[];
}

/** An intervention outside the covered hours. */
@ObjectType('OutOfHours', { description: 'An intervention outside the covered hours.' })
export class OutOfHoursType {
  @Field(() => WordsType, { description: 'The clause.' })
  text!: WordsType;

  @Field(() => CentsScalar, { description: 'The price of an hour.' })
  hourlyPrice!: Cents;

  @Field(() => Int, { description: 'The least that is charged.' })
  leastMinutes!: number;

  @Field(() => Int, { description: 'Minutes are rounded up to a multiple of this.' })
  stepMinutes!: number;
}

/** What is offered for operating clusters. */
@ObjectType('RunOffer', { description: 'What is offered for operating clusters.' })
export class RunOfferType {
  @Field(() => TitledWordsType, { description: 'Its heading, and what it is in a line.' })
  presentation!: TitledWordsType;

  @Field(() => [RunPlanType], { description: 'The plans, from the smallest on.' })
  plans!: readonly RunPlanType[];

  @Field(() => [OnCallOptionType], { description: 'Hours that can be added to a plan in office hours.' })
  onCallOptions!: readonly OnCallOptionType[];

  @Field(() => [WordsType], { description: 'What keeping a cluster in operation is.' })
  operationTasks!: readonly WordsType[];

  @Field(() => [WordsType], { description: 'What keeping a cluster secure is.' })
  securityTasks!: readonly WordsType[];

  @Field(() => [WordsType], { description: 'Evolutions that are included.' })
  includedEvolutions!: readonly WordsType[];

  @Field(() => [SupportLevelType], { description: 'The levels of support, most urgent first.' })
  supportGrid!: readonly SupportLevelType[];

  @Field(() => WordsType, { description: 'The clause on changing a level.' })
  reclassification!: WordsType;

  @Field(() => WordsType, { description: 'What a further cluster is called.' })
  additionalCluster!: WordsType;

  @Field(() => BasisPointsScalar, { description: 'Its share of the plan’s price.' })
  additionalClusterRate!: BasisPoints;

  @Field(() => WordsType, { description: 'What the weekly meeting is called.' })
  weeklyMeeting!: WordsType;

  @Field(() => CentsScalar, { description: 'Its price a month.' })
  weeklyMeetingPrice!: Cents;

  @Field(() => OutOfHoursType, { description: 'Interventions outside the covered hours.' })
  outOfHours!: OutOfHoursType;

  @Field(() => Int, { description: 'Months of the first term.' })
  commitmentMonths!: number;

  @Field(() => Int, { description: 'Months by which it renews.' })
  renewalMonths!: number;

  @Field(() => Int, { description: 'Months of notice before the end of a term.' })
  terminationNoticeMonths!: number;

  @Field(() => Int, { description: 'Major upgrades of Kubernetes that are included each year.' })
  majorUpgradesPerYear!: number;

  @Field(() => InvoiceTermsEnum, { description: 'How it is invoiced.' })
  invoiceTerms!: InvoiceTerms;
}
