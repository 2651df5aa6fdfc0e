import type { CivilDate, Instant } from '@akouendy/domain';
import type { FigureKind, FigureName } from '@akouendy/domain/catalogue/versions';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { InvalidFieldType } from '../../../platform/graphql/invalid-field.type.ts';
import { resultUnion } from '../../../platform/graphql/result-union.ts';
import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { InstantScalar } from '../../../platform/graphql/scalars/instant.scalar.ts';
import { UuidScalar } from '../../../platform/graphql/scalars/uuid.scalar.ts';
import type { OfferStanding } from '../queries/offer-versions.ts';
import type { OfferRule } from '../use-cases/publish-offer.ts';
import { FigureKinds, FigureNames, OfferRules, OfferStandings } from './offer-version-enums.ts';
import { WordsType } from './words.type.ts';

/** A figure that a new version may change. */
@ObjectType('OfferFigure', { description: 'A figure of the offer that a new version may change.' })
export class OfferFigureType {
  @Field(() => String, { description: 'Where the offer has it: `build.plans.STARTER.price`.' })
  place!: string;

  @Field(() => FigureNames, { description: 'What it says.' })
  name!: FigureName;

  @Field(() => FigureKinds, { description: 'In what it is counted.' })
  kind!: FigureKind;

  @Field(() => WordsType, { nullable: true, description: 'Of what; null for one of the whole offer.' })
  item!: WordsType | null;

  @Field(() => Int, { description: 'The figure.' })
  value!: number;
}

/** A clause that states figures. */
@ObjectType('OfferClause', { description: 'A clause that states figures; a new version may say it anew.' })
export class OfferClauseType {
  @Field(() => String, { description: 'Where the words of the offer have it: `conditions.2`.' })
  place!: string;

  @Field(() => WordsType, { description: 'What it says.' })
  words!: WordsType;
}

/** A figure that a version has changed. */
@ObjectType('OfferFigureChange', { description: 'A figure that a version has changed.' })
export class OfferFigureChangeType {
  @Field(() => OfferFigureType, { description: 'The figure as it was.' })
  before!: OfferFigureType;

  @Field(() => Int, { description: 'What it is since.' })
  after!: number;
}

/** A clause that a version says otherwise. */
@ObjectType('OfferClauseChange', { description: 'A clause that a version says otherwise.' })
export class OfferClauseChangeType {
  @Field(() => WordsType, { nullable: true, description: 'What it said; null for a new one.' })
  before!: WordsType | null;

  @Field(() => WordsType, { nullable: true, description: 'What it says since; null for one that is gone.' })
  after!: WordsType | null;
}

/** A version in the history of the offer. */
@ObjectType('OfferVersion', { description: 'A version in the history of the offer.' })
export class OfferVersionType {
  @Field(() => String, { description: 'As it is cited: `2025-01`.' })
  version!: string;

  @Field(() => CivilDateScalar, { description: 'The day from which it is offered.' })
  publishedOn!: CivilDate;

  @Field(() => InstantScalar, { description: 'When it was recorded.' })
  recordedAt!: Instant;

  @Field(() => OfferStandings, { description: 'Whether it is offered.' })
  standing!: OfferStanding;

  @Field(() => [OfferFigureChangeType], { description: 'The figures that it changed.' })
  figures!: readonly OfferFigureChangeType[];

  @Field(() => [OfferClauseChangeType], { description: 'The clauses that it says otherwise.' })
  clauses!: readonly OfferClauseChangeType[];

  author!: string | null;
}

/** What a new version starts from. */
@ObjectType('OfferDraft', { description: 'What a new version starts from: the newest one.' })
export class OfferDraftType {
  @Field(() => String, { description: 'The newest version.' })
  basedOn!: string;

  @Field(() => CivilDateScalar, { description: 'The first day from which a new one can be offered.' })
  earliest!: CivilDate;

  @Field(() => CivilDateScalar, { description: 'The last day from which one can be offered: a year ahead.' })
  last!: CivilDate;

  @Field(() => [OfferFigureType], {
    description: 'The figures that can be changed, in the order of the offer.',
  })
  figures!: readonly OfferFigureType[];

  @Field(() => [OfferClauseType], { description: 'The clauses that can be said anew.' })
  clauses!: readonly OfferClauseType[];
}

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

  @Field(() => String, { description: 'What it is to say in French: 1 to 800 characters.' })
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
