import type { CivilDate } from '../calendar/index.ts';
import { ok, refuse, type Result } from '../kernel/index.ts';
import { withConsumptions } from '../credits/index.ts';
import { newlyUnserved, type StarvedBooking } from './credit-shortfall.ts';
import { decideSlots, type BookingRefusal, type BookingState, type SlotRequest } from './decide-slots.ts';
import { granted, type GrantedSlot } from './request-booking.ts';

/** What staff booked although the credit does not hold it. */
export interface ForcedBooking {
  readonly slots: readonly GrantedSlot[];
  /** What goes unserved by it, the forced slots themselves or bookings of later dates; shown as overdrawn. */
  readonly overdrawn: readonly StarvedBooking[];
}

/** Why staff cannot book it either. */
export type ForceRefusal = BookingRefusal | { readonly kind: 'REASON_MISSING' };

/**
 * Decides slots that staff book for a client although they leave a rest unserved or break the notice (§1).
 * They are on working days, none of them twice, and a written reason stays with them. Who may force is in
 * `BOOKING_STEP_ROLES`.
 */
export function forceBooking(
  state: BookingState,
  slots: readonly SlotRequest[],
  reason: string,
): Result<ForcedBooking, ForceRefusal> {
  if (reason.trim() === '') return refuse({ kind: 'REASON_MISSING' });
  const decision = decideSlots(state, slots, BEGINNING, 'OVERDRAWN');
  if (!decision.ok) return decision;
  const added = decision.value.map(({ bookingId, date, halfDays }) => ({
    bookingId,
    date,
    halfDays,
    delivered: false,
  }));
  return ok({
    slots: decision.value.map(granted),
    overdrawn: newlyUnserved(state.ledger, withConsumptions(state.ledger, added)),
  });
}

/** Staff book any date, past ones too. */
const BEGINNING = '0000-01-01' as CivilDate;
