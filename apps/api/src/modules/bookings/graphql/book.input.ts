import type { CivilDate, Slot } from '@akouendy/domain';
import { Field, ID, InputType } from '@nestjs/graphql';

import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { UuidScalar } from '../../../platform/graphql/scalars/uuid.scalar.ts';
import type { BookingSubject, WorkPlace } from '../queries/bookings.ts';
import { BookingSubjects, Slots, WorkPlaces } from './booking-enums.ts';

/** One slot of a request. */
@InputType('BookingSlotInput', { description: 'One slot of a request.' })
export class BookingSlotInput {
  @Field(() => CivilDateScalar, { description: 'The date of the work.' })
  date!: CivilDate;

  @Field(() => Slots, { description: 'The part of the day.' })
  slot!: Slot;
}

/** What `book` is asked. */
@InputType('BookInput', { description: 'A request for slots: all of them are booked, or none.' })
export class BookInput {
  @Field(() => ID, { description: 'The account that the work is taken from.' })
  accountId!: string;

  @Field(() => [BookingSlotInput], { description: '1 to 20 slots; one booking each.' })
  slots!: BookingSlotInput[];

  @Field(() => WorkPlaces, { description: 'Where the work is done.' })
  place!: WorkPlace;

  @Field(() => BookingSubjects, { description: 'What the work is about.' })
  subject!: BookingSubject;

  @Field(() => String, { description: 'The work in your words; at most 2000 characters.' })
  description!: string;

  @Field(() => UuidScalar, {
    description: 'Made by the caller for one request: however often it is sent, it books once.',
  })
  idempotencyKey!: string;
}
