import type { Cents, CivilDate, HalfDays } from '@akouendy/domain';
import type { StartProblem } from '@akouendy/domain/contracts';
import { Field, HideField, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { InvalidFieldType } from '../../../platform/graphql/invalid-field.type.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { resultUnion } from '../../../platform/graphql/result-union.ts';
import { CentsScalar } from '../../../platform/graphql/scalars/cents.scalar.ts';
import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { HalfDaysScalar } from '../../../platform/graphql/scalars/half-days.scalar.ts';
import { WordsType } from '../../catalogue/catalogue.public.ts';
import { ContractTermsType, InstalmentScheduleType } from '../../contracts/contracts.public.ts';
import type { OrderDraft } from '../use-cases/draft-order.ts';
import { OrderConditionType } from './order-condition.type.ts';

const StartProblems: { readonly [Each in StartProblem]: Each } = {
  TOO_EARLY: 'TOO_EARLY',
  TOO_LATE: 'TOO_LATE',
};

registerEnumType(StartProblems, {
  name: 'OrderStartRefusal',
  description: 'Why what is ordered cannot start on a day.',
  valuesMap: {
    TOO_EARLY: { description: 'It is before the first day that can be booked.' },
    TOO_LATE: { description: 'It is too far ahead.' },
  },
});

/** Where a start may lie. */
@ObjectType('OrderStartRange', { description: 'The days among which the start is chosen, both included.' })
export class OrderStartRangeType {
  @Field(() => CivilDateScalar, { description: 'The first day that can be booked, if it is ordered now.' })
  earliest!: CivilDate;

  @Field(() => CivilDateScalar, { description: 'The last one.' })
  latest!: CivilDate;
}

/** The start that was chosen cannot be. */
@ObjectType('OrderStartRefused', {
  description: 'What is ordered cannot start on the day that was chosen; nothing was ordered.',
})
export class OrderStartRefusedType extends OrderStartRangeType {
  @Field(() => StartProblems, { description: 'Why not.' })
  refusal!: StartProblem;
}

/** What an order makes of the balance. */
@ObjectType('OrderBalance', { description: 'What an order would make of the balance of days.' })
export class OrderBalanceType {
  @Field(() => HalfDaysScalar, { description: 'What remains today without it.' })
  before!: HalfDays;

  @Field(() => HalfDaysScalar, { description: 'What would remain today with it.' })
  after!: HalfDays;

  @Field(() => HalfDaysScalar, { description: 'What it grants.' })
  granted!: HalfDays;

  @Field(() => CivilDateScalar, { description: 'The first day on which it may be used.' })
  from!: CivilDate;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The first day without it, the carry-over not counted; null without end.',
  })
  until!: CivilDate | null;

  @Field(() => HalfDaysScalar, { description: 'What may be carried over at most; 0 without a carry-over.' })
  carried!: HalfDays;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The first day without what was carried over; null without a carry-over.',
  })
  carriedUntil!: CivilDate | null;

  @Field(() => CivilDateScalar, {
    description: 'The first day of it that keeps the notice, if it is asked for now.',
  })
  earliestBookableDate!: CivilDate;
}

/** An order as it would be signed. */
@ObjectType('OrderPreview', { description: 'An order as it would be signed now; nothing is ordered yet.' })
export class OrderPreviewType {
  @Field(() => WordsType, { description: 'What the contract would be called.' })
  title!: WordsType;

  @Field(() => CivilDateScalar, { description: 'The day of its signature: today.' })
  day!: CivilDate;

  @Field(() => ContractTermsType, { description: 'The terms that it would keep.' })
  terms!: ContractTermsType;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The first day without it; null when it simply is delivered.',
  })
  end!: CivilDate | null;

  @Field(() => CentsScalar, { description: 'Its price including VAT: of all, or of a month.' })
  gross!: Cents;

  @Field(() => InstalmentScheduleType, { description: 'What would be invoiced, and when.' })
  schedule!: InstalmentScheduleType;

  @Field(() => [OrderConditionType], { description: 'The clauses of the offer that hold for it.' })
  conditions!: readonly OrderConditionType[];

  @Field(() => String, { description: 'The sentence that is agreed to, in the language that was asked for.' })
  statement!: string;

  @Field(() => Int, { description: 'How many contracts the client has signed so far.' })
  contracts!: number;

  @Field(() => String, { description: 'Of all of this: whoever confirms sends it back.' })
  seal!: string;

  @Field(() => Boolean, {
    description:
      'Whether the client’s billing details require a purchase order reference with it; not sealed.',
  })
  purchaseOrderRequired!: boolean;

  @HideField()
  clientId!: string;

  @HideField()
  draft!: OrderDraft;
}

/** What `orderPreview` answers. */
export const OrderPreviewResult = resultUnion('OrderPreviewResult', 'What would be ordered.', [
  OrderPreviewType,
  OrderStartRefusedType,
  InvalidFieldType,
  NotFoundType,
]);
export type OrderPreviewResult = typeof OrderPreviewResult;
