import {
  figuresAt,
  projectionOver,
  replay,
  type AccountFigures,
  type BookingId,
  type CivilDate,
  type CreditLedger,
  type LotId,
  type Period,
  type Projection,
  type Replay,
} from '@akouendy/domain';
import { statementOf, type StatementLine } from '@akouendy/domain/statement';

import {
  ledgerOf,
  type AccountFacts,
  type RecordedAdjustment,
  type RecordedBooking,
  type RecordedLot,
} from './account-facts.ts';
import { statementFacts } from './statement-facts.ts';

/** What the domain makes of an account's facts; each is worked out when first asked for, and once. */
export class AccountStatement {
  private replayedOnce: Replay | null = null;
  private linesOnce: readonly StatementLine[] | null = null;
  private readonly lotsById: ReadonlyMap<LotId, RecordedLot>;
  private readonly bookingsById: ReadonlyMap<BookingId, RecordedBooking>;
  readonly ledger: CreditLedger;

  constructor(readonly facts: AccountFacts) {
    this.ledger = ledgerOf(facts);
    this.lotsById = new Map(facts.lots.map((lot) => [lot.id, lot]));
    this.bookingsById = new Map(facts.bookings.map((booking) => [booking.id, booking]));
  }

  /** The lot `id` of this account. */
  lot(id: LotId): RecordedLot {
    const lot = this.lotsById.get(id);
    if (lot === undefined) throw new Error(`lot ${id} is not one of the account`);
    return lot;
  }

  /** The figures of every lot and of the account at `asOf`. */
  figures(asOf: CivilDate): AccountFigures {
    return figuresAt(this.facts.lots, this.replayed(), asOf);
  }

  /** Every line of the statement, oldest first. */
  lines(): readonly StatementLine[] {
    this.linesOnce ??= statementOf(statementFacts(this.facts, this.ledger));
    return this.linesOnce;
  }

  /** The booking of this account that `line` is about, if it is about one. */
  bookingOf({ bookingId }: StatementLine): RecordedBooking | null {
    return bookingId === null ? null : (this.bookingsById.get(bookingId) ?? null);
  }

  /** The adjustment that `line` is, if it is one. */
  adjustmentOf({ bookingId }: StatementLine): RecordedAdjustment | null {
    return this.facts.adjustments.find(({ id }) => id === bookingId) ?? null;
  }

  /** Id of who ordered, gave, booked or took what `line` tells; `null` for what paper or the calendar does. */
  authorOf(line: StatementLine): string | null {
    if (line.bookingId !== null) {
      return this.bookingOf(line)?.requestedBy ?? this.adjustmentOf(line)?.authorId ?? null;
    }
    const isGiven = line.kind === 'GOODWILL' || line.kind === 'GRANTED';
    return isGiven && line.lotId !== null ? this.lot(line.lotId).grantedBy : null;
  }

  /** How the account goes on over `period` if nothing more is booked. */
  projection(period: Period): Projection {
    return projectionOver(this.ledger, this.replayed(), period);
  }

  private replayed(): Replay {
    this.replayedOnce ??= replay(this.ledger);
    return this.replayedOnce;
  }
}
