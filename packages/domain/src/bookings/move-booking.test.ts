import fc from 'fast-check';
import { account, asked, booked, MONDAY } from '../../test/support/bookings.ts';
import { calendarWith } from '../../test/support/calendars.ts';
import { anyDay, anyLedger } from '../../test/support/ledgers.ts';
import { civilDate, instant, instantAt, type Instant } from '../calendar/index.ts';
import { replay, withConsumptions, withoutConsumption, type CreditLedger } from '../credits/index.ts';
import { consumptionsOf, type BookedSlot } from './booking.ts';
import { moveBooking, moveReleased } from './move-booking.ts';
import type { HalfDays } from '../kernel/index.ts';
import { BOOKING_STATUSES, type BookingStatus } from './status.ts';
import type { Slot } from './slot.ts';

const calendar = calendarWith({ holidays: ['2026-11-11'] });
const with_ = (ledger: CreditLedger, booking: BookedSlot): CreditLedger =>
  withConsumptions(ledger, consumptionsOf([booking]));
const move = (booking: BookedSlot, to: string, slot: Slot = 'FULL_DAY', now: Instant = MONDAY, granted = 2) =>
  moveBooking({ ledger: with_(account(granted), booking), calendar }, booking, asked(to, slot, 'new'), now);

describe('a client that moves a booking', () => {
  const september28 = booked('2026-09-28');

  it('pays the new date with the credit of the old one', () => {
    expect(move(september28, '2026-10-05')).toEqual({
      ok: true,
      value: {
        cancelled: september28.id,
        granted: {
          bookingId: 'new',
          date: '2026-10-05',
          slot: 'FULL_DAY',
          halfDays: 2,
          status: 'CONFIRMED',
          atListPrice: 0,
        },
      },
    });
  });

  it('may until six on the fifth working day before the work', () => {
    const limit = instant('2026-09-21T18:00:00+02:00');
    expect(move(september28, '2026-10-05', 'FULL_DAY', (limit - 1) as Instant)).toMatchObject({ ok: true });
    expect(move(september28, '2026-10-05', 'FULL_DAY', limit)).toEqual({
      ok: false,
      refusal: { kind: 'MOVE_TOO_LATE', date: '2026-09-28', limit: { date: '2026-09-21', before: limit } },
    });
  });

  it.each([
    ['a date before the notice', '2026-09-18', 'FULL_DAY', 'NOTICE_NOT_KEPT'],
    ['a public holiday', '2026-11-11', 'FULL_DAY', 'NOT_A_WORKING_DAY'],
    ['where it is', '2026-09-28', 'FULL_DAY', 'SAME_SLOT'],
  ] as const)('is refused %s', (_, to, slot, kind) => {
    expect(move(september28, to, slot)).toMatchObject({ ok: false, refusal: { kind } });
  });

  it('may make it shorter on the same date, and longer when the credit holds it', () => {
    expect(move(september28, '2026-09-28', 'MORNING')).toMatchObject({ ok: true });
    const morning = booked('2026-09-28', 'MORNING');
    expect(move(morning, '2026-09-28', 'FULL_DAY', MONDAY, 2)).toMatchObject({ ok: true });
    expect(move(morning, '2026-09-28', 'FULL_DAY', MONDAY, 1)).toMatchObject({
      refusal: { kind: 'NOT_ENOUGH_CREDIT', requested: 2, available: 1 },
    });
  });

  it('cannot carry work out of the window of its credit', () => {
    const ledger = account(2, { kind: 'UNTIL', until: civilDate('2026-10-01') });
    const decision = moveBooking(
      { ledger: with_(ledger, september28), calendar },
      september28,
      asked('2026-10-05'),
      MONDAY,
    );
    expect(decision).toMatchObject({ refusal: { kind: 'NOT_ENOUGH_CREDIT', available: 0 } });
  });

  it('can move what was asked for and what is confirmed, and nothing else', () => {
    const movable = BOOKING_STATUSES.filter(
      (status: BookingStatus) => move(booked('2026-09-28', 'FULL_DAY', status), '2026-10-05').ok,
    );
    expect(movable).toEqual(['REQUESTED', 'CONFIRMED']);
  });

  it('after the limit moves it only when the account manager releases it', () => {
    const now = instant('2026-09-25T10:00:00+02:00');
    const state = { ledger: with_(account(2), september28), calendar };
    expect(moveReleased(state, september28, asked('2026-10-05'), now)).toMatchObject({ ok: true });
    expect(moveReleased(state, september28, asked('2026-09-30'), now)).toMatchObject({
      refusal: { kind: 'NOTICE_NOT_KEPT' },
    });
  });

  it('takes what was bought at list price with it, and the credit only for the rest', () => {
    const bought = (slot: Slot, atListPrice: number) => ({
      ...booked('2026-09-28', slot),
      atListPrice: atListPrice as HalfDays,
    });
    expect(move(bought('MORNING', 1), '2026-10-05', 'AFTERNOON', MONDAY, 0)).toMatchObject({
      value: { granted: { halfDays: 1, atListPrice: 1 } },
    });
    expect(move(bought('MORNING', 1), '2026-10-05', 'AFTERNOON', MONDAY, 1)).toMatchObject({
      value: { granted: { halfDays: 1, atListPrice: 1 } },
    });
    expect(move(bought('MORNING', 1), '2026-10-05', 'FULL_DAY', MONDAY, 1)).toMatchObject({
      value: { granted: { halfDays: 2, atListPrice: 1 } },
    });
    expect(move(bought('MORNING', 1), '2026-10-05', 'FULL_DAY', MONDAY, 0)).toMatchObject({
      refusal: { kind: 'NOT_ENOUGH_CREDIT', requested: 2, available: 0 },
    });
    expect(move(bought('FULL_DAY', 2), '2026-10-05', 'MORNING')).toEqual({
      ok: false,
      refusal: { kind: 'BOUGHT_MORE', atListPrice: 2, halfDays: 1 },
    });
  });

  it('is released until the work starts', () => {
    const state = { ledger: with_(account(2), september28), calendar };
    const starts = instant('2026-09-28T09:00:00+02:00');
    const released = (now: Instant) => moveReleased(state, september28, asked('2026-10-12'), now);
    expect(released((starts - 1) as Instant)).toMatchObject({ ok: true });
    expect(released(starts)).toEqual({
      ok: false,
      refusal: { kind: 'WORK_HAS_STARTED', date: '2026-09-28' },
    });
  });

  it('never leaves more unserved than there was', () => {
    fc.assert(
      fc.property(
        anyLedger({ lots: 4, consumptions: 6, halfDays: 6 }),
        anyDay,
        anyDay,
        anyDay,
        fc.constantFrom(0, 1, 2),
        (empty, date, to, today, atListPrice) => {
          const booking = { ...booked(date), atListPrice: atListPrice as HalfDays };
          const ledger = with_(empty, booking);
          const decision = moveBooking(
            { ledger, calendar },
            booking,
            asked(to, 'FULL_DAY', 'new'),
            instantAt(today, 9),
          );
          if (!decision.ok) return;
          const { granted } = decision.value;
          const { bookingId: id, ...slot } = granted;
          const moved = with_(withoutConsumption(ledger, booking.id), { id, ...slot });
          expect(granted.atListPrice).toBe(atListPrice);
          const before = replay(withoutConsumption(ledger, booking.id)).overdrawn;
          expect(replay(moved).overdrawn).toEqual(before);
        },
      ),
      { numRuns: 300 },
    );
  });
});
