import type { CivilDate, Instant } from '@akouendy/domain';
import type { FigureKind, FigureName } from '@akouendy/domain/catalogue/versions';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { InstantScalar } from '../../../platform/graphql/scalars/instant.scalar.ts';
import type { OfferStanding } from '../queries/offer-versions.ts';
import { FigureNames } from './figure-name.enum.ts';
import { FigureKinds, OfferStandings } from './offer-version-enums.ts';
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

  @Field(() => WordsType, { description: 'What it is about.' })
  about!: WordsType;

  @Field(() => WordsType, { description: 'What it says.' })
  words!: WordsType;

  @Field(() => Int, {
    description: 'How many characters it may have in a language: names have room for less.',
  })
  longest!: number;

  @Field(() => [String], {
    description: 'The places of the figures that it states: it is said anew in a version that changes one.',
  })
  figures!: readonly string[];
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
  @Field(() => WordsType, { description: 'What it is about.' })
  about!: WordsType;

  @Field(() => WordsType, { nullable: true, description: 'What it said; null for a new one.' })
  before!: WordsType | null;

  @Field(() => WordsType, { description: 'What it says since.' })
  after!: WordsType;
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
