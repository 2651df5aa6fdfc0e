import type { CivilDate, Instant, WorkingCalendar } from '../calendar/index.ts';
import { ok, refuse, type Result } from '../kernel/index.ts';
import type { Booking } from './booking.ts';
import { noticeLimit, type NoticeLimit } from './notice.ts';
import { nextStatus, type BookingStatus } from './status.ts';

/** Why a booking cannot be cancelled by the client. */
export type CancellationRefusal =
  | { readonly kind: 'CANCELLATION_TOO_LATE'; readonly date: CivilDate; readonly limit: NoticeLimit }
  | { readonly kind: 'BOOKING_NOT_CANCELLABLE'; readonly status: BookingStatus };

/**
 * Decides a client's cancellation at `now`: free until the notice limit before the work, then only by
 * request to the account manager (§2). Its credit is free again at once.
 */
export function cancelBooking(
  booking: Booking,
  calendar: WorkingCalendar,
  now: Instant,
): Result<BookingStatus, CancellationRefusal> {
  const status = nextStatus(booking.status, 'CANCEL');
  if (status === null) return refuse({ kind: 'BOOKING_NOT_CANCELLABLE', status: booking.status });
  const limit = noticeLimit(booking.date, calendar);
  if (now >= limit.before) return refuse({ kind: 'CANCELLATION_TOO_LATE', date: booking.date, limit });
  return ok(status);
}
