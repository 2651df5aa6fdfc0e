import { instantAt, wallClock, type CivilDate, type Instant } from '../calendar/index.ts';
import { ok, refuse, type HalfDays, type Result } from '../kernel/index.ts';
import { decideSlots, type BookingRefusal, type BookingState, type SlotRequest } from './decide-slots.ts';
import { earliestBookableDate } from './notice.ts';
import { granted, type GrantedSlot } from './request-booking.ts';
import { SLOTS, type Slot } from './slot.ts';

/** A slot that waits for the account manager. */
export interface WaitingSlot extends SlotRequest {
  readonly halfDays: HalfDays;
  readonly status: 'REQUESTED';
}

/** A slot that was asked for in a hurry: it waits unless it keeps the notice after all. */
export type UrgentSlot = WaitingSlot | GrantedSlot;

/** Why an urgent request is refused. */
export type UrgencyRefusal =
  | BookingRefusal
  | { readonly kind: 'REASON_MISSING' }
  | { readonly kind: 'SLOT_HAS_STARTED'; readonly date: CivilDate; readonly slot: Slot };

/**
 * Decides a request for slots before the notice has passed ("sauf urgence"), made at `now` with a reason
 * (§2). Each slot is on a working day and has not started; its credit is there and is reserved at once.
 * All are taken or none. Capacity is not looked at.
 */
export function requestUrgently(
  state: BookingState,
  slots: readonly SlotRequest[],
  reason: string,
  now: Instant,
): Result<readonly UrgentSlot[], UrgencyRefusal> {
  if (reason.trim() === '') return refuse({ kind: 'REASON_MISSING' });
  const started = slots.find(({ date, slot }) => instantAt(date, SLOTS[slot].startsAtHour) <= now);
  if (started !== undefined) {
    return refuse({ kind: 'SLOT_HAS_STARTED', date: started.date, slot: started.slot });
  }
  const decision = decideSlots(state, slots, wallClock(now).date, 'REFUSED');
  if (!decision.ok) return decision;
  const noticeKeptFrom = earliestBookableDate(now, state.calendar);
  return ok(
    decision.value.map((slot): UrgentSlot => {
      const confirmed = granted(slot);
      return slot.date < noticeKeptFrom ? { ...confirmed, status: 'REQUESTED' } : confirmed;
    }),
  );
}
