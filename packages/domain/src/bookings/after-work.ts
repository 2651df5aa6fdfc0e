import { instantAt, type Instant } from '../calendar/index.ts';
import { ok, refuse, type Result } from '../kernel/index.ts';
import type { BookedSlot } from './booking.ts';
import { SLOTS } from './slot.ts';
import { nextStatus, type BookingStatus } from './status.ts';

/** The engineer's account of the work (*compte-rendu d'intervention*). */
export interface InterventionReport {
  readonly text: string;
  readonly filedAt: Instant;
}

/** A booking whose work is done, with its report. */
export interface WorkDelivery {
  readonly status: BookingStatus;
  readonly report: InterventionReport;
}

/** Why the work is not delivered. */
export type WorkDeliveryRefusal =
  | { readonly kind: 'NOT_CONFIRMED'; readonly status: BookingStatus }
  | { readonly kind: 'REPORT_MISSING' }
  | { readonly kind: 'WORK_NOT_STARTED'; readonly startsAt: Instant };

/** Decides a delivery at `now`: the engineer of a confirmed booking files the report, once the slot has started (§2). */
export function deliverWork(
  booking: BookedSlot,
  text: string,
  now: Instant,
): Result<WorkDelivery, WorkDeliveryRefusal> {
  const status = nextStatus(booking.status, 'DELIVER');
  if (status === null) return refuse({ kind: 'NOT_CONFIRMED', status: booking.status });
  const startsAt = instantAt(booking.date, SLOTS[booking.slot].startsAtHour);
  if (now < startsAt) return refuse({ kind: 'WORK_NOT_STARTED', startsAt });
  const written = text.trim();
  if (written === '') return refuse({ kind: 'REPORT_MISSING' });
  return ok({ status, report: { text: written, filedAt: now } });
}

/** What a client says of a delivered intervention: that it was seen, with or without a comment. */
export interface ReportAnswer {
  readonly kind: 'ACKNOWLEDGED' | 'COMMENTED';
  /** `null` for an acknowledgement without words. */
  readonly comment: string | null;
}

/** Why the answer is not taken. */
export type ReportAnswerRefusal =
  | { readonly kind: 'NOT_DELIVERED'; readonly status: BookingStatus }
  | { readonly kind: 'ALREADY_ACKNOWLEDGED' }
  | { readonly kind: 'COMMENT_MISSING' };

/**
 * Decides what a client answers to a report: acknowledged once, commented as often as it likes, both only
 * after delivery (§2). It changes neither the booking nor its credit.
 */
export function answerReport(
  { status, acknowledged }: { readonly status: BookingStatus; readonly acknowledged: boolean },
  kind: ReportAnswer['kind'],
  comment: string,
): Result<ReportAnswer, ReportAnswerRefusal> {
  if (status !== 'DELIVERED') return refuse({ kind: 'NOT_DELIVERED', status });
  if (kind === 'ACKNOWLEDGED' && acknowledged) return refuse({ kind: 'ALREADY_ACKNOWLEDGED' });
  const written = comment.trim();
  if (kind === 'COMMENTED' && written === '') return refuse({ kind: 'COMMENT_MISSING' });
  return ok({ kind, comment: written === '' ? null : written });
}
