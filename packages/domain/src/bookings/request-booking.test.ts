import fc from 'fast-check';
import { calendarWith } from '../../test/support/calendars.ts';
import { anyDay, anyLedger } from '../../test/support/ledgers.ts';
import { civilDate, instant, instantAt, type Instant } from '../calendar/index.ts';
import { replay, withConsumptions, type CreditLedger, type LotWindow } from '../credits/index.ts';
import type { BookingId, HalfDays, LotId } from '../kernel/index.ts';
import type { SlotRequest } from './decide-slots.ts';
import { requestBooking } from './request-booking.ts';
import type { Slot } from './slot.ts';

const MONDAY = instant('2026-09-14T10:00:00+02:00');
const calendar = calendarWith({ holidays: ['2026-11-11'], closures: ['2026-11-13'] });

describe('a request for régie slots', () => {
  it('is confirmed when it keeps the notice and the credit is there', () => {
    const decision = ask(ledgerOf({ granted: 3 }), [
      slot('2026-09-21', 'FULL_DAY'),
      slot('2026-09-22', 'MORNING'),
    ]);
    expect(decision).toEqual({
      ok: true,
      value: [
        { bookingId: 'n0', date: '2026-09-21', slot: 'FULL_DAY', halfDays: 2, status: 'CONFIRMED' },
        { bookingId: 'n1', date: '2026-09-22', slot: 'MORNING', halfDays: 1, status: 'CONFIRMED' },
      ],
    });
  });

  it('is refused before the notice has passed, with the earliest date', () => {
    expect(ask(ledgerOf({ granted: 4 }), [slot('2026-09-18', 'MORNING')])).toEqual({
      ok: false,
      refusal: { kind: 'NOTICE_NOT_KEPT', date: '2026-09-18', earliestDate: '2026-09-21' },
    });
  });

  it.each([
    ['2026-10-10', 'WEEKEND', '2026-10-12'],
    ['2026-11-11', 'PUBLIC_HOLIDAY', '2026-11-12'],
    ['2026-11-13', 'CLOSURE', '2026-11-16'],
    ['2026-09-13', 'WEEKEND', '2026-09-21'],
  ])('is refused on %s, a %s, and told of %s instead', (date, reason, nextBookableDate) => {
    expect(ask(ledgerOf({ granted: 4 }), [slot(date, 'MORNING')])).toEqual({
      ok: false,
      refusal: { kind: 'NOT_A_WORKING_DAY', date, reason, nextBookableDate },
    });
  });

  it('is refused when the credit is short, with what is left on that date', () => {
    expect(ask(ledgerOf({ granted: 1 }), [slot('2026-09-21', 'FULL_DAY')])).toEqual({
      ok: false,
      refusal: { kind: 'NOT_ENOUGH_CREDIT', date: '2026-09-21', requested: 2, available: 1, starved: [] },
    });
  });

  it('is refused whole when its last slot is short', () => {
    const decision = ask(ledgerOf({ granted: 2 }), [
      slot('2026-09-21', 'FULL_DAY'),
      slot('2026-09-22', 'MORNING'),
    ]);
    expect(decision).toMatchObject({
      ok: false,
      refusal: { kind: 'NOT_ENOUGH_CREDIT', date: '2026-09-22', requested: 1, available: 0 },
    });
  });

  it('is refused when it would starve a later booking, and names it', () => {
    const ledger = withConsumptions(ledgerOf({ granted: 2 }), [
      {
        bookingId: 'later' as BookingId,
        date: civilDate('2026-12-01'),
        halfDays: 2 as HalfDays,
        delivered: false,
      },
    ]);
    expect(ask(ledger, [slot('2026-09-21', 'MORNING')])).toEqual({
      ok: false,
      refusal: {
        kind: 'NOT_ENOUGH_CREDIT',
        date: '2026-09-21',
        requested: 1,
        available: 0,
        starved: [{ bookingId: 'later', date: '2026-12-01', missing: 1 }],
      },
    });
  });

  it('is refused when two of its slots share a half-day', () => {
    const decision = ask(ledgerOf({ granted: 9 }), [
      slot('2026-09-21', 'FULL_DAY'),
      slot('2026-09-21', 'AFTERNOON'),
    ]);
    expect(decision).toEqual({ ok: false, refusal: { kind: 'SLOT_ASKED_TWICE', date: '2026-09-21' } });
  });

  it('may take the morning and the afternoon of one day', () => {
    const decision = ask(ledgerOf({ granted: 2 }), [
      slot('2026-09-21', 'MORNING'),
      slot('2026-09-21', 'AFTERNOON'),
    ]);
    expect(decision.ok).toBe(true);
  });

  it('is never granted what the replay cannot serve', () => {
    const anySlot = fc.tuple(anyDay, fc.constantFrom<Slot>('MORNING', 'AFTERNOON', 'FULL_DAY'));
    fc.assert(
      fc.property(
        anyLedger({ lots: 4, consumptions: 6, halfDays: 6 }),
        fc.array(anySlot, { maxLength: 5 }),
        anyDay,
        (ledger, wishes, today) => {
          const slots = wishes.map(([date, part], index) => slot(date, part, index));
          const decision = requestBooking({ ledger, calendar }, slots, instantAt(today, 10));
          if (!decision.ok) return;
          const added = decision.value.map(({ bookingId, date, halfDays }) => ({
            bookingId,
            date,
            halfDays,
            delivered: false,
          }));
          expect(replay(withConsumptions(ledger, added)).overdrawn).toEqual(replay(ledger).overdrawn);
        },
      ),
      { numRuns: 500 },
    );
  });
});

function ask(ledger: CreditLedger, slots: SlotRequest[], now: Instant = MONDAY) {
  return requestBooking(
    { ledger, calendar },
    slots.map((item, index) => ({ ...item, bookingId: id(index) })),
    now,
  );
}

function slot(date: string, part: Slot, index = 0): SlotRequest {
  return { bookingId: id(index), date: civilDate(date), slot: part };
}

function id(index: number): BookingId {
  return `n${index}` as BookingId;
}

function ledgerOf({
  granted,
  window = { kind: 'OPEN' },
}: {
  granted: number;
  window?: LotWindow;
}): CreditLedger {
  const lot = {
    id: 'L' as LotId,
    granted: granted as HalfDays,
    from: civilDate('2026-01-01'),
    window,
    carryOver: null,
  };
  return { lots: [lot], consumptions: [] };
}
