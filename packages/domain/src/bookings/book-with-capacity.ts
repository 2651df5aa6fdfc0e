import type { Instant } from '../calendar/index.ts';
import type { DeployOffer } from '../catalogue/index.ts';
import { withConsumptions, withoutConsumption } from '../credits/index.ts';
import { ok, type BookingId, type Cents, type Result } from '../kernel/index.ts';
import type { BookedSlot } from './booking.ts';
import type { BookingRefusal, SlotRequest } from './decide-slots.ts';
import { bookAtListPrice, type ListPriceRefusal, type PaidSlot } from './list-price.ts';
import { moveBooking, moveReleased, type MovedSlot, type MoveRefusal } from './move-booking.ts';
import { requestBooking } from './request-booking.ts';
import { requestUrgently, type UrgencyRefusal, type WaitingSlot } from './request-urgently.ts';
import { withEngineers, type AssignedSlot, type NoCapacity, type StaffedState } from './with-engineers.ts';

/**
 * Decides a request that keeps the notice where engineers are looked at: confirmed at once when each slot has
 * an engineer, refused with the nearest free slots otherwise (§2, "Capacity"). All or none.
 */
export function bookWithCapacity(
  state: StaffedState,
  slots: readonly SlotRequest[],
  now: Instant,
): Result<readonly AssignedSlot[], BookingRefusal | NoCapacity> {
  const decision = requestBooking(state, slots, now);
  return decision.ok ? withEngineers(state, decision.value, now) : decision;
}

/** The same for a request whose price the client has confirmed, as `bookAtListPrice` decides it (§1, §2). */
export function bookAtListPriceWithCapacity(
  state: StaffedState,
  slots: readonly SlotRequest[],
  offer: Pick<DeployOffer, 'regie'>,
  confirmedNet: Cents,
  now: Instant,
): Result<readonly AssignedSlot<PaidSlot>[], ListPriceRefusal | NoCapacity> {
  const decision = bookAtListPrice(state, slots, offer, confirmedNet, now);
  return decision.ok ? withEngineers(state, decision.value, now) : decision;
}

/**
 * Decides an urgent request as `requestUrgently` does; those of its slots that keep the notice have an engineer, or all
 * is refused (§2). In the order asked.
 */
export function requestUrgentlyWithCapacity(
  state: StaffedState,
  slots: readonly SlotRequest[],
  reason: string,
  now: Instant,
): Result<readonly (WaitingSlot | AssignedSlot)[], UrgencyRefusal | NoCapacity> {
  const decision = requestUrgently(state, slots, reason, now);
  if (!decision.ok) return decision;
  const waiting = decision.value.filter((slot) => slot.status === 'REQUESTED');
  const confirmed = decision.value.filter((slot) => slot.status === 'CONFIRMED');
  // What waits reserves its credit already.
  const reserved = waiting.map((slot) => ({ ...slot, delivered: false }));
  const left = { ...state, ledger: withConsumptions(state.ledger, reserved) };
  const staffed = withEngineers(left, confirmed, now);
  if (!staffed.ok) return staffed;
  const decided = new Map([...waiting, ...staffed.value].map((slot) => [slot.bookingId, slot]));
  return ok(slots.flatMap(({ bookingId }) => decided.get(bookingId) ?? []));
}

/** A move to slots that have their engineer. */
export interface StaffedMove {
  readonly cancelled: BookingId;
  readonly granted: readonly AssignedSlot<MovedSlot>[];
}

/** Decides a client's move as `moveBooking` does, to a slot for which an engineer is free, the old one's out (§2). */
export function moveWithCapacity(
  state: StaffedState,
  booking: BookedSlot,
  to: SlotRequest,
  now: Instant,
): Result<StaffedMove, MoveRefusal | NoCapacity> {
  return staffMove(state, booking, moveBooking(state, booking, to, now), now);
}

/** Decides a move that the account manager releases as `moveReleased` does, to a slot for which an engineer is free (§2). */
export function moveReleasedWithCapacity(
  state: StaffedState,
  booking: BookedSlot,
  to: SlotRequest,
  now: Instant,
): Result<StaffedMove, MoveRefusal | NoCapacity> {
  return staffMove(state, booking, moveReleased(state, booking, to, now), now);
}

function staffMove(
  { calendar, ledger, roster }: StaffedState,
  booking: BookedSlot,
  decision: ReturnType<typeof moveBooking>,
  now: Instant,
): Result<StaffedMove, MoveRefusal | NoCapacity> {
  if (!decision.ok) return decision;
  const { cancelled, granted } = decision.value;
  const without: StaffedState = {
    calendar,
    ledger: withoutConsumption(ledger, booking.id),
    roster: {
      ...roster,
      assignments: roster.assignments.filter(({ bookingId }) => bookingId !== booking.id),
    },
  };
  const staffed = withEngineers(without, [granted], now);
  return staffed.ok ? ok({ cancelled, granted: staffed.value }) : staffed;
}
