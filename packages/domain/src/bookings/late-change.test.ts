import fc from 'fast-check';
import { account, booked } from '../../test/support/bookings.ts';
import { anyCalendar, calendarWith } from '../../test/support/calendars.ts';
import { anyDay, anyLedger } from '../../test/support/ledgers.ts';
import { addDays, civilDate, instant, instantAt } from '../calendar/index.ts';
import { bookableBalance, withConsumptions, type CreditLedger } from '../credits/index.ts';
import type { BookingId, HalfDays, PersonId } from '../kernel/index.ts';
import { consumptionsOf, type Booking } from './booking.ts';
import { cancelBooking } from './cancel-booking.ts';
import { answerLateChange, askLateChange } from './late-change.ts';

const calendar = calendarWith();
const booking = booked('2026-09-21');
const KEPT = { credit: 'KEPT', adjustmentId: 'a' as BookingId, authorId: 'am' as PersonId } as const;

describe('a late change of a booking for Monday 21 September', () => {
  const ask = (now: string, reason = 'the release slipped', which = booking) =>
    askLateChange(which, calendar, reason, instant(now));

  it('may be asked from the notice limit on, until the work starts', () => {
    expect(ask('2026-09-14T18:00:00+02:00')).toEqual({ ok: true, value: { reason: 'the release slipped' } });
    expect(ask('2026-09-21T08:59:59+02:00')).toMatchObject({ ok: true });
    expect(ask('2026-09-21T09:00:00+02:00')).toMatchObject({ refusal: { kind: 'SLOT_HAS_STARTED' } });
  });

  it('is not needed before it', () => {
    expect(ask('2026-09-14T17:59:59+02:00')).toMatchObject({
      refusal: { kind: 'STILL_FREE', limit: { date: '2026-09-14' } },
    });
  });

  it('needs a reason, and a booking that stands', () => {
    expect(ask('2026-09-15T10:00:00+02:00', ' ')).toMatchObject({ refusal: { kind: 'REASON_MISSING' } });
    const done = { ...booking, status: 'DELIVERED' } as const;
    expect(ask('2026-09-15T10:00:00+02:00', 'x', done)).toMatchObject({
      refusal: { kind: 'BOOKING_NOT_CANCELLABLE', status: 'DELIVERED' },
    });
  });
});

describe('a client that changes its mind', () => {
  it('cancels freely until the limit and asks from then on, with no moment between and none for both', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyDay,
        fc.nat({ max: 20 }),
        fc.integer({ min: 0, max: 23 }),
        (days, date, before, hour) => {
          const now = instantAt(addDays(date, -before), hour);
          const which = booked(date);
          const free = cancelBooking(which, days, now).ok;
          const late = askLateChange(which, days, 'the release slipped', now).ok;
          const started = now >= instantAt(date, 9);
          expect([free, late, started].filter(Boolean)).toHaveLength(1);
        },
      ),
    );
  });
});

describe('the account manager', () => {
  const left = (bookings: readonly Booking[]): number => {
    const ledger: CreditLedger = { ...account(4), consumptions: consumptionsOf(bookings) };
    return bookableBalance(ledger).on(civilDate('2026-10-05'));
  };

  it('releases the credit: the booking is cancelled and its half-days are free', () => {
    const answer = answerLateChange(booking, { credit: 'RELEASED' });
    expect(answer).toEqual({ ok: true, value: { status: 'CANCELLED', adjustment: null } });
    expect([left([booking]), left([{ ...booking, status: 'CANCELLED' }])]).toEqual([2, 4]);
  });

  it('keeps it consumed: the booking is cancelled and an adjustment of its date stays', () => {
    const answer = answerLateChange(booking, { ...KEPT, reason: 'the engineer was on the train' });
    if (!answer.ok || answer.value.adjustment === null) throw new Error('no adjustment');
    expect(answer.value).toMatchObject({
      status: 'CANCELLED',
      adjustment: {
        id: 'a',
        date: '2026-09-21',
        halfDays: 2,
        status: 'DELIVERED',
        reason: 'the engineer was on the train',
        authorId: 'am' as PersonId,
      },
    });
    expect(left([{ ...booking, status: 'CANCELLED' }, answer.value.adjustment])).toBe(2);
  });

  it('keeps only what came from the credit', () => {
    const bought = (atListPrice: number) => ({ ...booking, atListPrice: atListPrice as HalfDays });
    expect(answerLateChange(bought(1), { ...KEPT, reason: 'late' })).toMatchObject({
      value: { adjustment: { halfDays: 1 } },
    });
    expect(answerLateChange(bought(2), { ...KEPT, reason: 'late' })).toMatchObject({
      value: { status: 'CANCELLED', adjustment: null },
    });
  });

  it('changes no balance by keeping the credit, and gives exactly the booking’s back by releasing it', () => {
    fc.assert(
      fc.property(
        anyLedger({ lots: 4, consumptions: 6, halfDays: 6 }),
        anyDay,
        fc.integer({ min: 0, max: 2 }),
        anyDay,
        (others, date, atListPrice, on) => {
          const late = { ...booked(date), atListPrice: atListPrice as HalfDays };
          const balance = (...bookings: readonly Booking[]): number =>
            bookableBalance(withConsumptions(others, consumptionsOf(bookings))).on(on);
          const kept = answerLateChange(late, { ...KEPT, reason: 'late' });
          const released = answerLateChange(late, { credit: 'RELEASED' });
          if (!kept.ok || !released.ok) throw new Error('refused');
          const { status, adjustment } = kept.value;
          expect(balance({ ...late, status }, ...(adjustment === null ? [] : [adjustment]))).toBe(
            balance(late),
          );
          expect(released.value.adjustment).toBeNull();
          expect(balance({ ...late, status: released.value.status })).toBe(balance());
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gives a reason when it is kept, and can answer for a booking that stands only', () => {
    expect(answerLateChange(booking, { ...KEPT, reason: '' })).toMatchObject({
      refusal: { kind: 'REASON_MISSING' },
    });
    const gone = { ...booking, status: 'DECLINED' } as const;
    expect(answerLateChange(gone, { credit: 'RELEASED' })).toMatchObject({
      refusal: { kind: 'BOOKING_NOT_CANCELLABLE', status: 'DECLINED' },
    });
  });
});
