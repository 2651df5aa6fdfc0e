import type { Instant } from '../calendar/index.ts';
import { withConsumptions, withoutConsumption } from '../credits/index.ts';
import { ok, refuse, type BookingId, type Result } from '../kernel/index.ts';
import { assignEngineers, type NoEngineerFree } from './assign-engineers.ts';
import type { BookedSlot } from './booking.ts';
import type { BookingRefusal, BookingState, SlotRequest } from './decide-slots.ts';
import { nearestFreeSlots } from './free-slots.ts';
import { moveBooking, type MoveRefusal } from './move-booking.ts';
import { earliestBookableDate } from './notice.ts';
import { requestBooking, type GrantedSlot } from './request-booking.ts';
import type { DaySlot, EngineerId, Roster } from './roster.ts';

/** What the rules look at where engineers are looked at too. */
export interface StaffedState extends BookingState {
  readonly roster: Roster;
}

/** A slot that is confirmed, with who comes. */
export interface AssignedSlot extends GrantedSlot {
  readonly engineerId: EngineerId;
}

/**
 * No engineer is free for a slot; `nearest` are free slots as long as it is, nearest first, empty when there
 * is none for two months around.
 */
export interface NoCapacity extends NoEngineerFree {
  readonly nearest: readonly DaySlot[];
}

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
  return decision.ok ? staff(state, decision.value, now) : decision;
}

/** Decides a client's move as `moveBooking` does, to a slot for which an engineer is free, the old one's out (§2). */
export function moveWithCapacity(
  state: StaffedState,
  booking: BookedSlot,
  to: SlotRequest,
  now: Instant,
): Result<
  { readonly cancelled: BookingId; readonly granted: readonly AssignedSlot[] },
  MoveRefusal | NoCapacity
> {
  const decision = moveBooking(state, booking, to, now);
  if (!decision.ok) return decision;
  const { cancelled, granted } = decision.value;
  const without: StaffedState = {
    calendar: state.calendar,
    ledger: withoutConsumption(state.ledger, booking.id),
    roster: {
      ...state.roster,
      assignments: state.roster.assignments.filter(({ bookingId }) => bookingId !== booking.id),
    },
  };
  const staffed = staff(without, [granted], now);
  return staffed.ok ? ok({ cancelled, granted: staffed.value }) : staffed;
}

function staff(
  { roster, ledger, calendar }: StaffedState,
  slots: readonly GrantedSlot[],
  now: Instant,
): Result<readonly AssignedSlot[], NoCapacity> {
  const assigned = assignEngineers(roster, slots, calendar);
  if (assigned.ok) {
    const engineers = new Map(assigned.value.map(({ bookingId, engineerId }) => [bookingId, engineerId]));
    return ok(
      slots.flatMap((slot) => {
        const engineerId = engineers.get(slot.bookingId);
        return engineerId === undefined ? [] : [{ ...slot, engineerId }];
      }),
    );
  }
  const { refusal } = assigned;
  const others = slots.filter(({ date, slot }) => date !== refusal.date || slot !== refusal.slot);
  const added = others.map(({ bookingId, date, halfDays }) => ({
    bookingId,
    date,
    halfDays,
    delivered: false,
  }));
  const left = { roster, calendar, ledger: withConsumptions(ledger, added) };
  const nearest = nearestFreeSlots(left, refusal, others, earliestBookableDate(now, calendar));
  return refuse({ ...refusal, nearest });
}
