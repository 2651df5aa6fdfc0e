import { instantAt, type CivilDate, type Instant, type WorkingCalendar } from '../calendar/index.ts';
import { ok, refuse, type BookingId, type HalfDays, type PersonId, type Result } from '../kernel/index.ts';
import { adjustDown, type NegativeAdjustment } from './adjustment.ts';
import type { BookedSlot } from './booking.ts';
import { noticeLimit, type NoticeLimit } from './notice.ts';
import { SLOTS, type Slot } from './slot.ts';
import { nextStatus, type BookingStatus } from './status.ts';

/** Why a client cannot ask the account manager for a late change. */
export type LateChangeRefusal =
  | { readonly kind: 'BOOKING_NOT_CANCELLABLE'; readonly status: BookingStatus }
  /** The client may still change it without asking anybody. */
  | { readonly kind: 'STILL_FREE'; readonly limit: NoticeLimit }
  | { readonly kind: 'SLOT_HAS_STARTED'; readonly date: CivilDate; readonly slot: Slot }
  | { readonly kind: 'REASON_MISSING' };

/**
 * Whether a client may ask, at `now`, that a booking be cancelled or moved after the notice limit before
 * the work (§2). Nothing changes until the account manager answers.
 */
export function askLateChange(
  booking: BookedSlot,
  calendar: WorkingCalendar,
  reason: string,
  now: Instant,
): Result<{ readonly reason: string }, LateChangeRefusal> {
  const { status, date, slot } = booking;
  if (nextStatus(status, 'CANCEL') === null) return refuse({ kind: 'BOOKING_NOT_CANCELLABLE', status });
  const limit = noticeLimit(date, calendar);
  if (now < limit.before) return refuse({ kind: 'STILL_FREE', limit });
  if (now >= instantAt(date, SLOTS[slot].startsAtHour))
    return refuse({ kind: 'SLOT_HAS_STARTED', date, slot });
  const written = reason.trim();
  return written === '' ? refuse({ kind: 'REASON_MISSING' }) : ok({ reason: written });
}

/** What the account manager decides about the credit of a late cancellation. */
export type LateChangeAnswer =
  | { readonly credit: 'RELEASED' }
  /** `adjustmentId` is the id that the adjustment will bear; the reason is told to the client. */
  | {
      readonly credit: 'KEPT';
      readonly adjustmentId: BookingId;
      readonly reason: string;
      readonly authorId: PersonId;
    };

/** What becomes of the booking, and what keeps its credit consumed. */
export interface LateCancellation {
  readonly status: BookingStatus;
  /** `null` when the credit is free again, or when the booking took none. */
  readonly adjustment: NegativeAdjustment | null;
}

/** Why the answer changes nothing. */
export type LateAnswerRefusal =
  | { readonly kind: 'BOOKING_NOT_CANCELLABLE'; readonly status: BookingStatus }
  | { readonly kind: 'REASON_MISSING' };

/**
 * Decides a late cancellation: the booking is cancelled, and its credit is free again or stays consumed by a
 * negative adjustment of the same date (§2). A late move that is released is `moveReleased`.
 */
export function answerLateChange(
  booking: BookedSlot,
  answer: LateChangeAnswer,
): Result<LateCancellation, LateAnswerRefusal> {
  const status = nextStatus(booking.status, 'CANCEL');
  if (status === null) return refuse({ kind: 'BOOKING_NOT_CANCELLABLE', status: booking.status });
  const halfDays = (booking.halfDays - (booking.atListPrice ?? 0)) as HalfDays;
  if (answer.credit === 'RELEASED' || halfDays === 0) return ok({ status, adjustment: null });
  const { adjustmentId: id, reason, authorId } = answer;
  const adjustment = adjustDown({ id, date: booking.date, halfDays, reason, authorId });
  return adjustment.ok ? ok({ status, adjustment: adjustment.value }) : adjustment;
}
