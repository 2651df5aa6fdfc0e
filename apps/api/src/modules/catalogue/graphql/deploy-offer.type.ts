import type { BasisPoints, Cents, HalfDays } from '@akouendy/domain';
import type { ApplicationCode, DeployPackageCode, InvoiceTerms, RegieCode } from '@akouendy/domain/catalogue';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BasisPointsScalar } from '../../../platform/graphql/scalars/basis-points.scalar.ts';
import { CentsScalar } from '../../../platform/graphql/scalars/cents.scalar.ts';
import { HalfDaysScalar } from '../../../platform/graphql/scalars/half-days.scalar.ts';
import { ApplicationCodes, DeployPackageCodes, RegieCodes } from './deploy-enums.ts';
import { InvoiceTermsEnum } from './offer-enums.ts';
import { TitledWordsType, WordsType } from './words.type.ts';

/** What DEPLOY does, by field. */
@ObjectType('DeployServices', { description: 'What DEPLOY does, by field.' })
export class DeployServicesType {
  @Field(() => [WordsType], { description: 'Putting applications into containers.' })
  containers!: readonly WordsType[];

  @Field(() => [WordsType], { description: 'Deploying them.' })
  kubernetes!: readonly WordsType[];

  @Field(() => [WordsType], { description: 'CI/CD and GitOps.' })
  delivery!: readonly WordsType[];

  @Field(() => [WordsType], { description: 'Supporting teams.' })
  guidance!: readonly WordsType[];
}

/** The deployment of one application, with its price. */
@ObjectType('ApplicationPackage', { description: 'The deployment of one application, with its price.' })
export class ApplicationPackageType {
  @Field(() => ApplicationCodes, { description: 'Which package.' })
  code!: ApplicationCode;

  @Field(() => WordsType, { description: 'What it is called.' })
  name!: WordsType;

  @Field(() => WordsType, { description: 'For which applications it is.' })
  complexity!: WordsType;

  @Field(() => Int, { description: 'The fewest services of such an application.' })
  fewestServices!: number;

  @Field(() => Int, { nullable: true, description: 'The most; null without limit.' })
  mostServices!: number | null;

  @Field(() => Int, { description: 'Working days that it takes at least.' })
  fewestWorkingDays!: number;

  @Field(() => Int, { description: 'Working days that it takes at most.' })
  mostWorkingDays!: number;

  @Field(() => CentsScalar, { description: 'Its price.' })
  price!: Cents;
}

/** Days of work by time, with their price. */
@ObjectType('RegieFormula', { description: 'Days of work by time, with their price.' })
export class RegieFormulaType {
  @Field(() => RegieCodes, { description: 'Which formula.' })
  code!: RegieCode;

  @Field(() => WordsType, { description: 'What it is called.' })
  name!: WordsType;

  @Field(() => HalfDaysScalar, { description: 'How much work.' })
  halfDays!: HalfDays;

  @Field(() => Int, { nullable: true, description: 'Months in which it is used; null without end.' })
  months!: number | null;

  @Field(() => CentsScalar, { description: 'Its price.' })
  price!: Cents;

  @Field(() => InvoiceTermsEnum, { description: 'How it is invoiced.' })
  invoiceTerms!: InvoiceTerms;
}

/** Days of work for a year, with their price. */
@ObjectType('DeployPackage', { description: 'Days of work for a year, with their price.' })
export class DeployPackageType {
  @Field(() => DeployPackageCodes, { description: 'Which package.' })
  code!: DeployPackageCode;

  @Field(() => WordsType, { description: 'What it is called.' })
  name!: WordsType;

  @Field(() => HalfDaysScalar, { description: 'How much work.' })
  halfDays!: HalfDays;

  @Field(() => CentsScalar, { description: 'Its price a year.' })
  price!: Cents;

  @Field(() => CentsScalar, { description: 'What a day of it comes to.' })
  dayEquivalentPrice!: Cents;

  @Field(() => HalfDaysScalar, { description: 'How much of it can be carried over at most.' })
  carriedHalfDays!: HalfDays;
}

/** What is offered for deploying and supporting applications. */
@ObjectType('DeployOffer', { description: 'What is offered for deploying and supporting applications.' })
export class DeployOfferType {
  @Field(() => TitledWordsType, { description: 'Its heading, and what it is in a line.' })
  presentation!: TitledWordsType;

  @Field(() => DeployServicesType, { description: 'What is done.' })
  services!: DeployServicesType;

  @Field(() => WordsType, { description: 'What packages for applications are.' })
  applicationsIntroduction!: WordsType;

  @Field(() => [ApplicationPackageType], { description: 'Those packages, from the simplest on.' })
  applications!: readonly ApplicationPackageType[];

  @Field(() => [WordsType], { description: 'What each of them includes.' })
  applicationIncludes!: readonly WordsType[];

  @Field(() => [WordsType], { description: 'What none of them includes.' })
  applicationExcludes!: readonly WordsType[];

  @Field(() => InvoiceTermsEnum, { description: 'How they are invoiced.' })
  applicationInvoiceTerms!: InvoiceTerms;

  @Field(() => WordsType, { description: 'What régie is.' })
  regieIntroduction!: WordsType;

  @Field(() => [RegieFormulaType], { description: 'Its formulas.' })
  regie!: readonly RegieFormulaType[];

  @Field(() => [WordsType], { description: 'What it is for.' })
  useCases!: readonly WordsType[];

  @Field(() => [WordsType], { description: 'Its conditions.' })
  regieConditions!: readonly WordsType[];

  @Field(() => WordsType, { description: 'What yearly packages are.' })
  packagesIntroduction!: WordsType;

  @Field(() => [DeployPackageType], { description: 'Those packages, from the smallest on.' })
  packages!: readonly DeployPackageType[];

  @Field(() => [WordsType], { description: 'Their conditions.' })
  packageConditions!: readonly WordsType[];

  @Field(() => InvoiceTermsEnum, { description: 'How they are invoiced.' })
  packageInvoiceTerms!: InvoiceTerms;

  @Field(() => Int, { description: 'Months of such a package.' })
  packageMonths!: number;

  @Field(() => BasisPointsScalar, { description: 'The share of a package that can be carried over.' })
  carryOverRate!: BasisPoints;

  @Field(() => Int, { description: 'Months in which carried days are used.' })
  carryOverMonths!: number;

  @Field(() => Int, { description: 'Working days of notice before work.' })
  noticeWorkingDays!: number;
}
