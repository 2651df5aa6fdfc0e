import type { Instant } from '../calendar/index.ts';
import type { HalfDays, Result } from '../kernel/index.ts';
import {
  decideSlots,
  type BookingRefusal,
  type BookingState,
  type DecidedSlot,
  type SlotRequest,
} from './decide-slots.ts';
import { earliestBookableDate } from './notice.ts';

/** A slot that is granted: confirmed at once, for it keeps the notice and its credit is there. */
export interface GrantedSlot extends SlotRequest {
  readonly halfDays: HalfDays;
  readonly status: 'CONFIRMED';
}

/**
 * Decides a request for one or several slots made at `now`: all are granted or none (§1, §2). Each is
 * judged in the order given, with those before it counted. Capacity is not looked at.
 */
export function requestBooking(
  state: BookingState,
  slots: readonly SlotRequest[],
  now: Instant,
): Result<readonly GrantedSlot[], BookingRefusal> {
  const decision = decideSlots(state, slots, earliestBookableDate(now, state.calendar), 'REFUSED');
  return decision.ok ? { ok: true, value: decision.value.map(granted) } : decision;
}

/** The booking that a slot becomes when it is confirmed. */
export function granted({ bookingId, date, slot, halfDays }: DecidedSlot): GrantedSlot {
  return { bookingId, date, slot, halfDays, status: 'CONFIRMED' };
}
