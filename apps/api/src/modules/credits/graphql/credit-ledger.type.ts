import type { CivilDate } from '@akouendy/domain';
import { Field, ObjectType } from '@nestjs/graphql';

import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import type { CalendarExtract } from '../../calendar/calendar.public.ts';
import type { RecordedBooking } from '../queries/credit-accounts.ts';
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

  recordedBookings!: readonly RecordedBooking[];
}

/** The calendar as the schema shows it. */
export function calendarType({ covers, publicHolidays, closures }: CalendarExtract): WorkingCalendarType {
  return {
    ...covers,
    publicHolidays: publicHolidays.map(({ date, names }) => ({ date, nameFr: names.fr, nameEn: names.en })),
    closures: [...closures],
  };
}
