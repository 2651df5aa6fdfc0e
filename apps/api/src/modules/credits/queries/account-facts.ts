import {
  basisPoints,
  consumptionsOf,
  halfDays,
  type Booking,
  type BookingId,
  type BookingStatus,
  type CivilDate,
  type CreditLedger,
  type CreditLot,
  type HalfDays,
  type LotId,
  type LotWindow,
  type Slot,
} from '@akouendy/domain';

import type { Database } from '../../../platform/database/database.ts';
import { loadAdjustments, type RecordedAdjustment } from './account-adjustments.ts';

export type { RecordedAdjustment } from './account-adjustments.ts';

/** Where a lot's half-days come from (§1). */
export type LotSource =
  | 'DEPLOY_10'
  | 'DEPLOY_20'
  | 'DEPLOY_40'
  | 'REGIE_HALF_DAY'
  | 'REGIE_DAY'
  | 'REGIE_5_DAYS'
  | 'REGIE_10_DAYS'
  | 'REGIE_MONTH'
  | 'PACK_ENTERPRISE'
  | 'GOODWILL';

/** A lot as the rules see it, with what it says to a person. */
export interface RecordedLot extends CreditLot {
  readonly accountId: string;
  readonly source: LotSource;
  readonly contractId: string | null;
  /** Why it was granted; only a goodwill lot needs to say it. */
  readonly reason: string | null;
  /** Id of the person who gave it; `null` for one that a contract grants. */
  readonly grantedBy: string | null;
}

/** A booking as the rules see it, with what labels it in a statement. */
export interface RecordedBooking extends Booking {
  /** Order of creation, among adjustments too. */
  readonly sequence: number;
  readonly slot: Slot;
  readonly subject: string;
  readonly atListPrice: HalfDays;
  /** Id of the person. */
  readonly requestedBy: string;
}

/** Everything that an account's balance is derived from. */
export interface AccountFacts {
  /** Older lots first. */
  readonly lots: readonly RecordedLot[];
  /** Counted or not, in order of creation. */
  readonly bookings: readonly RecordedBooking[];
  /** What staff have taken, in order of creation. */
  readonly adjustments: readonly RecordedAdjustment[];
}

/** The facts of an account that holds nothing. */
export const NO_FACTS: AccountFacts = { lots: [], bookings: [], adjustments: [] };

/** The ledger that the rules compute with: bookings and adjustments consume in one order of creation. */
export function ledgerOf({ lots, bookings, adjustments }: AccountFacts): CreditLedger {
  const consuming: (Booking & { readonly sequence: number })[] = [...bookings, ...adjustments];
  if (adjustments.length > 0) consuming.sort((a, b) => a.sequence - b.sequence);
  return { lots, consumptions: consumptionsOf(consuming) };
}

/** The facts of each account of `accountIds`, in three statements; none for an account that cannot be seen. */
export async function loadAccountFacts(
  db: Pick<Database, 'query'>,
  accountIds: readonly string[],
): Promise<Map<string, AccountFacts>> {
  const lots = await db.query<LotRow>(`${SELECT_LOTS} where account_id = any($1::uuid[]) ${LOT_ORDER}`, [
    accountIds,
  ]);
  const bookings = await db.query<BookingRow>(SELECT_BOOKINGS, [accountIds]);
  const adjustments = await loadAdjustments(db, accountIds);
  const lotsOf = Map.groupBy(lots, (row) => row.account_id);
  const bookingsOf = Map.groupBy(bookings, (row) => row.account_id);
  return new Map(
    accountIds.map((id) => [
      id,
      {
        lots: (lotsOf.get(id) ?? []).map(lotFromRow),
        bookings: (bookingsOf.get(id) ?? []).map(bookingFromRow),
        adjustments: adjustments.get(id) ?? [],
      },
    ]),
  );
}

/** The lots of `ids` that can be seen. */
export async function loadLots(db: Database, ids: readonly string[]): Promise<RecordedLot[]> {
  const rows = await db.query<LotRow>(`${SELECT_LOTS} where id = any($1::uuid[])`, [ids]);
  return rows.map(lotFromRow);
}

interface LotRow {
  readonly id: LotId;
  readonly account_id: string;
  readonly source: LotSource;
  readonly contract_id: string | null;
  readonly reason: string | null;
  readonly granted_by: string | null;
  readonly granted_half_days: number;
  readonly valid_from: CivilDate;
  readonly valid_months: number | null;
  readonly valid_until: CivilDate | null;
  readonly carry_over_rate_bp: number | null;
  readonly carry_over_months: number | null;
}

const SELECT_LOTS = `
  select id, account_id, source, contract_id, reason, granted_by, granted_half_days, valid_from,
         valid_months, valid_until, carry_over_rate_bp, carry_over_months
    from credit_lots`;

const LOT_ORDER = 'order by credit_lots.valid_from, id';

function lotFromRow(row: LotRow): RecordedLot {
  return {
    id: row.id,
    accountId: row.account_id,
    source: row.source,
    contractId: row.contract_id,
    reason: row.reason,
    grantedBy: row.granted_by,
    granted: halfDays(row.granted_half_days),
    from: row.valid_from,
    window: windowFromRow(row),
    carryOver:
      row.carry_over_rate_bp === null || row.carry_over_months === null
        ? null
        : { rate: basisPoints(row.carry_over_rate_bp), months: row.carry_over_months },
  };
}

function windowFromRow({ valid_months: months, valid_until: until }: LotRow): LotWindow {
  if (months !== null) return { kind: 'MONTHS', months };
  return until === null ? { kind: 'OPEN' } : { kind: 'UNTIL', until };
}

interface BookingRow {
  readonly id: BookingId;
  readonly account_id: string;
  readonly work_date: CivilDate;
  readonly slot: Slot;
  readonly half_days: number;
  readonly subject: string;
  readonly status: BookingStatus;
  readonly sequence: number;
  readonly list_price_half_days: number;
  readonly requested_by: string;
}

// The account is asked of both tables, so that neither is read whole.
const SELECT_BOOKINGS = `
  select b.id, b.account_id, b.work_date, b.slot, b.half_days, b.status, b.sequence,
         b.list_price_half_days, r.subject, r.requested_by
    from booking_states b
    join booking_requests r on r.id = b.request_id
   where b.account_id = any($1::uuid[]) and r.account_id = any($1::uuid[])
   order by b.sequence`;

function bookingFromRow(row: BookingRow): RecordedBooking {
  return {
    id: row.id,
    date: row.work_date,
    slot: row.slot,
    halfDays: halfDays(row.half_days),
    status: row.status,
    subject: row.subject,
    sequence: row.sequence,
    atListPrice: halfDays(row.list_price_half_days),
    requestedBy: row.requested_by,
  };
}
