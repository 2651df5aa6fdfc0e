import type { CivilDate, Period } from '../calendar/index.ts';
import type { HalfDays, LotId } from '../kernel/index.ts';
import { bookableBalance, type BookableStretch } from './bookable.ts';
import { comingExpiries, type Expiry } from './expiries.ts';
import type { CreditLedger } from './ledger.ts';
import { hasEndedBy } from './pool.ts';
import type { Replay } from './replay.ts';

/** Half-days of one lot that stay free until they lapse: a band of the projection chart. */
export interface ProjectionBand {
  readonly lotId: LotId;
  /** Whether these are the half-days that the carry-over clause keeps usable after the anniversary. */
  readonly carriesOver: boolean;
  readonly from: CivilDate;
  /** First day without them; `null` when they never lapse. */
  readonly until: CivilDate | null;
  readonly halfDays: HalfDays;
}

/** How an account goes on from a date if nothing more is booked (§1, "projection"). */
export interface Projection {
  /** The bookable balance of every day of the period, cut where it changes. */
  readonly stretches: readonly BookableStretch[];
  /** Every coming expiry in date order, beyond the period too. */
  readonly expiries: readonly Expiry[];
  /** What is free, in serving order: nearest end first. */
  readonly bands: readonly ProjectionBand[];
}

/** The projection of `ledger`, whose replay is `replayed`, over `period`. */
export function projectionOver(ledger: CreditLedger, replayed: Replay, period: Period): Projection {
  return {
    stretches: bookableBalance(ledger).over(period),
    expiries: comingExpiries(replayed.pools, period.from),
    bands: replayed.pools
      .filter(({ pool, free }) => free > 0 && !hasEndedBy(pool, period.from))
      .map(({ pool, free }) => ({
        lotId: pool.lotId,
        carriesOver: pool.carriesOver,
        from: pool.from < period.from ? period.from : pool.from,
        until: pool.until,
        halfDays: free,
      })),
  };
}
