import { calendarWith } from '../../test/support/calendars.ts';
import { civilDate, instant } from '../calendar/index.ts';
import type { BookingId, HalfDays } from '../kernel/index.ts';
import type { Booking } from './booking.ts';
import { cancelBooking } from './cancel-booking.ts';
import type { BookingStatus } from './status.ts';

const calendar = calendarWith();
const LIMIT = { date: '2026-09-14', before: instant('2026-09-14T18:00:00+02:00') };

describe('a client that cancels a booking for Monday 21 September', () => {
  it.each<BookingStatus>(['REQUESTED', 'CONFIRMED'])('may until six on Monday 14 when it is %s', (status) => {
    const decision = cancelBooking(booking(status), calendar, instant('2026-09-14T17:59:59+02:00'));
    expect(decision).toEqual({ ok: true, value: 'CANCELLED' });
  });

  it('may no longer from six on, and is told the limit', () => {
    expect(cancelBooking(booking('CONFIRMED'), calendar, LIMIT.before)).toEqual({
      ok: false,
      refusal: { kind: 'CANCELLATION_TOO_LATE', date: '2026-09-21', limit: LIMIT },
    });
  });

  it.each<BookingStatus>(['DELIVERED', 'DECLINED', 'CANCELLED'])(
    'may not when it is %s already',
    (status) => {
      expect(cancelBooking(booking(status), calendar, instant('2026-09-01T10:00:00+02:00'))).toEqual({
        ok: false,
        refusal: { kind: 'BOOKING_NOT_CANCELLABLE', status },
      });
    },
  );
});

function booking(status: BookingStatus): Booking {
  return { id: 'b' as BookingId, date: civilDate('2026-09-21'), halfDays: 2 as HalfDays, status };
}
