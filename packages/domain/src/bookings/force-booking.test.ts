import fc from 'fast-check';
import { account, asked } from '../../test/support/bookings.ts';
import { calendarWith } from '../../test/support/calendars.ts';
import { anyDay, anyLedger, unserved } from '../../test/support/ledgers.ts';
import { civilDate } from '../calendar/index.ts';
import { replay, withConsumptions, type CreditLedger } from '../credits/index.ts';
import type { BookingId, HalfDays } from '../kernel/index.ts';
import { forceBooking } from './force-booking.ts';

const calendar = calendarWith({ holidays: ['2026-11-11'] });

describe('staff that force a booking', () => {
  it('book beyond the credit and within the notice, and see what is overdrawn', () => {
    expect(forceBooking({ ledger: account(1), calendar }, [asked('2026-09-15')], 'agreed by phone')).toEqual({
      ok: true,
      value: {
        slots: [
          {
            bookingId: '2026-09-15 FULL_DAY',
            date: '2026-09-15',
            slot: 'FULL_DAY',
            halfDays: 2,
            status: 'CONFIRMED',
          },
        ],
        overdrawn: [{ bookingId: '2026-09-15 FULL_DAY', date: '2026-09-15', missing: 1 }],
      },
    });
  });

  it('see a later booking that goes without', () => {
    const ledger: CreditLedger = withConsumptions(account(2), [
      {
        bookingId: 'later' as BookingId,
        date: civilDate('2026-12-01'),
        halfDays: 2 as HalfDays,
        delivered: false,
      },
    ]);
    expect(forceBooking({ ledger, calendar }, [asked('2026-09-15', 'MORNING')], 'agreed')).toMatchObject({
      value: { overdrawn: [{ bookingId: 'later', missing: 1 }] },
    });
  });

  it('give a reason, and keep to working days', () => {
    expect(forceBooking({ ledger: account(2), calendar }, [asked('2026-09-15')], '')).toMatchObject({
      refusal: { kind: 'REASON_MISSING' },
    });
    expect(forceBooking({ ledger: account(2), calendar }, [asked('2026-11-11')], 'agreed')).toMatchObject({
      refusal: { kind: 'NOT_A_WORKING_DAY' },
    });
  });

  it('see exactly what the replay no longer serves', () => {
    fc.assert(
      fc.property(anyLedger({ lots: 3, consumptions: 8, halfDays: 6 }), anyDay, (ledger, date) => {
        const forced = forceBooking({ ledger, calendar }, [asked(date)], 'agreed');
        if (!forced.ok) return;
        const { slots, overdrawn } = forced.value;
        const after = withConsumptions(
          ledger,
          slots.map((slot) => ({ ...slot, delivered: false })),
        );
        expect(overdrawn.reduce((sum, { missing }) => sum + missing, 0)).toBe(
          unserved(replay(after).overdrawn) - unserved(replay(ledger).overdrawn),
        );
      }),
    );
  });
});
