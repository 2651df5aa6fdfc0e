import type { CivilDate, HalfDays, LotId } from '@akouendy/domain';
import { consumptionPace, type CreditSummary } from '@akouendy/domain/portfolio';
import { Field, ObjectType } from '@nestjs/graphql';

import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { ofFew } from '../../../platform/graphql/limits/of-few.ts';
import { HalfDaysScalar } from '../../../platform/graphql/scalars/half-days.scalar.ts';
import { ExpiryType } from './figures.type.ts';
import { PaceType } from './pace.type.ts';

/** A lot in the middle of its window; the lot itself is added by `RunningLotResolver`. */
@ObjectType('RunningLot', {
  description:
    'A lot in the middle of its window, to hold what is used of it against the time that has gone.',
})
export class RunningLotType {
  @Field(() => CivilDateScalar, { description: 'The first day of its window.' })
  from!: CivilDate;

  @Field(() => CivilDateScalar, {
    description: 'The first day after its window, the carry-over not counted.',
  })
  until!: CivilDate;

  @Field(() => HalfDaysScalar, { description: 'All that it grants.' })
  granted!: HalfDays;

  @Field(() => HalfDaysScalar, { description: 'What delivered work has taken of it.' })
  delivered!: HalfDays;

  @Field(() => HalfDaysScalar, { description: 'What every other booking takes of it.' })
  planned!: HalfDays;

  lotId!: LotId;
}

/** A lot that is not held against time; the lot itself is added by `OtherLotResolver`. */
@ObjectType('OtherLot', {
  description: 'A lot that is not held against time: it has no end, is carried over, or is still to begin.',
})
export class OtherLotType {
  @Field(() => HalfDaysScalar, {
    description: 'What remains of it on the last day before the nearest anniversary of a running lot.',
  })
  remaining!: HalfDays;

  lotId!: LotId;
}

/** What a list of clients says of one client's days. */
@ObjectType('CreditSummary', {
  description:
    'What a list of clients says of days: stored, and always what the replay of the account gives.',
})
export class CreditSummaryType {
  @Field(() => CivilDateScalar, { description: 'The day that it is of: today.' })
  asOf!: CivilDate;

  @Field(() => HalfDaysScalar, { description: 'All that was granted: the sum of the four that follow.' })
  granted!: HalfDays;

  @Field(() => HalfDaysScalar, { description: 'Work delivered up to the day.' })
  delivered!: HalfDays;

  @Field(() => HalfDaysScalar, { description: 'Every other booking that counts.' })
  planned!: HalfDays;

  @Field(() => HalfDaysScalar, { description: 'What can no longer be used.' })
  expired!: HalfDays;

  @Field(() => HalfDaysScalar, { description: 'What is left.' })
  remaining!: HalfDays;

  @Field(() => HalfDaysScalar, { description: 'Half-days booked that nothing serves.' })
  overdrawn!: HalfDays;

  @Field(() => HalfDaysScalar, { description: 'What lapses within 90 days if nothing more is booked.' })
  lapsingSoon!: HalfDays;

  @Field(() => [ExpiryType], {
    description: 'The days within 90 on which something lapses, nearest first: they add up to `lapsingSoon`.',
    complexity: ofFew,
  })
  soonExpiries!: ExpiryType[];

  @Field(() => ExpiryType, { nullable: true, description: 'What lapses next, if anything does.' })
  nextExpiry!: ExpiryType | null;

  @Field(() => [RunningLotType], { description: 'Lots in the middle of their window, older ones first.' })
  runningLots!: RunningLotType[];

  @Field(() => [OtherLotType], {
    description:
      'Those that are not in it and still hold something at the anniversary; none where no lot runs.',
  })
  otherLots!: OtherLotType[];

  @Field(() => PaceType, {
    nullable: true,
    description: 'How these are used against time; null when none runs.',
  })
  pace!: PaceType | null;
}

/** The summary as the schema shows it. */
export function creditSummaryType(summary: CreditSummary): CreditSummaryType {
  const { runningLots, otherLots, soonExpiries, ...figures } = summary;
  return {
    ...figures,
    runningLots: [...runningLots],
    otherLots: [...otherLots],
    soonExpiries: [...soonExpiries],
    pace: consumptionPace(summary),
  };
}
