import {
  figuresAt,
  replay,
  wallClock,
  type AccountFigures,
  type CivilDate,
  type HalfDays,
  type Instant,
  type LotId,
} from '@akouendy/domain';
import type { AccountFacts, BookedSlot } from '../../shared/ledger/account-facts.ts';

/** A booking as a lot sees it: what it takes of this lot, which may be a part of the whole. */
export interface LotUse {
  readonly booking: BookedSlot;
  readonly halfDays: HalfDays;
  readonly delivered: boolean;
}

/** Why the balance is what it is: the equation's terms, and who used each lot. */
export interface BalanceExplanation {
  readonly figures: AccountFigures;
  readonly deliveredCount: number;
  readonly plannedCount: number;
  /** Newest first. */
  readonly usesOf: (lot: LotId) => readonly LotUse[];
}

/** The explanation of the balance at `now`, from the same replay as every figure. */
export function explainBalance(facts: AccountFacts, now: Instant): BalanceExplanation {
  const today = wallClock(now).date;
  const replayed = replay(facts.ledger);
  const bookings = new Map(facts.bookings.map((booking) => [booking.id, booking]));
  const uses = new Map<LotId, Map<string, LotUse>>();
  for (const { consumption, pool, halfDays } of replayed.allocations) {
    const booking = bookings.get(consumption.bookingId);
    if (booking === undefined) continue;
    const ofLot = uses.get(pool.lotId) ?? new Map<string, LotUse>();
    const known = ofLot.get(booking.id)?.halfDays ?? 0;
    ofLot.set(booking.id, {
      booking,
      halfDays: (known + halfDays) as HalfDays,
      delivered: isDelivered(consumption, today),
    });
    uses.set(pool.lotId, ofLot);
  }
  const delivered = facts.ledger.consumptions.filter((consumption) => isDelivered(consumption, today));
  return {
    figures: figuresAt(facts.ledger.lots, replayed, today),
    deliveredCount: delivered.length,
    plannedCount: facts.ledger.consumptions.length - delivered.length,
    usesOf: (lot) =>
      [...(uses.get(lot)?.values() ?? [])].sort((a, b) => (a.booking.date < b.booking.date ? 1 : -1)),
  };
}

function isDelivered(
  work: { readonly delivered: boolean; readonly date: CivilDate },
  today: CivilDate,
): boolean {
  return work.delivered && work.date <= today;
}
