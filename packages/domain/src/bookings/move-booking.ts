import type { CivilDate, Instant } from '../calendar/index.ts';
import { ok, refuse, type BookingId, type Result } from '../kernel/index.ts';
import { withoutConsumption } from '../credits/index.ts';
import type { BookedSlot } from './booking.ts';
import { decideSlot, type BookingRefusal, type BookingState, type SlotRequest } from './decide-slots.ts';
import { earliestBookableDate, noticeLimit, type NoticeLimit } from './notice.ts';
import { granted, type GrantedSlot } from './request-booking.ts';
import { nextStatus, type BookingStatus } from './status.ts';

/** A move is one decision about two bookings: the old one is cancelled and the new one granted, together. */
export interface MovedBooking {
  readonly cancelled: BookingId;
  readonly granted: GrantedSlot;
}

/** Why a booking stays where it is. */
export type MoveRefusal =
  | BookingRefusal
  | { readonly kind: 'MOVE_TOO_LATE'; readonly date: CivilDate; readonly limit: NoticeLimit }
  | { readonly kind: 'BOOKING_NOT_MOVABLE'; readonly status: BookingStatus }
  | { readonly kind: 'SAME_SLOT'; readonly date: CivilDate };

/**
 * Decides a client's move of `booking` to another slot at `now`: free until the notice limit before the
 * work, to a slot that keeps the notice in its turn (§2). The credit is checked with the old booking
 * out, so that its own half-days can pay for the new one.
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
 * of the old date. The new slot keeps the notice.
 */
export function moveReleased(
  state: BookingState,
  booking: BookedSlot,
  to: SlotRequest,
  now: Instant,
): Result<MovedBooking, MoveRefusal> {
  const problem = movable(booking, to);
  return problem === null ? place(state, booking, to, now) : refuse(problem);
}

function movable({ status, date, slot }: BookedSlot, to: SlotRequest): MoveRefusal | null {
  if (nextStatus(status, 'CANCEL') === null) return { kind: 'BOOKING_NOT_MOVABLE', status };
  return to.date === date && to.slot === slot ? { kind: 'SAME_SLOT', date } : null;
}

function place(
  { ledger, calendar }: BookingState,
  booking: BookedSlot,
  to: SlotRequest,
  now: Instant,
): Result<MovedBooking, MoveRefusal> {
  const without = { ledger: withoutConsumption(ledger, booking.id), calendar };
  const decision = decideSlot(without, to, earliestBookableDate(now, calendar), 'REFUSED');
  return decision.ok ? ok({ cancelled: booking.id, granted: granted(decision.value) }) : decision;
}
