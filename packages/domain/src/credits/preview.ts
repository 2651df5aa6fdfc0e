import type { CivilDate, Period } from '../calendar/index.ts';
import type { BookingId, HalfDays } from '../kernel/index.ts';
import { bookableBalance, type BookableStretch } from './bookable.ts';
import { comingExpiries, type Expiry } from './expiries.ts';
import { figuresAt, type AccountFigures } from './figures.ts';
import {
  withConsumptions,
  withLots,
  withoutConsumption,
  type Consumption,
  type CreditLedger,
} from './ledger.ts';
import type { CreditLot } from './lot.ts';
import type { Pool } from './pool.ts';
import { replay, type Replay } from './replay.ts';

/** What a pool would hold with new bookings, beside what it holds without them; in half-days. */
export interface PoolChange {
  readonly pool: Pool;
  readonly before: HalfDays;
  readonly after: HalfDays;
}

/**
 * What `added` would change, pool by pool in serving order, without changing anything. A new booking
 * may push another onto a later pool: the change is the net effect of both.
 */
export function previewConsumptions(ledger: CreditLedger, added: readonly Consumption[]): PoolChange[] {
  const after = replay(withConsumptions(ledger, added)).pools;
  return replay(ledger).pools.map(({ pool, free }, index) => ({
    pool,
    before: free,
    after: after[index]?.free ?? free,
  }));
}

/** What one would do: book, renew or buy, cancel; each may be left out. */
export interface LedgerChange {
  readonly booked?: readonly Consumption[];
  readonly granted?: readonly CreditLot[];
  readonly cancelled?: readonly BookingId[];
}

/** How an account looks from a date on. */
export interface Outlook {
  /** At the first day of the period. */
  readonly figures: AccountFigures;
  readonly bookable: readonly BookableStretch[];
  readonly expiries: readonly Expiry[];
  /** What no pool serves, by booking. */
  readonly overdrawn: Replay['overdrawn'];
}

/** The account as it is, and as it would be. */
export interface WhatIf {
  readonly before: Outlook;
  readonly after: Outlook;
}

/** What `change` would make of an account over `period`, by the functions that show it as it is; nothing happens. */
export function whatIf(ledger: CreditLedger, change: LedgerChange, period: Period): WhatIf {
  const { booked = [], granted = [], cancelled = [] } = change;
  const changed = withConsumptions(withLots(cancelled.reduce(withoutConsumption, ledger), granted), booked);
  return { before: outlook(ledger, period), after: outlook(changed, period) };
}

function outlook(ledger: CreditLedger, period: Period): Outlook {
  const replayed = replay(ledger);
  const asOf: CivilDate = period.from;
  return {
    figures: figuresAt(ledger.lots, replayed, asOf),
    bookable: bookableBalance(ledger).over(period),
    expiries: comingExpiries(replayed.pools, asOf),
    overdrawn: replayed.overdrawn,
  };
}
