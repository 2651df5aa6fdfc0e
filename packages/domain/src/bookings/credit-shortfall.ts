import type { CivilDate } from '../calendar/index.ts';
import { replay, withConsumptions, type Consumption, type CreditLedger } from '../credits/index.ts';
import type { BookingId, HalfDays } from '../kernel/index.ts';

/** A booking that goes without `missing` half-days. */
export interface StarvedBooking {
  readonly bookingId: BookingId;
  readonly date: CivilDate;
  readonly missing: HalfDays;
}

/**
 * The bookings of `ledger` that `asked` would starve, by work date: those that the replay leaves more
 * unserved with it than without it. `asked` itself, when it is what goes unserved, is not listed.
 */
export function shortfall(ledger: CreditLedger, asked: Consumption): StarvedBooking[] {
  return newlyUnserved(ledger, withConsumptions(ledger, [asked])).filter(
    ({ bookingId }) => bookingId !== asked.bookingId,
  );
}

/** The bookings that the replay of `after` leaves more unserved than that of `before`, by work date. */
export function newlyUnserved(before: CreditLedger, after: CreditLedger): StarvedBooking[] {
  const then = replay(before).overdrawn;
  const now = replay(after).overdrawn;
  return after.consumptions
    .map(({ bookingId, date }) => ({
      bookingId,
      date,
      missing: ((now.get(bookingId) ?? 0) - (then.get(bookingId) ?? 0)) as HalfDays,
    }))
    .filter(({ missing }) => missing > 0)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
