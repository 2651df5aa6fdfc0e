import type { CivilDate } from '../calendar/index.ts';
import type { Consumption } from '../credits/index.ts';
import type { BookingId, HalfDays } from '../kernel/index.ts';
import type { Slot } from './slot.ts';
import { usesCredit, type BookingStatus } from './status.ts';

/** What the rules need to know of a booking. */
export interface Booking {
  readonly id: BookingId;
  /** The date of the work. */
  readonly date: CivilDate;
  readonly halfDays: HalfDays;
  readonly status: BookingStatus;
  /** How many of the half-days were bought at list price and take no credit; absent when none. */
  readonly atListPrice?: HalfDays;
}

/** A booking with the part of its day. */
export interface BookedSlot extends Booking {
  readonly slot: Slot;
}

/**
 * What `bookings`, in order of creation, consume: those that are neither cancelled nor declined, without
 * what was bought at list price (§1).
 */
export function consumptionsOf(bookings: readonly Booking[]): Consumption[] {
  return bookings
    .filter(({ status }) => usesCredit(status))
    .map(({ id, date, halfDays, status, atListPrice = 0 }) => ({
      bookingId: id,
      date,
      halfDays: (halfDays - atListPrice) as HalfDays,
      delivered: status === 'DELIVERED',
    }))
    .filter(({ halfDays }) => halfDays > 0);
}
