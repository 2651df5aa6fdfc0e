import {
  nonWorkingReason,
  workingDayOnOrAfter,
  type CivilDate,
  type Instant,
  type NonWorkingReason,
  type WorkingCalendar,
} from '../calendar/index.ts';
import { bookableBalance, withConsumptions, type CreditLedger } from '../credits/index.ts';
import { ok, refuse, type BookingId, type HalfDays, type Result } from '../kernel/index.ts';
import { shortfall, type StarvedBooking } from './credit-shortfall.ts';
import { earliestBookableDate } from './notice.ts';
import { SLOTS, slotsOverlap, type Slot } from './slot.ts';

/** One slot that a client asks for; `bookingId` is the id that the booking will bear. */
export interface SlotRequest {
  readonly bookingId: BookingId;
  readonly date: CivilDate;
  readonly slot: Slot;
}

/** What the rules look at when a client asks for slots. */
export interface BookingState {
  readonly ledger: CreditLedger;
  readonly calendar: WorkingCalendar;
}

/** A slot that is granted: confirmed at once, for it keeps the notice and its credit is there. */
export interface GrantedSlot extends SlotRequest {
  readonly halfDays: HalfDays;
  readonly status: 'CONFIRMED';
}

/** Why a request is refused, and what is possible instead. `date` is the refused date. */
export type BookingRefusal =
  | {
      readonly kind: 'NOT_A_WORKING_DAY';
      readonly date: CivilDate;
      readonly reason: NonWorkingReason;
      /** The first working day after `date` that also keeps the notice. */
      readonly nextBookableDate: CivilDate;
    }
  | { readonly kind: 'NOTICE_NOT_KEPT'; readonly date: CivilDate; readonly earliestDate: CivilDate }
  | { readonly kind: 'SLOT_ASKED_TWICE'; readonly date: CivilDate }
  | {
      readonly kind: 'NOT_ENOUGH_CREDIT';
      readonly date: CivilDate;
      readonly requested: HalfDays;
      /** What could still be booked on `date`, the earlier slots of the same request included. */
      readonly available: HalfDays;
      /** Bookings of later dates that the request would leave unserved; empty when none is. */
      readonly starved: readonly StarvedBooking[];
    };

/**
 * Decides a request for one or several slots made at `now`: all are granted or none (§1, §2). Each is
 * judged in the order given, with those before it counted. Capacity is not looked at.
 */
export function requestBooking(
  state: BookingState,
  slots: readonly SlotRequest[],
  now: Instant,
): Result<readonly GrantedSlot[], BookingRefusal> {
  const earliestDate = earliestBookableDate(now, state.calendar);
  const granted: GrantedSlot[] = [];
  let ledger = state.ledger;
  for (const asked of slots) {
    const { date, slot, bookingId } = asked;
    const reason = nonWorkingReason(state.calendar, date);
    if (reason !== null) {
      const nextBookableDate = workingDayOnOrAfter(state.calendar, date > earliestDate ? date : earliestDate);
      return refuse({ kind: 'NOT_A_WORKING_DAY', date, reason, nextBookableDate });
    }
    if (date < earliestDate) return refuse({ kind: 'NOTICE_NOT_KEPT', date, earliestDate });
    if (granted.some((other) => other.date === date && slotsOverlap(other.slot, slot))) {
      return refuse({ kind: 'SLOT_ASKED_TWICE', date });
    }
    const { halfDays } = SLOTS[slot];
    const available = bookableBalance(ledger).on(date);
    const consumption = { bookingId, date, halfDays, delivered: false };
    if (halfDays > available) {
      const starved = shortfall(ledger, consumption);
      return refuse({ kind: 'NOT_ENOUGH_CREDIT', date, requested: halfDays, available, starved });
    }
    ledger = withConsumptions(ledger, [consumption]);
    granted.push({ ...asked, halfDays, status: 'CONFIRMED' });
  }
  return ok(granted);
}
