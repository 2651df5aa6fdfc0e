import { addDays, dayOfWeek, type CivilDate, type Period } from '../calendar/index.ts';
import type { BookingId, Brand } from '../kernel/index.ts';
import { SLOTS, slotsOverlap, type Slot } from './slot.ts';

export type EngineerId = Brand<string, 'EngineerId'>;

/** When an engineer is not there: the same part of each day of a period. */
export interface Absence extends Period {
  readonly slot: Slot;
}

export interface Engineer {
  readonly id: EngineerId;
  readonly absences: readonly Absence[];
}

/** An engineer's slot that a booking takes: one engineer serves one slot (§2). */
export interface Assignment {
  readonly bookingId: BookingId;
  readonly engineerId: EngineerId;
  readonly date: CivilDate;
  readonly slot: Slot;
}

/** Who can come, and what they already do; cancelled and declined bookings have no assignment. */
export interface Roster {
  readonly engineers: readonly Engineer[];
  readonly assignments: readonly Assignment[];
}

/** A part of a day. */
export interface DaySlot {
  readonly date: CivilDate;
  readonly slot: Slot;
}

/**
 * `engineers`, the one with the fewest half-days in the week of `date` (Monday to Sunday) first; equal ones
 * by all their half-days in the roster, then by id: the same roster always gives the same engineer.
 */
export function byLoad(roster: Roster, engineers: readonly Engineer[], date: CivilDate): Engineer[] {
  const monday = addDays(date, 1 - dayOfWeek(date));
  const week = { from: monday, until: addDays(monday, 7) };
  const load = (engineer: Engineer, within: Period | null): number =>
    roster.assignments.reduce((sum, one) => {
      const counts =
        one.engineerId === engineer.id &&
        (within === null || (within.from <= one.date && one.date < within.until));
      return counts ? sum + SLOTS[one.slot].halfDays : sum;
    }, 0);
  const loads = new Map(
    engineers.map((engineer) => [engineer.id, [load(engineer, week), load(engineer, null)]]),
  );
  return [...engineers].sort((a, b) => {
    const [weekA = 0, allA = 0] = loads.get(a.id) ?? [];
    const [weekB = 0, allB = 0] = loads.get(b.id) ?? [];
    return weekA - weekB || allA - allB || (a.id < b.id ? -1 : 1);
  });
}

/** Whether `engineer` is there and has nothing else to do in that slot. */
export function isFree(roster: Roster, engineer: Engineer, { date, slot }: DaySlot): boolean {
  const absent = engineer.absences.some(
    (absence) => absence.from <= date && date < absence.until && slotsOverlap(absence.slot, slot),
  );
  if (absent) return false;
  return !roster.assignments.some(
    (one) => one.engineerId === engineer.id && one.date === date && slotsOverlap(one.slot, slot),
  );
}
