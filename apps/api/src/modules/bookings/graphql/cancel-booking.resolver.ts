import { Args, Mutation, Resolver } from '@nestjs/graphql';

import { MayCall } from '../../../platform/access/may-call.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { TooManyAttemptsType } from '../../../platform/graphql/too-many-attempts.type.ts';
import { CancelBooking } from '../use-cases/cancel-booking.ts';
import {
  BookingCancelledType,
  BookingNotCancellableType,
  CancelBookingInput,
  CancelBookingResult,
  CancellationTooLateType,
} from './cancel-booking-result.type.ts';
import { made } from '../../../platform/graphql/made.ts';

/** Giving a booking back. */
@Resolver()
export class CancelBookingResolver {
  constructor(
    private readonly cancel: CancelBooking,
    private readonly clock: Clock,
  ) {}

  @Mutation(() => CancelBookingResult, {
    description: 'Cancels a booking until its notice limit. Cancelling again answers the same.',
  })
  @MayCall('BOOK_DAYS')
  async cancelBooking(
    @Args('input', { type: () => CancelBookingInput, description: 'Which one.' })
    { bookingId }: CancelBookingInput,
  ): Promise<CancelBookingResult> {
    const outcome = await this.cancel.execute(bookingId);
    switch (outcome.kind) {
      case 'BOOKING_CANCELLED':
        return made(BookingCancelledType, {
          booking: outcome.booking,
          account: { ...outcome.account, asOf: this.clock.today() },
        });
      case 'CANCELLATION_TOO_LATE':
        return made(CancellationTooLateType, outcome);
      case 'BOOKING_NOT_CANCELLABLE':
        return made(BookingNotCancellableType, outcome);
      case 'TOO_MANY_ATTEMPTS':
        return made(TooManyAttemptsType, outcome);
      case 'NOT_FOUND':
        return NotFoundType.of(outcome.id);
    }
  }
}
