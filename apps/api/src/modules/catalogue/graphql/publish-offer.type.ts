import type { CivilDate } from '@akouendy/domain';
import type { OfferRule } from '@akouendy/domain/catalogue/versions';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { InvalidFieldType } from '../../../platform/graphql/invalid-field.type.ts';
import { resultUnion } from '../../../platform/graphql/result-union.ts';
import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { UuidScalar } from '../../../platform/graphql/scalars/uuid.scalar.ts';
import { OfferRules } from './offer-version-enums.ts';
import { OfferClauseType, OfferFigureType, OfferVersionType } from './offer-version.type.ts';

/** A figure of a new version. */
@InputType('OfferFigureInput', { description: 'A figure of a new version.' })
export class OfferFigureInput {
  @Field(() => String, { description: 'Where the offer has it.' })
  place!: string;

  @Field(() => Int, { description: 'What it is to be.' })
  value!: number;
}

/** A clause of a new version. */
@InputType('OfferClauseInput', { description: 'A clause of a new version.' })
export class OfferClauseInput {
  @Field(() => String, { description: 'Where the words of the offer have it.' })
  place!: string;

  @Field(() => String, {
    description: 'What it is to say in French: 1 to 800 characters, a name 80 at most.',
  })
  fr!: string;

  @Field(() => String, { description: 'The same in English.' })
  en!: string;
}

/** A new version. */
@InputType('PublishOfferInput', {
  description: 'A new version of the offer: what it changes of the newest one.',
})
export class PublishOfferInput {
  @Field(() => UuidScalar, {
    description: 'Made by the caller for one wish: however often it is sent, one version is published.',
  })
  idempotencyKey!: string;

  @Field(() => String, { description: 'The version that was looked at.' })
  basedOn!: string;

  @Field(() => CivilDateScalar, { description: 'The day from which the new one is offered.' })
  publishedOn!: CivilDate;

  @Field(() => [OfferFigureInput], { description: 'Figures that change.' })
  figures!: OfferFigureInput[];

  @Field(() => [OfferClauseInput], { description: 'Clauses that change.' })
  clauses!: OfferClauseInput[];
}

/** A version was published. */
@ObjectType('OfferPublished', { description: 'The version is published.' })
export class OfferPublishedType {
  @Field(() => OfferVersionType, { description: 'The version.' })
  version!: OfferVersionType;
}

/** Somebody has published since. */
@ObjectType('OfferOutdated', { description: 'Another version was published since; nothing was changed.' })
export class OfferOutdatedType {
  @Field(() => String, { description: 'The newest version.' })
  latest!: string;
}

/** The day is too early. */
@ObjectType('OfferTooEarly', {
  description: 'The day is past, or before a version that is to come; nothing was changed.',
})
export class OfferTooEarlyType {
  @Field(() => CivilDateScalar, { description: 'The first day that is possible.' })
  earliest!: CivilDate;
}

/** The day is too far ahead. */
@ObjectType('OfferTooLate', {
  description:
    'The day is more than a year ahead, which is taken for a slip of the pen; nothing was changed.',
})
export class OfferTooLateType {
  @Field(() => CivilDateScalar, { description: 'The last day that is possible.' })
  last!: CivilDate;
}

/** Nothing differs. */
@ObjectType('OfferUnchanged', {
  description: 'Nothing differs from the newest version; nothing was changed.',
})
export class OfferUnchangedType {
  @Field(() => String, { description: 'The newest version.' })
  latest!: string;
}

/** Figures contradict each other. */
@ObjectType('OfferInconsistent', { description: 'Figures contradict each other; nothing was changed.' })
export class OfferInconsistentType {
  @Field(() => OfferRules, { description: 'The rule that they break.' })
  rule!: OfferRule;

  @Field(() => [String], { description: 'The places of the figures that break it together.' })
  places!: readonly string[];
}

/** A figure and a clause that would contradict each other. */
@ObjectType('OfferStaleClause', {
  description: 'A clause that states a figure which would change without it.',
})
export class OfferStaleClauseType {
  @Field(() => OfferFigureType, { description: 'The figure as it is.' })
  figure!: OfferFigureType;

  @Field(() => OfferClauseType, { description: 'The clause as it stands.' })
  clause!: OfferClauseType;
}

/** Clauses would state figures as they were. */
@ObjectType('OfferClausesStale', {
  description:
    'Clauses would go on stating figures as they were: they are to be said anew in both languages; nothing was changed.',
})
export class OfferClausesStaleType {
  @Field(() => [OfferStaleClauseType], { description: 'Which, each with its figure.' })
  clauses!: readonly OfferStaleClauseType[];
}

export const PublishOfferResult = resultUnion('PublishOfferResult', 'What became of a new version.', [
  OfferPublishedType,
  OfferOutdatedType,
  OfferTooEarlyType,
  OfferTooLateType,
  OfferUnchangedType,
  OfferInconsistentType,
  OfferClausesStaleType,
  InvalidFieldType,
]);
