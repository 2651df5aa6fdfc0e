import type { BookingStatus } from '@akouendy/domain';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { resultUnion } from '../../../platform/graphql/result-union.ts';
import { TooManyAttemptsType } from '../../../platform/graphql/too-many-attempts.type.ts';
import { CreditAccountType } from '../../credits/credits.public.ts';
import { BookingStatuses } from './booking-enums.ts';
import { BookingType, NoticeLimitType } from './booking.type.ts';

/** What `cancelBooking` is asked. */
@InputType('CancelBookingInput', { description: 'A booking to give back.' })
export class CancelBookingInput {
  @Field(() => ID, { description: 'The booking.' })
  bookingId!: string;
}

/** It is cancelled. */
@ObjectType('BookingCancelled', {
  description: 'The booking is cancelled, now or already; its credit is free again.',
})
export class BookingCancelledType {
  @Field(() => BookingType, { description: 'The booking.' })
  booking!: BookingType;

  @Field(() => CreditAccountType, { description: 'The account as it stands now.' })
  account!: CreditAccountType;
}

/** Too late. */
@ObjectType('CancellationTooLate', { description: 'The notice limit has passed; nothing was changed.' })
export class CancellationTooLateType {
  @Field(() => BookingType, { description: 'The booking.' })
  booking!: BookingType;

  @Field(() => NoticeLimitType, { description: 'Until when it was free.' })
  limit!: NoticeLimitType;
}

/** Not in its status. */
@ObjectType('BookingNotCancellable', { description: 'A booking that stands there cannot be cancelled.' })
export class BookingNotCancellableType {
  @Field(() => BookingType, { description: 'The booking.' })
  booking!: BookingType;

  @Field(() => BookingStatuses, { description: 'Where it stands.' })
  status!: BookingStatus;
}

/** What `cancelBooking` answers. */
export const CancelBookingResult = resultUnion('CancelBookingResult', 'What became of a cancellation.', [
  BookingCancelledType,
  CancellationTooLateType,
  BookingNotCancellableType,
  TooManyAttemptsType,
  NotFoundType,
]);
export type CancelBookingResult = typeof CancelBookingResult;
