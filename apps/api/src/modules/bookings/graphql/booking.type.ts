import type { BookingId, BookingStatus, CivilDate, HalfDays, Instant, Slot } from '@akouendy/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { HalfDaysScalar } from '../../../platform/graphql/scalars/half-days.scalar.ts';
import { InstantScalar } from '../../../platform/graphql/scalars/instant.scalar.ts';
import type { BookingFilter } from '../queries/booking-list.ts';
import type { BookingSubject, WorkPlace } from '../queries/bookings.ts';
import { BookingStatuses, BookingSubjects, Slots, WorkPlaces } from './booking-enums.ts';

/** The last moment to ask for something. */
@ObjectType('NoticeLimit', { description: 'The last moment to ask for something.' })
export class NoticeLimitType {
  @Field(() => CivilDateScalar, { description: 'The last working day on which it may be asked.' })
  date!: CivilDate;

  @Field(() => InstantScalar, {
    description: 'The moment on that day at which it is too late: 18:00 in Paris.',
  })
  before!: Instant;
}

/** A booking; people, account, notice and history are added by `BookingResolver`. */
@ObjectType('Booking', {
  description: 'Work that a client has asked for on a date. It never changes; its status does.',
})
export class BookingType {
  @Field(() => ID, { description: 'Identifier of the booking.' })
  id!: BookingId;

  @Field(() => CivilDateScalar, { description: 'The date of the work.' })
  date!: CivilDate;

  @Field(() => Slots, { description: 'The part of the day.' })
  slot!: Slot;

  @Field(() => HalfDaysScalar, { description: 'What it takes of the credit.' })
  halfDays!: HalfDays;

  @Field(() => WorkPlaces, { description: 'Where the work is done.' })
  place!: WorkPlace;

  @Field(() => BookingSubjects, { description: 'What the work is about.' })
  subject!: BookingSubject;

  @Field(() => String, { description: 'The work in the words of whoever asked for it.' })
  description!: string;

  @Field(() => BookingStatuses, { description: 'Where it stands.' })
  status!: BookingStatus;

  @Field(() => InstantScalar, { description: 'When it was asked for.' })
  requestedAt!: Instant;

  accountId!: string;

  requestedBy!: string;
}

/** What a ledger holds of a booking. */
@ObjectType('LedgerBooking', { description: 'What the rules need to know of a booking, and a label.' })
export class LedgerBookingType {
  @Field(() => ID, { description: 'Identifier of the booking.' })
  id!: BookingId;

  @Field(() => CivilDateScalar, { description: 'The date of the work.' })
  date!: CivilDate;

  @Field(() => Slots, { description: 'The part of the day.' })
  slot!: Slot;

  @Field(() => HalfDaysScalar, { description: 'How long it lasts.' })
  halfDays!: HalfDays;

  @Field(() => HalfDaysScalar, {
    description: 'How many of them were bought at list price and take no credit.',
  })
  atListPrice!: HalfDays;

  @Field(() => Int, { description: 'Its place in the order of creation of bookings and adjustments.' })
  sequence!: number;

  @Field(() => BookingStatuses, {
    description: 'Where it stands; cancelled and declined ones use no credit.',
  })
  status!: BookingStatus;

  @Field(() => BookingSubjects, { description: 'What the work is about.' })
  subject!: string;
}

/** A step in a booking's life; the person is added by `BookingEventResolver`. */
@ObjectType('BookingEvent', { description: "A step in a booking's life." })
export class BookingEventType {
  @Field(() => BookingStatuses, { description: 'The status that it entered.' })
  status!: BookingStatus;

  @Field(() => InstantScalar, { description: 'When.' })
  at!: Instant;

  byPerson!: string;
}

/** A page of bookings; their number is added by `BookingConnectionResolver`. */
@ObjectType('BookingConnection', { description: "A page of an account's bookings." })
export class BookingConnectionType {
  @Field(() => [BookingType], { description: 'The bookings of the page.' })
  nodes!: BookingType[];

  @Field(() => String, {
    nullable: true,
    description: 'Give it as `after` to read on; null on an empty page.',
  })
  endCursor!: string | null;

  @Field(() => Boolean, { description: 'Whether more follow.' })
  hasNextPage!: boolean;

  accountId!: string;

  filter!: BookingFilter;
}
