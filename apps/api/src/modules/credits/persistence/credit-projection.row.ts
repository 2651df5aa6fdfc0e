import type { BasisPoints, CivilDate, Expiry, HalfDays } from '@akouendy/domain';
import type { CreditSummary, OtherLot, Pace, PaceStatus, RunningLot } from '@akouendy/domain/portfolio';

/** What is stored of the pace of an account's running lots; the rest of it follows from these. */
export type StoredPace = Pick<
  Pace,
  'granted' | 'delivered' | 'planned' | 'status' | 'difference' | 'forecast' | 'anniversary'
>;

/** A summary as it is stored, with what it was worked out from. */
export interface StoredProjection {
  readonly revision: number;
  readonly summary: CreditSummary;
  readonly pace: StoredPace | null;
}

/** An account with its revision, and what is stored of it: `null` when nothing is. */
export interface ProjectedAccount {
  readonly accountId: string;
  readonly clientId: string;
  readonly revision: number;
  readonly stored: StoredProjection | null;
}

/** Accounts `a` with their projections `p`. */
export const SELECT_PROJECTED = `
  select a.id, a.client_id, a.revision as account_revision, p.revision, p.as_of, p.granted, p.delivered,
         p.planned, p.expired, p.remaining, p.overdrawn, p.lapsing_soon, p.soon_expiries, p.next_expiry_on,
         p.next_expiry_half_days, p.next_expiry_usable_from, p.running_lots, p.other_lots, p.period_granted, p.period_delivered,
         p.period_planned, p.pace_status, p.pace_difference_bp, p.forecast, p.anniversary
    from credit_accounts a left join credit_projections p on p.account_id = a.id`;

/** A row of `SELECT_PROJECTED`. */
export type ProjectionRow = Pick<StoredRow, 'id' | 'client_id' | 'account_revision'> &
  (StoredRow | { readonly as_of: null });

interface StoredRow {
  readonly id: string;
  readonly client_id: string;
  readonly account_revision: number;
  readonly revision: number;
  readonly as_of: CivilDate;
  readonly granted: HalfDays;
  readonly delivered: HalfDays;
  readonly planned: HalfDays;
  readonly expired: HalfDays;
  readonly remaining: HalfDays;
  readonly overdrawn: HalfDays;
  readonly lapsing_soon: HalfDays;
  readonly soon_expiries: readonly Expiry[];
  readonly next_expiry_on: CivilDate | null;
  readonly next_expiry_half_days: HalfDays | null;
  readonly next_expiry_usable_from: CivilDate | null;
  readonly running_lots: readonly RunningLot[];
  readonly other_lots: readonly OtherLot[];
  /** `null` together with everything after it. */
  readonly period_granted: HalfDays | null;
  readonly period_delivered: HalfDays;
  readonly period_planned: HalfDays;
  readonly pace_status: PaceStatus;
  readonly pace_difference_bp: BasisPoints;
  readonly forecast: HalfDays;
  readonly anniversary: CivilDate;
}

/** An account with what is stored of it. */
export function projectionFrom(row: ProjectionRow): ProjectedAccount {
  return {
    accountId: row.id,
    clientId: row.client_id,
    revision: row.account_revision,
    stored:
      row.as_of === null ? null : { revision: row.revision, summary: summaryFrom(row), pace: paceFrom(row) },
  };
}

function summaryFrom(row: StoredRow): CreditSummary {
  const { granted, delivered, planned, expired, remaining, overdrawn } = row;
  const { next_expiry_on: date, next_expiry_half_days: halfDays, next_expiry_usable_from: usableFrom } = row;
  return {
    asOf: row.as_of,
    granted,
    delivered,
    planned,
    expired,
    remaining,
    overdrawn,
    lapsingSoon: row.lapsing_soon,
    soonExpiries: row.soon_expiries,
    nextExpiry:
      date === null || halfDays === null || usableFrom === null ? null : { date, halfDays, usableFrom },
    runningLots: row.running_lots,
    otherLots: row.other_lots,
  };
}

function paceFrom(row: StoredRow): StoredPace | null {
  if (row.period_granted === null) return null;
  return {
    granted: row.period_granted,
    delivered: row.period_delivered,
    planned: row.period_planned,
    status: row.pace_status,
    difference: row.pace_difference_bp,
    forecast: row.forecast,
    anniversary: row.anniversary,
  };
}

/** What is stored of `pace`. */
export function storedPaceOf(pace: Pace): StoredPace {
  const { granted, delivered, planned, status, difference, forecast, anniversary } = pace;
  return { granted, delivered, planned, status, difference, forecast, anniversary };
}
