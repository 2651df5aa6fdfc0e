import { Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { MayCall } from '../../../platform/access/may-call.ts';
import { MovementType } from '../../credits/credits.public.ts';
import { Bookings } from '../queries/bookings.ts';
import { BookingType } from './booking.type.ts';

/** The booking behind a line of a statement. */
@Resolver(() => MovementType)
@MayCall('READ_CLIENT')
export class MovementBookingResolver {
  constructor(private readonly bookings: Bookings) {}

  @ResolveField(() => BookingType, {
    nullable: true,
    description: 'What takes the half-days; of a consumption only.',
  })
  async booking(@Parent() { bookingId }: MovementType): Promise<BookingType | null> {
    return bookingId === null ? null : this.bookings.byId(bookingId);
  }
}
