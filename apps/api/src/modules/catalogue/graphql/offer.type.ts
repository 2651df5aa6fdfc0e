import type { BasisPoints, CivilDate } from '@akouendy/domain';
import type { PaymentMeans } from '@akouendy/domain/catalogue';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BasisPointsScalar } from '../../../platform/graphql/scalars/basis-points.scalar.ts';
import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { BuildOfferType } from './build-offer.type.ts';
import { DeployOfferType } from './deploy-offer.type.ts';
import { PaymentMeansEnum } from './offer-enums.ts';
import { PackType } from './pack.type.ts';
import { RunOfferType } from './run-offer.type.ts';
import { TitledWordsType, WordsType } from './words.type.ts';

/** Technologies of a field. */
@ObjectType('Technology', { description: 'Technologies of a field.' })
export class TechnologyType {
  @Field(() => WordsType, { description: 'The field.' })
  field!: WordsType;

  @Field(() => [String], { description: 'Names of products.' })
  names!: readonly string[];
}

/** The general conditions. */
@ObjectType('OfferConditions', { description: 'The general conditions.' })
export class OfferConditionsType {
  @Field(() => [WordsType], { description: 'Each condition as it is published.' })
  texts!: readonly WordsType[];

  @Field(() => Int, { description: 'Days from an invoice’s date until it is due.' })
  paymentDays!: number;

  @Field(() => String, { description: 'The day of the yearly price revision, `MM-DD`.' })
  revisionDay!: string;

  @Field(() => Boolean, { description: 'Whether help to leave is included.' })
  reversibilityIncluded!: boolean;

  @Field(() => [PaymentMeansEnum], { description: 'How invoices are paid.' })
  paymentMeans!: readonly PaymentMeans[];
}

/** A version of the published offer; prices exclude VAT. Contracts keep the version that they were signed under. */
@ObjectType('Offer', {
  description:
    'A version of the published offer; prices exclude VAT. Contracts keep the version that they were signed under.',
})
export class OfferType {
  @Field(() => String, { description: 'As it is cited: `2025-01`.' })
  version!: string;

  @Field(() => CivilDateScalar, { description: 'The day from which it is offered.' })
  publishedOn!: CivilDate;

  @Field(() => [WordsType], { description: 'What the company offers, in a few words.' })
  presentation!: readonly WordsType[];

  @Field(() => BuildOfferType, { description: 'Building clusters.' })
  build!: BuildOfferType;

  @Field(() => RunOfferType, { description: 'Operating them.' })
  run!: RunOfferType;

  @Field(() => DeployOfferType, { description: 'Deploying and supporting applications.' })
  deploy!: DeployOfferType;

  @Field(() => [PackType], { description: 'Several of these at one price.' })
  packs!: readonly PackType[];

  @Field(() => BasisPointsScalar, {
    description: 'The availability that is promised, of a month without planned maintenance.',
  })
  availability!: BasisPoints;

  @Field(() => [TitledWordsType], { description: 'What every client is promised.' })
  commitments!: readonly TitledWordsType[];

  @Field(() => [TechnologyType], { description: 'Technologies by field.' })
  technologies!: readonly TechnologyType[];

  @Field(() => OfferConditionsType, { description: 'The general conditions.' })
  conditions!: OfferConditionsType;
}
