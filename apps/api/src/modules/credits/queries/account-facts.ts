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
  type LotId,
  type LotWindow,
  type Slot,
} from '@akouendy/domain';

import type { Database } from '../../../platform/database/database.ts';

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
}

/** A booking as the rules see it, with what labels it in a statement. */
export interface RecordedBooking extends Booking {
  readonly slot: Slot;
  readonly subject: string;
}

/** Everything that an account's balance is derived from. */
export interface AccountFacts {
  /** Older lots first. */
  readonly lots: readonly RecordedLot[];
  /** Counted or not, in order of creation. */
  readonly bookings: readonly RecordedBooking[];
}

/** The ledger that the rules compute with. */
export function ledgerOf({ lots, bookings }: AccountFacts): CreditLedger {
  return { lots, consumptions: consumptionsOf(bookings) };
}

/** The facts of each account of `accountIds`, in two statements; none for an account that cannot be seen. */
export async function loadAccountFacts(
  db: Pick<Database, 'query'>,
  accountIds: readonly string[],
): Promise<Map<string, AccountFacts>> {
  const lots = await db.query<LotRow>(`${SELECT_LOTS} where account_id = any($1::uuid[]) ${LOT_ORDER}`, [
    accountIds,
  ]);
  const bookings = await db.query<BookingRow>(SELECT_BOOKINGS, [accountIds]);
  const lotsOf = Map.groupBy(lots, (row) => row.account_id);
  const bookingsOf = Map.groupBy(bookings, (row) => row.account_id);
  return new Map(
    accountIds.map((id) => [
      id,
      {
        lots: (lotsOf.get(id) ?? []).map(lotFromRow),
        bookings: (bookingsOf.get(id) ?? []).map(bookingFromRow),
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
  readonly granted_half_days: number;
  readonly valid_from: CivilDate;
  readonly valid_months: number | null;
  readonly valid_until: CivilDate | null;
  readonly carry_over_rate_bp: number | null;
  readonly carry_over_months: number | null;
}

const SELECT_LOTS = `
  select id, account_id, source, contract_id, reason, granted_half_days, valid_from,
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
}

// The account is asked of both tables, so that neither is read whole.
const SELECT_BOOKINGS = `
  select b.id, b.account_id, b.work_date, b.slot, b.half_days, b.status, r.subject
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
  };
}
