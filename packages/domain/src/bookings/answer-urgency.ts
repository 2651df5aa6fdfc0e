import { ok, refuse, type Result } from '../kernel/index.ts';
import { nextStatus, type BookingStatus } from './status.ts';

/** What an account manager says to an urgent request. */
export interface UrgencyAnswer {
  readonly action: 'CONFIRM' | 'DECLINE';
  /** Told to the client; declining needs one. */
  readonly reason: string;
}

/** Why the answer changes nothing. */
export type UrgencyAnswerRefusal =
  { readonly kind: 'NOT_WAITING'; readonly status: BookingStatus } | { readonly kind: 'REASON_MISSING' };

/**
 * Decides what an urgent request becomes: confirmed, or declined with a reason, which frees its credit at
 * once (§2). Who may answer is in `BOOKING_STEP_ROLES`.
 */
export function answerUrgency(
  status: BookingStatus,
  { action, reason }: UrgencyAnswer,
): Result<BookingStatus, UrgencyAnswerRefusal> {
  const next = nextStatus(status, action);
  if (next === null) return refuse({ kind: 'NOT_WAITING', status });
  if (action === 'DECLINE' && reason.trim() === '') return refuse({ kind: 'REASON_MISSING' });
  return ok(next);
}
