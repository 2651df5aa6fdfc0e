import { instantAt, type CivilDate, type Instant } from '../calendar/index.ts';
import { ok, refuse, type BookingId, type HalfDays, type Result } from '../kernel/index.ts';
import { withoutConsumption } from '../credits/index.ts';
import type { BookedSlot } from './booking.ts';
import { decideSlot, type BookingRefusal, type BookingState, type SlotRequest } from './decide-slots.ts';
import { earliestBookableDate, noticeLimit, type NoticeLimit } from './notice.ts';
import { granted, type GrantedSlot } from './request-booking.ts';
import { SLOTS } from './slot.ts';
import { nextStatus, type BookingStatus } from './status.ts';

/** The slot that a booking moves to; what of the booking was bought at list price stays bought. */
export interface MovedSlot extends GrantedSlot {
  readonly atListPrice: HalfDays;
}

/** A move is one decision about two bookings: the old one is cancelled and the new one granted, together. */
export interface MovedBooking {
  readonly cancelled: BookingId;
  readonly granted: MovedSlot;
}

/** Why a booking stays where it is. */
export type MoveRefusal =
  | BookingRefusal
  | { readonly kind: 'MOVE_TOO_LATE'; readonly date: CivilDate; readonly limit: NoticeLimit }
  | { readonly kind: 'BOOKING_NOT_MOVABLE'; readonly status: BookingStatus }
  | { readonly kind: 'SAME_SLOT'; readonly date: CivilDate }
  /** More of it was bought at list price than the other slot takes: `atListPrice` half-days against `halfDays`. */
  | { readonly kind: 'BOUGHT_MORE'; readonly atListPrice: HalfDays; readonly halfDays: HalfDays }
  | { readonly kind: 'WORK_HAS_STARTED'; readonly date: CivilDate };

/**
 * Decides a client's move of `booking` to another slot at `now`: free until the notice limit before the
 * work, to a slot that keeps the notice in its turn (§2). The credit is checked with the old booking
 * out, so that its own half-days can pay for the new one; half-days that were bought at list price pay
 * for as many of the new ones.
 */
export function moveBooking(
  state: BookingState,
  booking: BookedSlot,
  to: SlotRequest,
  now: Instant,
): Result<MovedBooking, MoveRefusal> {
  const limit = noticeLimit(booking.date, state.calendar);
  const problem = movable(booking, to);
  if (problem !== null) return refuse(problem);
  if (now >= limit.before) return refuse({ kind: 'MOVE_TOO_LATE', date: booking.date, limit });
  return place(state, booking, to, now);
}

/**
 * Decides a move that the account manager releases after the notice limit (§2): the same, but for the limit
 * of the old date, until the work starts. The new slot keeps the notice.
 */
export function moveReleased(
  state: BookingState,
  booking: BookedSlot,
  to: SlotRequest,
  now: Instant,
): Result<MovedBooking, MoveRefusal> {
  const problem = movable(booking, to);
  if (problem !== null) return refuse(problem);
  if (now >= instantAt(booking.date, SLOTS[booking.slot].startsAtHour)) {
    return refuse({ kind: 'WORK_HAS_STARTED', date: booking.date });
  }
  return place(state, booking, to, now);
}

function movable(
  { status, date, slot, atListPrice = 0 as HalfDays }: BookedSlot,
  to: SlotRequest,
): MoveRefusal | null {
  if (nextStatus(status, 'CANCEL') === null) return { kind: 'BOOKING_NOT_MOVABLE', status };
  if (to.date === date && to.slot === slot) return { kind: 'SAME_SLOT', date };
  const { halfDays } = SLOTS[to.slot];
  return atListPrice > halfDays ? { kind: 'BOUGHT_MORE', atListPrice, halfDays } : null;
}

function place(
  { ledger, calendar }: BookingState,
  { id, atListPrice = 0 as HalfDays }: BookedSlot,
  to: SlotRequest,
  now: Instant,
): Result<MovedBooking, MoveRefusal> {
  const without = { ledger: withoutConsumption(ledger, id), calendar };
  const earliestDate = earliestBookableDate(now, calendar);
  const decision = decideSlot(without, to, earliestDate, 'AT_LIST_PRICE');
  if (!decision.ok) return decision;
  if (decision.value.beyondCredit > atListPrice) {
    const missing = decideSlot(without, to, earliestDate, 'REFUSED');
    if (!missing.ok) return missing;
  }
  return ok({ cancelled: id, granted: { ...granted(decision.value), atListPrice } });
}
