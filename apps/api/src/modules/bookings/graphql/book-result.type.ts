import type { CivilDate, HalfDays, NonWorkingReason } from '@akouendy/domain';
import { Field, ObjectType } from '@nestjs/graphql';

import { InvalidFieldType } from '../../../platform/graphql/invalid-field.type.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { resultUnion } from '../../../platform/graphql/result-union.ts';
import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { HalfDaysScalar } from '../../../platform/graphql/scalars/half-days.scalar.ts';
import { TooManyAttemptsType } from '../../../platform/graphql/too-many-attempts.type.ts';
import { CreditAccountType } from '../../credits/credits.public.ts';
import { NonWorkingReasons } from './booking-enums.ts';
import { BookingType } from './booking.type.ts';

/** The request is granted. */
@ObjectType('Booked', { description: 'Every slot that was asked for is booked.' })
export class BookedType {
  @Field(() => [BookingType], { description: 'One booking a slot, in the order asked.' })
  bookings!: BookingType[];

  @Field(() => CreditAccountType, { description: 'The account as it stands now.' })
  account!: CreditAccountType;
}

/** The request was granted before. */
@ObjectType('AlreadyBooked', {
  description:
    'The same request was granted before under the same idempotency key; nothing was booked again.',
})
export class AlreadyBookedType {
  @Field(() => [BookingType], { description: 'What it booked, as it stands now.' })
  bookings!: BookingType[];

  @Field(() => CreditAccountType, { description: 'The account as it stands now.' })
  account!: CreditAccountType;
}

/** The key was used. */
@ObjectType('IdempotencyKeyReused', {
  description: 'Another request was granted under the same idempotency key; nothing was booked.',
})
export class IdempotencyKeyReusedType {
  @Field(() => [BookingType], { description: 'What the other request booked.' })
  bookings!: BookingType[];
}

/** Too soon. */
@ObjectType('NoticeNotKept', { description: 'A date is too soon; nothing was booked.' })
export class NoticeNotKeptType {
  @Field(() => CivilDateScalar, { description: 'The refused date.' })
  date!: CivilDate;

  @Field(() => CivilDateScalar, { description: 'The earliest date that a request may book now.' })
  earliestDate!: CivilDate;
}

/** Nobody works then. */
@ObjectType('NotAWorkingDay', { description: 'Nobody works on a date; nothing was booked.' })
export class NotAWorkingDayType {
  @Field(() => CivilDateScalar, { description: 'The refused date.' })
  date!: CivilDate;

  @Field(() => NonWorkingReasons, { description: 'Why nobody works.' })
  reason!: NonWorkingReason;

  @Field(() => CivilDateScalar, { description: 'The first working day after it that keeps the notice.' })
  nextBookableDate!: CivilDate;
}

/** A booking that a refused request would starve. */
@ObjectType('StarvedBooking', { description: 'A booking already made that the request would leave short.' })
export class StarvedBookingType {
  @Field(() => BookingType, { description: 'The booking.' })
  booking!: BookingType;

  @Field(() => HalfDaysScalar, { description: 'What it would lack.' })
  missing!: HalfDays;
}

/** The credit does not reach. */
@ObjectType('NotEnoughCredit', { description: 'The credit does not reach for a date; nothing was booked.' })
export class NotEnoughCreditType {
  @Field(() => CivilDateScalar, { description: 'The refused date.' })
  date!: CivilDate;

  @Field(() => HalfDaysScalar, { description: 'What was asked for on it.' })
  requested!: HalfDays;

  @Field(() => HalfDaysScalar, {
    description: 'What could still be booked on it, the earlier slots of the same request counted.',
  })
  available!: HalfDays;

  @Field(() => [StarvedBookingType], { description: 'Bookings already made that it would leave short.' })
  starved!: StarvedBookingType[];
}

/** One half-day twice. */
@ObjectType('SlotAskedTwice', { description: 'A request asks for one half-day twice; nothing was booked.' })
export class SlotAskedTwiceType {
  @Field(() => CivilDateScalar, { description: 'Its date.' })
  date!: CivilDate;
}

/** What `book` answers. */
export const BookResult = resultUnion('BookResult', 'What became of a request for slots.', [
  BookedType,
  AlreadyBookedType,
  IdempotencyKeyReusedType,
  NoticeNotKeptType,
  NotAWorkingDayType,
  NotEnoughCreditType,
  SlotAskedTwiceType,
  TooManyAttemptsType,
  InvalidFieldType,
  NotFoundType,
]);
export type BookResult = typeof BookResult;
