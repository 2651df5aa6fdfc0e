import { addDays, isWorkingDay, type CivilDate, type WorkingCalendar } from '../calendar/index.ts';
import { bookableBalance, type CreditLedger } from '../credits/index.ts';
import { isFree, type DaySlot, type Roster } from './roster.ts';
import { SLOTS, slotsOverlap, type Slot } from './slot.ts';

/** How far from the asked date free slots are looked for, in days, and how many are shown. */
const HORIZON_DAYS = 60;
const SHOWN = 3;

/** Parts of a day of the same length, in the order in which they are offered. */
const ALIKE: Readonly<Record<Slot, readonly Slot[]>> = {
  MORNING: ['MORNING', 'AFTERNOON'],
  AFTERNOON: ['AFTERNOON', 'MORNING'],
  FULL_DAY: ['FULL_DAY'],
};

/**
 * The free slots nearest to one that no engineer can serve (§2): as long as that one, on working days from
 * `earliestDate` on, with an engineer free and the credit there. The nearest date first, the earlier of two
 * equally near, and on one date the same part of the day first. `taken` are the other slots of the request.
 */
export function nearestFreeSlots(
  {
    roster,
    ledger,
    calendar,
  }: { readonly roster: Roster; readonly ledger: CreditLedger; readonly calendar: WorkingCalendar },
  asked: DaySlot,
  taken: readonly DaySlot[],
  earliestDate: CivilDate,
): DaySlot[] {
  const balance = bookableBalance(ledger);
  const found: DaySlot[] = [];
  for (const date of datesAround(asked.date)) {
    if (found.length >= SHOWN) break;
    if (date < earliestDate || !isWorkingDay(calendar, date)) continue;
    for (const slot of ALIKE[asked.slot]) {
      const candidate = { date, slot };
      if (balance.on(date) < SLOTS[slot].halfDays) continue;
      if (taken.some((other) => other.date === date && slotsOverlap(other.slot, slot))) continue;
      if (roster.engineers.some((engineer) => isFree(roster, engineer, candidate))) found.push(candidate);
    }
  }
  return found.slice(0, SHOWN);
}

/** `date`, the day before, the day after, two days before, … */
function datesAround(date: CivilDate): CivilDate[] {
  const dates = [date];
  for (let distance = 1; distance <= HORIZON_DAYS; distance += 1) {
    dates.push(addDays(date, -distance), addDays(date, distance));
  }
  return dates;
}
