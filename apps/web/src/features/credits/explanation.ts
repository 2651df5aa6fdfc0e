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
import type { AccountFacts, BookedSlot } from '../../shared/ledger/account-facts.ts';

/** What a booking takes of a lot, with the booking's own words. */
export interface NamedUse extends LotUse {
  readonly booking: BookedSlot;
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
      (lots.get(lot)?.uses ?? []).toReversed().flatMap((use) => {
        const booking = named.get(use.bookingId);
        return booking === undefined ? [] : [{ ...use, booking }];
      }),
  };
}
