import {
  figuresAt,
  movementsOf,
  projectionOver,
  replay,
  type AccountFigures,
  type CivilDate,
  type CreditLedger,
  type LotId,
  type Movement,
  type Period,
  type Projection,
  type Replay,
} from '@akouendy/domain';

import { ledgerOf, type AccountFacts, type RecordedLot } from './account-facts.ts';

/** What the domain makes of an account's facts; each is worked out when first asked for, and once. */
export class AccountStatement {
  private replayedOnce: Replay | null = null;
  private movementsOnce: readonly Movement[] | null = null;
  private readonly lotsById: ReadonlyMap<LotId, RecordedLot>;
  readonly ledger: CreditLedger;

  constructor(readonly facts: AccountFacts) {
    this.ledger = ledgerOf(facts);
    this.lotsById = new Map(facts.lots.map((lot) => [lot.id, lot]));
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
  movements(): readonly Movement[] {
    this.movementsOnce ??= movementsOf(this.facts.lots, this.replayed());
    return this.movementsOnce;
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
