import { addWorkingDays, type CivilDate, type WorkingCalendar } from '../calendar/index.ts';
import { ok, refuse, type BookingId, type Result } from '../kernel/index.ts';
import { byLoad, isFree, type Assignment, type DaySlot, type Engineer, type Roster } from './roster.ts';
import type { Slot } from './slot.ts';

/** A slot that needs an engineer, for a booking. */
export interface UnassignedSlot extends DaySlot {
  readonly bookingId: BookingId;
}

/** The first slot, in time order, that no engineer can serve. */
export interface NoEngineerFree extends DaySlot {
  readonly kind: 'NO_ENGINEER_FREE';
}

/**
 * Gives every slot an engineer, or says which has none (§2, "Capacity"). Slots that follow one another are
 * served by the same engineer as far as possible: with as few changes as can be, and among those who can
 * stay equally long by the least loaded first. Nobody gets two bookings for one slot.
 */
export function assignEngineers(
  roster: Roster,
  slots: readonly UnassignedSlot[],
  calendar: WorkingCalendar,
): Result<readonly Assignment[], NoEngineerFree> {
  const assigned: Assignment[] = [];
  for (const run of consecutiveRuns(slots, calendar)) {
    let left: readonly UnassignedSlot[] = run;
    for (let first = left[0]; first !== undefined; first = left[0]) {
      const now = { ...roster, assignments: [...roster.assignments, ...assigned] };
      const stay = longestStay(now, first.date, left);
      if (stay === null) return refuse({ kind: 'NO_ENGINEER_FREE', date: first.date, slot: first.slot });
      assigned.push(...left.slice(0, stay.length).map((one) => assignment(one, stay.engineer)));
      left = left.slice(stay.length);
    }
  }
  return ok(slots.flatMap(({ bookingId }) => assigned.filter((one) => one.bookingId === bookingId)));
}

/** An engineer and how many slots of a run it can serve from the first on. */
interface Stay {
  readonly engineer: Engineer;
  readonly length: number;
}

/** Who can serve the most of the first slots of `run`, which starts on `date`; `null` when nobody serves the first. */
function longestStay(roster: Roster, date: CivilDate, run: readonly UnassignedSlot[]): Stay | null {
  let best: Stay | null = null;
  for (const engineer of byLoad(roster, roster.engineers, date)) {
    const end = run.findIndex((slot) => !isFree(roster, engineer, slot));
    const length = end === -1 ? run.length : end;
    if (length > (best?.length ?? 0)) best = { engineer, length };
  }
  return best;
}

/** The slots in time order, cut where one does not follow the other without a free half-day of work between them. */
function consecutiveRuns(slots: readonly UnassignedSlot[], calendar: WorkingCalendar): UnassignedSlot[][] {
  const inOrder = [...slots].sort((a, b) =>
    a.date === b.date ? order(a.slot) - order(b.slot) : a.date < b.date ? -1 : 1,
  );
  const runs: UnassignedSlot[][] = [];
  for (const slot of inOrder) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && follows(last, slot, calendar)) run.push(slot);
    else runs.push([slot]);
  }
  return runs;
}

function follows(last: DaySlot, next: DaySlot, calendar: WorkingCalendar): boolean {
  if (last.date === next.date) return last.slot === 'MORNING' && next.slot === 'AFTERNOON';
  const untilEvening = last.slot !== 'MORNING';
  return untilEvening && next.slot !== 'AFTERNOON' && addWorkingDays(calendar, last.date, 1) === next.date;
}

function order(slot: Slot): number {
  return slot === 'AFTERNOON' ? 1 : 0;
}

function assignment({ bookingId, date, slot }: UnassignedSlot, { id }: Engineer): Assignment {
  return { bookingId, engineerId: id, date, slot };
}
