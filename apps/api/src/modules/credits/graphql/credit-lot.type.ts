import { windowEnd, type BasisPoints, type CivilDate, type HalfDays } from '@akouendy/domain';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { HalfDaysScalar } from '../../../platform/graphql/scalars/half-days.scalar.ts';
import type { LotSource, RecordedLot } from '../queries/credit-accounts.ts';

const LotSources = {
  DEPLOY_10: 'DEPLOY_10',
  DEPLOY_20: 'DEPLOY_20',
  DEPLOY_40: 'DEPLOY_40',
  REGIE_HALF_DAY: 'REGIE_HALF_DAY',
  REGIE_DAY: 'REGIE_DAY',
  REGIE_5_DAYS: 'REGIE_5_DAYS',
  REGIE_10_DAYS: 'REGIE_10_DAYS',
  REGIE_MONTH: 'REGIE_MONTH',
  PACK_ENTERPRISE: 'PACK_ENTERPRISE',
  GOODWILL: 'GOODWILL',
} as const satisfies { [Source in LotSource]: Source };

registerEnumType(LotSources, {
  name: 'LotSource',
  description: "Where a lot's half-days come from.",
  valuesMap: {
    DEPLOY_10: { description: 'A contract DEPLOY 10: 10 days a year in the offer of January 2025.' },
    DEPLOY_20: { description: 'A contract DEPLOY 20: 20 days a year in the offer of January 2025.' },
    DEPLOY_40: { description: 'A contract DEPLOY 40: 40 days a year in the offer of January 2025.' },
    REGIE_HALF_DAY: { description: 'A half-day of régie, without end.' },
    REGIE_DAY: { description: 'A day of régie, without end.' },
    REGIE_5_DAYS: { description: 'The package of 5 régie days of the offer of January 2025, without end.' },
    REGIE_10_DAYS: { description: 'The package of 10 régie days of the offer of January 2025, without end.' },
    REGIE_MONTH: { description: 'A month of régie.' },
    PACK_ENTERPRISE: { description: 'A contract year of a Pack Enterprise.' },
    GOODWILL: { description: 'Granted by the company, with a reason.' },
  },
});

/** The carry-over clause of a lot. */
@ObjectType('CarryOver', { description: 'The clause that keeps a part of a lot usable after its window.' })
export class CarryOverType {
  @Field(() => Int, { description: 'At most this part of the lot, in basis points: 2500 is 25 %.' })
  rateBp!: BasisPoints;

  @Field(() => Int, { description: 'For so many months after the window.' })
  months!: number;
}

/** A grant of half-days; its contract is added by `CreditLotResolver`. */
@ObjectType('CreditLot', { description: 'A grant of half-days for a window. It never changes.' })
export class CreditLotType {
  @Field(() => ID, { description: 'Identifier of the lot.' })
  id!: string;

  @Field(() => LotSources, { description: 'Where its half-days come from.' })
  source!: LotSource;

  @Field(() => String, { nullable: true, description: 'Why it was granted, when no contract says it.' })
  reason!: string | null;

  @Field(() => HalfDaysScalar, { description: 'How much it grants.' })
  granted!: HalfDays;

  @Field(() => CivilDateScalar, { description: 'The first day on which it may be used.' })
  from!: CivilDate;

  @Field(() => Int, {
    nullable: true,
    description: 'For how many months it may be used; null when a date or nothing ends it.',
  })
  months!: number | null;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The first day outside, when a date ends it; null when months or nothing do.',
  })
  until!: CivilDate | null;

  @Field(() => CarryOverType, { nullable: true, description: 'What stays usable afterwards, if anything.' })
  carryOver!: CarryOverType | null;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The first day outside its window, the carry-over not counted; null without end.',
  })
  windowEnd!: CivilDate | null;

  contractId!: string | null;
}

/** The lot as the schema shows it. */
export function lotType(lot: RecordedLot): CreditLotType {
  return {
    id: lot.id,
    source: lot.source,
    reason: lot.reason,
    granted: lot.granted,
    from: lot.from,
    months: lot.window.kind === 'MONTHS' ? lot.window.months : null,
    until: lot.window.kind === 'UNTIL' ? lot.window.until : null,
    carryOver: lot.carryOver === null ? null : { rateBp: lot.carryOver.rate, months: lot.carryOver.months },
    windowEnd: windowEnd(lot),
    contractId: lot.contractId,
  };
}
