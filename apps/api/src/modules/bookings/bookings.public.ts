export { BookingsModule } from './bookings.module.ts';
export { BookingType } from './graphql/booking.type.ts';
export { Bookings } from './queries/bookings.ts';
