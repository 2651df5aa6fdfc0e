import type { CivilDate } from '../calendar/index.ts';
import { replay, withConsumptions, type Consumption, type CreditLedger } from '../credits/index.ts';
import type { BookingId, HalfDays } from '../kernel/index.ts';

/** A booking already made that a new one would leave without `missing` half-days. */
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
  const before = replay(ledger).overdrawn;
  const after = replay(withConsumptions(ledger, [asked])).overdrawn;
  return ledger.consumptions
    .map(({ bookingId, date }) => ({
      bookingId,
      date,
      missing: ((after.get(bookingId) ?? 0) - (before.get(bookingId) ?? 0)) as HalfDays,
    }))
    .filter(({ missing }) => missing > 0)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
