import {
  explainBalance,
  replay,
  wallClock,
  type BalanceExplanation,
  type Instant,
  type LotExplanation,
  type LotId,
  type LotUse,
} from '@akouendy/domain';
import type { BookingSubject } from '../../shared/graphql/__generated__/graphql.ts';
import type { AccountFacts } from '../../shared/ledger/account-facts.ts';

/** What a booking, or an adjustment, takes of a lot, with what it is about. */
export interface NamedUse extends LotUse {
  /** `null` for an adjustment. */
  readonly subject: BookingSubject | null;
}

/** The domain's explanation of the balance at `now`, with every lot at hand. */
export interface NamedExplanation extends BalanceExplanation {
  readonly lotOf: (lot: LotId) => LotExplanation | null;
  /** Newest first. */
  readonly usesOf: (lot: LotId) => readonly NamedUse[];
}

/** Why the balance is what it is: the domain's steps, beside the words of the bookings that they name. */
export function explainedBalance({ ledger, bookings }: AccountFacts, now: Instant): NamedExplanation {
  const explanation = explainBalance(ledger, replay(ledger), wallClock(now).date);
  const lots = new Map(explanation.lots.map((lot) => [lot.lotId, lot]));
  const named = new Map(bookings.map((booking) => [booking.id, booking]));
  return {
    ...explanation,
    lotOf: (lot) => lots.get(lot) ?? null,
    usesOf: (lot) =>
      (lots.get(lot)?.uses ?? [])
        .toReversed()
        .map((use) => ({ ...use, subject: named.get(use.bookingId)?.subject ?? null })),
  };
}
