import type { Instant } from '../calendar/index.ts';
import { withConsumptions } from '../credits/index.ts';
import { ok, refuse, type Result } from '../kernel/index.ts';
import { assignEngineers, type NoEngineerFree } from './assign-engineers.ts';
import type { BookingState } from './decide-slots.ts';
import { nearestFreeSlots } from './free-slots.ts';
import { earliestBookableDate } from './notice.ts';
import type { GrantedSlot } from './request-booking.ts';
import type { DaySlot, EngineerId, Roster } from './roster.ts';

/** What the rules look at where engineers are looked at too. */
export interface StaffedState extends BookingState {
  readonly roster: Roster;
}

/** A slot that is confirmed, with who comes. */
export type AssignedSlot<Granted extends GrantedSlot = GrantedSlot> = Granted & {
  readonly engineerId: EngineerId;
};

/**
 * No engineer is free for a slot; `nearest` are free slots as long as it is, nearest first, empty when there
 * is none for two months around.
 */
export interface NoCapacity extends NoEngineerFree {
  readonly nearest: readonly DaySlot[];
}

/** Gives each of the slots that are confirmed its engineer, or refuses all with the nearest free slots (§2, "Capacity"). */
export function withEngineers<Granted extends GrantedSlot>(
  { roster, ledger, calendar }: StaffedState,
  slots: readonly Granted[],
  now: Instant,
): Result<readonly AssignedSlot<Granted>[], NoCapacity> {
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
