import { Module } from '@nestjs/common';

import { AccessModule } from '../access/access.public.ts';
import { CalendarModule } from '../calendar/calendar.public.ts';
import { CreditsModule } from '../credits/credits.public.ts';
import { NotificationsModule } from '../notifications/notifications.public.ts';
import { AccountBookingsResolver } from './graphql/account-bookings.resolver.ts';
import { BookResolver } from './graphql/book.resolver.ts';
import { BookingConnectionResolver } from './graphql/booking-connection.resolver.ts';
import { BookingEventResolver } from './graphql/booking-event.resolver.ts';
import { BookingResolver } from './graphql/booking.resolver.ts';
import { CancelBookingResolver } from './graphql/cancel-booking.resolver.ts';
import { ExpiryNoticeResolver } from './graphql/expiry-notice.resolver.ts';
import { LedgerBookingsResolver } from './graphql/ledger-bookings.resolver.ts';
import { MovementBookingResolver } from './graphql/movement-booking.resolver.ts';
import { NotificationBookingsResolver } from './graphql/notification-bookings.resolver.ts';
import { BookableDays } from './queries/bookable-days.ts';
import { BookingList } from './queries/booking-list.ts';
import { Bookings } from './queries/bookings.ts';
import { Book } from './use-cases/book.ts';
import { CancelBooking } from './use-cases/cancel-booking.ts';

/** Asking for régie days, and giving them back. */
@Module({
  imports: [AccessModule, CalendarModule, CreditsModule, NotificationsModule],
  providers: [
    Book,
    CancelBooking,
    BookableDays,
    BookingList,
    Bookings,
    AccountBookingsResolver,
    BookResolver,
    BookingConnectionResolver,
    BookingEventResolver,
    BookingResolver,
    CancelBookingResolver,
    ExpiryNoticeResolver,
    LedgerBookingsResolver,
    MovementBookingResolver,
    NotificationBookingsResolver,
  ],
  exports: [Bookings],
})
export class BookingsModule {}
