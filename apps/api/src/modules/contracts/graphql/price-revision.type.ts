import type { BasisPoints, Cents, CivilDate, Instant } from '@akouendy/domain';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { resultUnion } from '../../../platform/graphql/result-union.ts';
import { BasisPointsScalar } from '../../../platform/graphql/scalars/basis-points.scalar.ts';
import { CentsScalar } from '../../../platform/graphql/scalars/cents.scalar.ts';
import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { InstantScalar } from '../../../platform/graphql/scalars/instant.scalar.ts';
import { UuidScalar } from '../../../platform/graphql/scalars/uuid.scalar.ts';
import { TooManyAttemptsType } from '../../../platform/graphql/too-many-attempts.type.ts';
import { KeyReusedType } from '../../access/access.public.ts';
import { JoinedOptionType } from './joined-option.type.ts';

/** A revision of all prices that are invoiced monthly; who recorded it is added by a resolver. */
@ObjectType('PriceRevision', { description: 'A revision of the prices that are invoiced monthly.' })
export class PriceRevisionType {
  @Field(() => ID, { description: 'Identifier of the revision.' })
  id!: string;

  @Field(() => CivilDateScalar, { description: 'It holds for months that start on or after this day.' })
  effectiveOn!: CivilDate;

  @Field(() => BasisPointsScalar, {
    description: 'By how much; negative for a reduction; 0 withdraws what was announced for the day.',
  })
  rate!: BasisPoints;

  @Field(() => InstantScalar, { description: 'When it was announced.' })
  recordedAt!: Instant;

  @Field(() => Boolean, { description: 'Whether another one that was announced later took its place.' })
  replaced!: boolean;

  recordedBy!: string;
}

/** A revision that led to a price. */
@ObjectType('AppliedRevision', { description: 'A revision that led to a price, step by step.' })
export class AppliedRevisionType {
  @Field(() => CivilDateScalar, { description: 'The day of the revision.' })
  effectiveOn!: CivilDate;

  @Field(() => BasisPointsScalar, { description: 'By how much.' })
  rate!: BasisPoints;

  @Field(() => CentsScalar, { description: 'The price of a month before it, excluding VAT.' })
  before!: Cents;

  @Field(() => CentsScalar, { description: 'The price of a month after it, rounded half up to a cent.' })
  after!: Cents;

  @Field(() => Int, { description: 'What rounding added, in ten-thousandths of a cent.' })
  rounding!: number;
}

/** The price of a month from a day on. */
@ObjectType('RecurringPrice', { description: 'The price of a month from a day on, and how it came about.' })
export class RecurringPriceType {
  @Field(() => CivilDateScalar, { description: 'The first day of the first month at this price.' })
  from!: CivilDate;

  @Field(() => CentsScalar, { description: 'The price of a month, excluding VAT.' })
  price!: Cents;

  @Field(() => [JoinedOptionType], {
    description:
      'The options that have joined by then: the revisions apply to the price at signature with them.',
  })
  joined!: readonly JoinedOptionType[];

  @Field(() => [AppliedRevisionType], {
    description: 'The revisions that led to it from the price at signature, one after the other.',
  })
  applied!: readonly AppliedRevisionType[];
}

/** The prices of a contract that is invoiced monthly. */
@ObjectType('RecurringPrices', { description: 'What a contract that is invoiced monthly costs, by the day.' })
export class RecurringPricesType {
  @Field(() => RecurringPriceType, { description: 'The price of the present month.' })
  current!: RecurringPriceType;

  @Field(() => RecurringPriceType, {
    nullable: true,
    description: 'The price after it; null when none is announced, or the contract ends before.',
  })
  next!: RecurringPriceType | null;

  @Field(() => [RecurringPriceType], {
    description: 'From the price at signature to the last that is announced.',
  })
  history!: readonly RecurringPriceType[];
}

/** What `announcePriceRevision` is asked. */
@InputType('AnnouncePriceRevisionInput', { description: 'A revision of the prices of a coming year.' })
export class AnnouncePriceRevisionInput {
  @Field(() => CivilDateScalar, { description: 'A coming 1 January (`priceRevisionDays`).' })
  effectiveOn!: CivilDate;

  @Field(() => BasisPointsScalar, { description: 'By how much; negative for a reduction.' })
  rate!: BasisPoints;

  @Field(() => BasisPointsScalar, {
    nullable: true,
    description: 'The rate that is announced for the day as it was seen, and is replaced; null when none is.',
  })
  replaces!: BasisPoints | null;

  @Field(() => UuidScalar, {
    description: 'Made by the caller for one wish: however often it is sent, it is announced once.',
  })
  idempotencyKey!: string;
}

/** What `withdrawPriceRevision` is asked. */
@InputType('WithdrawPriceRevisionInput', {
  description: 'A revision that is to be withdrawn before its day.',
})
export class WithdrawPriceRevisionInput {
  @Field(() => CivilDateScalar, { description: 'Its day.' })
  effectiveOn!: CivilDate;

  @Field(() => BasisPointsScalar, { description: 'The rate that is announced for the day, as it was seen.' })
  replaces!: BasisPoints;

  @Field(() => UuidScalar, {
    description: 'Made by the caller for one wish: however often it is sent, it is withdrawn once.',
  })
  idempotencyKey!: string;
}

/** It is announced. */
@ObjectType('PriceRevisionAnnounced', {
  description: 'The revision is announced, now or by the same wish before.',
})
export class PriceRevisionAnnouncedType {
  @Field(() => [PriceRevisionType], { description: 'Every revision, the last announced first.' })
  revisions!: readonly PriceRevisionType[];
}

/** It is withdrawn. */
@ObjectType('PriceRevisionWithdrawn', {
  description: 'The revision is withdrawn, now or by the same wish before; whom it concerned is told.',
})
export class PriceRevisionWithdrawnType {
  @Field(() => [PriceRevisionType], { description: 'Every revision, the last announced first.' })
  revisions!: readonly PriceRevisionType[];
}

/** Somebody was faster. */
@ObjectType('PriceRevisionOutdated', {
  description: 'Another rate has been announced for the day since it was looked at; nothing was changed.',
})
export class PriceRevisionOutdatedType {
  @Field(() => [PriceRevisionType], { description: 'Every revision, the last announced first.' })
  revisions!: readonly PriceRevisionType[];
}

const Problems = {
  NOT_A_REVISION_DAY: 'NOT_A_REVISION_DAY',
  RATE_OUT_OF_RANGE: 'RATE_OUT_OF_RANGE',
} as const;

registerEnumType(Problems, {
  name: 'PriceRevisionProblem',
  description: 'Why a revision cannot be announced.',
  valuesMap: {
    NOT_A_REVISION_DAY: { description: 'The day is not one of the coming 1 Januaries.' },
    RATE_OUT_OF_RANGE: { description: 'The rate is 0, or beyond a half up or down.' },
  },
});

/** It cannot be. */
@ObjectType('PriceRevisionRefused', {
  description: 'Such a revision cannot be announced; nothing was changed.',
})
export class PriceRevisionRefusedType {
  @Field(() => Problems, { description: 'Why.' })
  problem!: keyof typeof Problems;

  @Field(() => [CivilDateScalar], { description: 'The days for which one can be.' })
  days!: readonly CivilDate[];
}

/** What `announcePriceRevision` answers. */
export const AnnouncePriceRevisionResult = resultUnion(
  'AnnouncePriceRevisionResult',
  'What became of a revision of prices.',
  [
    PriceRevisionAnnouncedType,
    PriceRevisionOutdatedType,
    PriceRevisionRefusedType,
    KeyReusedType,
    TooManyAttemptsType,
  ],
);

/** What `withdrawPriceRevision` answers. */
export const WithdrawPriceRevisionResult = resultUnion(
  'WithdrawPriceRevisionResult',
  'What became of a withdrawal of a revision of prices.',
  [
    PriceRevisionWithdrawnType,
    PriceRevisionOutdatedType,
    PriceRevisionRefusedType,
    KeyReusedType,
    TooManyAttemptsType,
  ],
);
