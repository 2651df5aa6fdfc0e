import type { BasisPoints, Cents } from '@akouendy/domain';
import type {
  BuildMilestone,
  BuildOptionCode,
  BuildPlanCode,
  InvoiceTerms,
} from '@akouendy/domain/catalogue';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BasisPointsScalar } from '../../../platform/graphql/scalars/basis-points.scalar.ts';
import { CentsScalar } from '../../../platform/graphql/scalars/cents.scalar.ts';
import { BuildMilestones, BuildOptionCodes, BuildPlanCodes } from './build-enums.ts';
import { InvoiceTermsEnum } from './offer-enums.ts';
import { TitledWordsType, WordsType } from './words.type.ts';

/** A cluster that is built, with its price. */
@ObjectType('BuildPlan', { description: 'A cluster that is built, with its price.' })
export class BuildPlanType {
  @Field(() => BuildPlanCodes, { description: 'Which plan.' })
  code!: BuildPlanCode;

  @Field(() => WordsType, { description: 'What it is called.' })
  name!: WordsType;

  @Field(() => Int, { description: 'Its workers.' })
  workers!: number;

  @Field(() => Boolean, { description: 'Whether that is a minimum.' })
  workersOrMore!: boolean;

  @Field(() => Int, { description: 'Nodes of its control plane.' })
  masters!: number;

  @Field(() => Boolean, { description: 'Whether it stands in several zones.' })
  multiZone!: boolean;

  @Field(() => Int, { description: 'Working days until it is delivered.' })
  workingDays!: number;

  @Field(() => CentsScalar, { description: 'Its price.' })
  price!: Cents;
}

/** What can be added to a cluster: at a price, or at a share of the cluster’s. */
@ObjectType('BuildOption', {
  description: 'What can be added to a cluster: at a price, or at a share of the cluster’s.',
})
export class BuildOptionType {
  @Field(() => BuildOptionCodes, { description: 'Which option.' })
  code!: BuildOptionCode;

  @Field(() => WordsType, { description: 'What it is called.' })
  name!: WordsType;

  @Field(() => CentsScalar, { nullable: true, description: 'Its price; null for a share of the main price.' })
  price!: Cents | null;

  @Field(() => BasisPointsScalar, {
    nullable: true,
    description: 'The share of the main price; null at a price.',
  })
  rate!: BasisPoints | null;
}

/** A step of what BUILD delivers, which the client follows. */
@ObjectType('BuildStep', { description: 'A step of what BUILD delivers, which the client follows.' })
export class BuildStepType {
  @Field(() => BuildMilestones, { description: 'Which step.' })
  code!: BuildMilestone;

  @Field(() => WordsType, { description: 'What it is called.' })
  title!: WordsType;

  @Field(() => WordsType, { description: 'What is done.' })
  description!: WordsType;
}

/** What is offered for building clusters. */
@ObjectType('BuildOffer', { description: 'What is offered for building clusters.' })
export class BuildOfferType {
  @Field(() => TitledWordsType, { description: 'Its heading, and what it is in a line.' })
  presentation!: TitledWordsType;

  @Field(() => [BuildPlanType], { description: 'The plans, from the smallest on.' })
  plans!: readonly BuildPlanType[];

  @Field(() => [BuildOptionType], { description: 'What can be added.' })
  options!: readonly BuildOptionType[];

  @Field(() => WordsType, { description: 'What the option of a CI/CD toolchain is.' })
  toolchainIntroduction!: WordsType;

  @Field(() => [WordsType], { description: 'What that option installs.' })
  toolchain!: readonly WordsType[];

  @Field(() => [BuildStepType], { description: 'What is delivered, in its order.' })
  steps!: readonly BuildStepType[];

  @Field(() => Int, { description: 'Days of training that are included.' })
  includedTrainingDays!: number;

  @Field(() => InvoiceTermsEnum, { description: 'How it is invoiced.' })
  invoiceTerms!: InvoiceTerms;
}
