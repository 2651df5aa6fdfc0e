import type { CivilDate, HalfDays } from '@akouendy/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { HalfDaysScalar } from '../../../platform/graphql/scalars/half-days.scalar.ts';
import type { CalendarExtract } from '../../calendar/calendar.public.ts';
import type { RecordedAdjustment, RecordedBooking } from '../queries/credit-accounts.ts';
import { CreditLotType } from './credit-lot.type.ts';

/** A public holiday. */
@ObjectType('PublicHoliday', { description: "A public holiday of the company's region." })
export class PublicHolidayType {
  @Field(() => CivilDateScalar, { description: 'The day.' })
  date!: CivilDate;

  @Field(() => String, { description: 'Its name in French.' })
  nameFr!: string;

  @Field(() => String, { description: 'Its name in English.' })
  nameEn!: string;
}

/** A day on which the company is closed. */
@ObjectType('Closure', { description: 'A day on which the company is closed.' })
export class ClosureType {
  @Field(() => CivilDateScalar, { description: 'The day.' })
  date!: CivilDate;

  @Field(() => String, { description: 'Why, in the words of whoever entered it.' })
  label!: string;
}

/** The days without work of a period. */
@ObjectType('WorkingCalendar', {
  description: 'The days on which nobody works besides week-ends, complete over a period.',
})
export class WorkingCalendarType {
  @Field(() => CivilDateScalar, { description: 'The first day that it covers.' })
  from!: CivilDate;

  @Field(() => CivilDateScalar, { description: 'The first day that it does not cover any more.' })
  until!: CivilDate;

  @Field(() => [PublicHolidayType], { description: 'Public holidays in date order.' })
  publicHolidays!: PublicHolidayType[];

  @Field(() => [ClosureType], { description: 'Closures in date order.' })
  closures!: ClosureType[];
}

/** What staff have taken from an account. */
@ObjectType('CreditAdjustment', {
  description: 'Half-days that the company has taken from an account, on a date.',
})
export class CreditAdjustmentType {
  @Field(() => ID, { description: 'Identifier of the adjustment.' })
  id!: string;

  @Field(() => Int, { description: 'Its place in the order of creation of bookings and adjustments.' })
  sequence!: number;

  @Field(() => CivilDateScalar, { description: 'The date on which they are consumed.' })
  date!: CivilDate;

  @Field(() => HalfDaysScalar, { description: 'How many.' })
  halfDays!: HalfDays;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

/** The facts of an account; its bookings are added by the bookings room. */
@ObjectType('CreditLedger', {
  description:
    "Everything that an account's figures are derived from, for computing with the same rules elsewhere.",
})
export class CreditLedgerType {
  @Field(() => [CreditLotType], { description: 'Every lot, older ones first.' })
  lots!: CreditLotType[];

  @Field(() => WorkingCalendarType, {
    description: 'From a month before the first lot or booking to three years from today.',
  })
  calendar!: WorkingCalendarType;

  @Field(() => [CreditAdjustmentType], { description: 'What the company has taken, in order of creation.' })
  adjustments!: CreditAdjustmentType[];

  recordedBookings!: readonly RecordedBooking[];
}

/** An adjustment as the schema shows it. */
export function adjustmentType({
  id,
  sequence,
  date,
  halfDays,
  reason,
}: RecordedAdjustment): CreditAdjustmentType {
  return { id, sequence, date, halfDays, reason };
}

/** The calendar as the schema shows it. */
export function calendarType({ covers, publicHolidays, closures }: CalendarExtract): WorkingCalendarType {
  return {
    ...covers,
    publicHolidays: publicHolidays.map(({ date, names }) => ({ date, nameFr: names.fr, nameEn: names.en })),
    closures: [...closures],
  };
}
