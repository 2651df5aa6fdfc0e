import {
  halfDays,
  type BookingId,
  type CivilDate,
  type Instant,
  type NegativeAdjustment,
} from '@akouendy/domain';

import type { Database } from '../../../platform/database/database.ts';

/** Half-days that staff have taken from an account, with why, by whom and when. */
export interface RecordedAdjustment extends Pick<
  NegativeAdjustment,
  'id' | 'date' | 'halfDays' | 'status' | 'reason'
> {
  /** Order of creation, among bookings too. */
  readonly sequence: number;
  /** Id of the person. */
  readonly authorId: string;
  readonly recordedAt: Instant;
}

/** The adjustments of each account of `accountIds` that has any, in order of creation. */
export async function loadAdjustments(
  db: Pick<Database, 'query'>,
  accountIds: readonly string[],
): Promise<Map<string, RecordedAdjustment[]>> {
  const rows = await db.query<AdjustmentRow>(
    `select id, account_id, sequence, work_date, half_days, reason, author_id, recorded_at
       from credit_adjustments where account_id = any($1::uuid[]) order by sequence`,
    [accountIds],
  );
  const found = new Map<string, RecordedAdjustment[]>();
  for (const [accountId, ofAccount] of Map.groupBy(rows, (row) => row.account_id)) {
    found.set(accountId, ofAccount.map(adjustmentFromRow));
  }
  return found;
}

interface AdjustmentRow {
  readonly id: BookingId;
  readonly account_id: string;
  readonly sequence: number;
  readonly work_date: CivilDate;
  readonly half_days: number;
  readonly reason: string;
  readonly author_id: string;
  readonly recorded_at: Instant;
}

function adjustmentFromRow(row: AdjustmentRow): RecordedAdjustment {
  return {
    id: row.id,
    date: row.work_date,
    halfDays: halfDays(row.half_days),
    status: 'DELIVERED',
    reason: row.reason,
    sequence: row.sequence,
    authorId: row.author_id,
    recordedAt: row.recorded_at,
  };
}
