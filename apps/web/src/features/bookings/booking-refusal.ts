import type {
  BookingRefusal as DomainRefusal,
  CivilDate,
  HalfDays,
  NonWorkingReason,
} from '@akouendy/domain';
import type { BookingSubject } from '../../shared/graphql/__generated__/graphql.ts';
import type { AccountFacts } from '../../shared/ledger/account-facts.ts';
import type { BookOutcome } from './use-book.ts';

/** A later booking that would go short. */
export interface Starved {
  readonly bookingId: string;
  readonly subject: BookingSubject;
  readonly date: CivilDate;
  readonly missing: HalfDays;
}

/** Why a selection is not booked, whether the browser found it out or the API said so. */
export type BookingRefusal =
  | { readonly kind: 'NOTICE_NOT_KEPT'; readonly date: CivilDate; readonly earliestDate: CivilDate }
  | {
      readonly kind: 'NOT_A_WORKING_DAY';
      readonly date: CivilDate;
      readonly reason: NonWorkingReason;
      readonly nextBookableDate: CivilDate;
    }
  | {
      readonly kind: 'NOT_ENOUGH_CREDIT';
      readonly date: CivilDate;
      readonly requested: HalfDays;
      readonly available: HalfDays;
      readonly starved: readonly Starved[];
    }
  | { readonly kind: 'SLOT_ASKED_TWICE'; readonly date: CivilDate }
  | { readonly kind: 'TOO_MANY'; readonly retryAt: string }
  | { readonly kind: 'KEY_REUSED' | 'INVALID_FIELD' | 'NOT_FOUND' }
  | { readonly kind: 'FAILED'; readonly error: unknown };

/** What the domain refuses, with the words that the account's facts add to it. */
export function refusalFromDomain(refusal: DomainRefusal, facts: AccountFacts): BookingRefusal {
  if (refusal.kind !== 'NOT_ENOUGH_CREDIT') return refusal;
  const starved = refusal.starved.flatMap(({ bookingId, date, missing }) => {
    const booking = facts.bookings.find(({ id }) => id === bookingId);
    return booking === undefined ? [] : [{ bookingId, subject: booking.subject, date, missing }];
  });
  return { ...refusal, starved };
}

/** What the API answered, when it is a refusal; `null` when it booked. */
export function refusalFromOutcome(outcome: BookOutcome): BookingRefusal | null {
  switch (outcome.__typename) {
    case 'Booked':
    case 'AlreadyBooked':
      return null;
    case 'NoticeNotKept':
      return { kind: 'NOTICE_NOT_KEPT', date: outcome.date, earliestDate: outcome.earliestDate };
    case 'NotAWorkingDay':
      return {
        kind: 'NOT_A_WORKING_DAY',
        date: outcome.date,
        reason: outcome.reason,
        nextBookableDate: outcome.nextBookableDate,
      };
    case 'NotEnoughCredit':
      return {
        kind: 'NOT_ENOUGH_CREDIT',
        date: outcome.date,
        requested: outcome.requested,
        available: outcome.available,
        starved: outcome.starved.map(({ booking, missing }) => ({
          bookingId: booking.id,
          subject: booking.subject,
          date: booking.date,
          missing,
        })),
      };
    case 'SlotAskedTwice':
      return { kind: 'SLOT_ASKED_TWICE', date: outcome.date };
    case 'TooManyAttempts':
      return { kind: 'TOO_MANY', retryAt: outcome.retryAt };
    case 'IdempotencyKeyReused':
      return { kind: 'KEY_REUSED' };
    case 'InvalidField':
      return { kind: 'INVALID_FIELD' };
    case 'NotFound':
      return { kind: 'NOT_FOUND' };
    case 'Failed':
      return { kind: 'FAILED', error: outcome.error };
  }
}
