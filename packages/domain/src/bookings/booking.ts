import type { CivilDate } from '../calendar/index.ts';
import type { Consumption } from '../credits/index.ts';
import type { BookingId, HalfDays } from '../kernel/index.ts';
import { usesCredit, type BookingStatus } from './status.ts';

/** What the rules need to know of a booking. */
export interface Booking {
  readonly id: BookingId;
  /** The date of the work. */
  readonly date: CivilDate;
  readonly halfDays: HalfDays;
  readonly status: BookingStatus;
}

/** What `bookings`, in order of creation, consume: those that are neither cancelled nor declined (§1). */
export function consumptionsOf(bookings: readonly Booking[]): Consumption[] {
  return bookings
    .filter(({ status }) => usesCredit(status))
    .map(({ id, date, halfDays, status }) => ({
      bookingId: id,
      date,
      halfDays,
      delivered: status === 'DELIVERED',
    }));
}
