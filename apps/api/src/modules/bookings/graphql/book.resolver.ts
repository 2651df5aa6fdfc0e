import type { StarvedBooking } from '@akouendy/domain';
import { Args, Mutation, Resolver } from '@nestjs/graphql';

import { MayCall } from '../../../platform/access/may-call.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { InvalidFieldType } from '../../../platform/graphql/invalid-field.type.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { TooManyAttemptsType } from '../../../platform/graphql/too-many-attempts.type.ts';
import { Bookings } from '../queries/bookings.ts';
import { Book, type BookOutcome } from '../use-cases/book.ts';
import { BookInput } from './book.input.ts';
import {
  AlreadyBookedType,
  BookedType,
  BookResult,
  IdempotencyKeyReusedType,
  NotAWorkingDayType,
  NotEnoughCreditType,
  NoticeNotKeptType,
  SlotAskedTwiceType,
  StarvedBookingType,
} from './book-result.type.ts';
import { made } from '../../../platform/graphql/made.ts';

/** Booking slots. */
@Resolver()
export class BookResolver {
  constructor(
    private readonly book: Book,
    private readonly bookings: Bookings,
    private readonly clock: Clock,
  ) {}

  @Mutation(() => BookResult, {
    name: 'book',
    description: 'Books slots of an account: all of them, or none.',
  })
  @MayCall('BOOK_DAYS')
  async bookSlots(
    @Args('input', { type: () => BookInput, description: 'What is asked for.' }) input: BookInput,
  ): Promise<BookResult> {
    return this.resultOf(await this.book.execute(input));
  }

  private async resultOf(outcome: BookOutcome): Promise<BookResult> {
    switch (outcome.kind) {
      case 'BOOKED':
        return made(BookedType, this.granted(outcome));
      case 'ALREADY_BOOKED':
        return made(AlreadyBookedType, this.granted(outcome));
      case 'IDEMPOTENCY_KEY_REUSED':
        return made(IdempotencyKeyReusedType, { bookings: [...outcome.bookings] });
      case 'NOTICE_NOT_KEPT':
        return made(NoticeNotKeptType, outcome);
      case 'NOT_A_WORKING_DAY':
        return made(NotAWorkingDayType, outcome);
      case 'SLOT_ASKED_TWICE':
        return made(SlotAskedTwiceType, outcome);
      case 'NOT_ENOUGH_CREDIT':
        return made(NotEnoughCreditType, { ...outcome, starved: await this.starved(outcome.starved) });
      case 'TOO_MANY_ATTEMPTS':
        return made(TooManyAttemptsType, outcome);
      case 'INVALID_FIELD':
        return made(InvalidFieldType, outcome);
      case 'NOT_FOUND':
        return NotFoundType.of(outcome.id);
    }
  }

  private granted({ account, bookings }: Extract<BookOutcome, { account: unknown }>): BookedType {
    return { bookings: [...bookings], account: { ...account, asOf: this.clock.today() } };
  }

  /** Those that exist: slots of the request itself may starve one another, and nothing is written of them. */
  private async starved(starved: readonly StarvedBooking[]): Promise<StarvedBookingType[]> {
    const found = await Promise.all(
      starved.map(async ({ bookingId, missing }) => ({
        booking: await this.bookings.byId(bookingId),
        missing,
      })),
    );
    return found.flatMap(({ booking, missing }) => (booking === null ? [] : [{ booking, missing }]));
  }
}
