import { Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { SignedIn } from '../../../platform/access/may-call.ts';
import { NotificationType } from '../../notifications/notifications.public.ts';
import { Bookings } from '../queries/bookings.ts';
import { BookingType } from './booking.type.ts';

/** The bookings that a notification is about. */
@Resolver(() => NotificationType)
@SignedIn()
export class NotificationBookingsResolver {
  constructor(private readonly bookings: Bookings) {}

  @ResolveField(() => [BookingType], {
    name: 'bookings',
    description: 'The bookings that it is about, as they stand now; empty when it is about something else.',
  })
  async bookingsOfNotification(@Parent() { data }: NotificationType): Promise<BookingType[]> {
    const told = data.bookings ?? [];
    const found = await Promise.all(told.map(({ bookingId }) => this.bookings.byId(bookingId)));
    return found.filter((booking) => booking !== null);
  }
}
