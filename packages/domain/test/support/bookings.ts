import { civilDate, instant } from '../../src/calendar/index.ts';
import type { BookedSlot, BookingStatus, Slot, SlotRequest } from '../../src/bookings/index.ts';
import { SLOTS } from '../../src/bookings/index.ts';
import type { CreditLedger, LotWindow } from '../../src/credits/index.ts';
import type { BookingId, HalfDays, LotId } from '../../src/kernel/index.ts';

/** Monday 14 September 2026 at ten: the earliest bookable date is Monday 21. */
export const MONDAY = instant('2026-09-14T10:00:00+02:00');

/** An account with one lot from January 2026 on. */
export function account(granted: number, window: LotWindow = { kind: 'OPEN' }): CreditLedger {
  const lot = {
    id: 'L' as LotId,
    granted: granted as HalfDays,
    from: civilDate('2026-01-01'),
    window,
    carryOver: null,
  };
  return { lots: [lot], consumptions: [] };
}

/** A slot asked for; its booking will bear `id`. */
export function asked(date: string, slot: Slot = 'FULL_DAY', id = `${date} ${slot}`): SlotRequest {
  return { bookingId: id as BookingId, date: civilDate(date), slot };
}

/** A booking that was made. */
export function booked(
  date: string,
  slot: Slot = 'FULL_DAY',
  status: BookingStatus = 'CONFIRMED',
): BookedSlot {
  return {
    id: `${date} ${slot}` as BookingId,
    date: civilDate(date),
    slot,
    halfDays: SLOTS[slot].halfDays,
    status,
  };
}
