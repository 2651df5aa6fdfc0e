import type { CivilDate } from '../calendar/index.ts';
import { ok, refuse, type BookingId, type HalfDays, type PersonId, type Result } from '../kernel/index.ts';
import type { Booking } from './booking.ts';

/** Half-days that staff take from an account: a delivered booking on its date, for a lot has no pool to shrink (§1). */
export interface NegativeAdjustment extends Booking {
  readonly status: 'DELIVERED';
  readonly reason: string;
  readonly authorId: PersonId;
}

/** What staff enter. */
export interface AdjustmentEntry {
  readonly id: BookingId;
  readonly date: CivilDate;
  readonly halfDays: HalfDays;
  readonly reason: string;
  readonly authorId: PersonId;
}

/** Decides a negative adjustment; it needs a written reason. What the credit does not hold becomes overdrawn. */
export function adjustDown(
  entry: AdjustmentEntry,
): Result<NegativeAdjustment, { readonly kind: 'REASON_MISSING' }> {
  const reason = entry.reason.trim();
  return reason === '' ? refuse({ kind: 'REASON_MISSING' }) : ok({ ...entry, reason, status: 'DELIVERED' });
}
