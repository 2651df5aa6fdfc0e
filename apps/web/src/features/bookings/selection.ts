import {
  SLOTS,
  slotsOverlap,
  sumHalfDays,
  type BookingId,
  type CivilDate,
  type Consumption,
  type HalfDays,
  type Slot,
  type SlotRequest,
} from '@akouendy/domain';

/** A half of a working day, the unit that is picked. */
export type Half = Exclude<Slot, 'FULL_DAY'>;

export const HALVES: readonly Half[] = ['MORNING', 'AFTERNOON'];

/** One slot that is picked: at most one a date. */
export interface PickedSlot {
  readonly date: CivilDate;
  readonly slot: Slot;
}

/** What is picked, in date order. */
export type Selection = readonly PickedSlot[];

/** `selection` with the half picked, or put back when it was; both halves of a date are its full day. */
export function toggleHalf(selection: Selection, date: CivilDate, half: Half): Selection {
  const picked = selection.find((other) => other.date === date)?.slot ?? null;
  const others = selection.filter((other) => other.date !== date);
  const slot = toggled(picked, half);
  return slot === null ? others : inDateOrder([...others, { date, slot }]);
}

function toggled(picked: Slot | null, half: Half): Slot | null {
  if (picked === null) return half;
  if (picked === half) return null;
  if (picked === 'FULL_DAY') return half === 'MORNING' ? 'AFTERNOON' : 'MORNING';
  return 'FULL_DAY';
}

/** `selection` without what is picked on `date`. */
export function withoutDate(selection: Selection, date: CivilDate): Selection {
  return selection.filter((other) => other.date !== date);
}

/** Whether the half is picked. */
export function isPicked(selection: Selection, date: CivilDate, half: Half): boolean {
  return selection.some((other) => other.date === date && slotsOverlap(other.slot, half));
}

/** What the selection would consume, in half-days. */
export function selectedHalfDays(selection: Selection): HalfDays {
  return sumHalfDays(selection.map(({ slot }) => SLOTS[slot].halfDays));
}

/** The selection as the domain is asked for it; the ids stand for bookings that do not exist yet. */
export function asRequests(selection: Selection): SlotRequest[] {
  return inDateOrder(selection).map(({ date, slot }) => ({ bookingId: notYetBooked(date), date, slot }));
}

/** The selection as consumptions of the ledger, to see what would be left. */
export function asConsumptions(selection: Selection): Consumption[] {
  return asRequests(selection).map(({ bookingId, date, slot }) => ({
    bookingId,
    date,
    halfDays: SLOTS[slot].halfDays,
    delivered: false,
  }));
}

function notYetBooked(date: CivilDate): BookingId {
  return `selected/${date}` as BookingId;
}

function inDateOrder(selection: Selection): Selection {
  return [...selection].sort((a, b) => (a.date < b.date ? -1 : 1));
}
