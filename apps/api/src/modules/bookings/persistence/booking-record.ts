import {
  halfDays,
  type Booking,
  type BookingId,
  type BookingStatus,
  type CivilDate,
  type Instant,
  type Slot,
} from '@akouendy/domain';

import type { Database } from '../../../platform/database/database.ts';

/** Where the work is done (§2). */
export type WorkPlace = 'ON_SITE' | 'REMOTE';

/** What the work is about: the régie use cases of the offer. */
export type BookingSubject =
  | 'TEAM_SUPPORT'
  | 'APPLICATION_DEBUGGING'
  | 'PERFORMANCE'
  | 'APPLICATION_MIGRATION'
  | 'TRAINING'
  | 'CICD_PIPELINES'
  | 'ARCHITECTURE_ADVICE';

/** A booking with what a person reads of it. */
export interface BookingRecord extends Booking {
  /** Order of creation. */
  readonly sequence: number;
  readonly accountId: string;
  readonly slot: Slot;
  readonly place: WorkPlace;
  readonly subject: BookingSubject;
  readonly description: string;
  readonly requestedAt: Instant;
  /** Id of the person. */
  readonly requestedBy: string;
}

/** The bookings for which `condition` holds (over `b`, a row of `booking_states`); `tail` orders and limits. */
export async function selectBookings(
  db: Database,
  condition: string,
  parameters: readonly unknown[],
  tail = 'order by b.sequence',
): Promise<BookingRecord[]> {
  const rows = await db.query<BookingRow>(
    `select b.id, b.sequence, b.account_id, b.work_date, b.slot, b.half_days, b.status,
            r.place, r.subject, r.description, r.requested_at, r.requested_by
       from booking_states b
       join booking_requests r on r.id = b.request_id
      where ${condition} ${tail}`,
    parameters,
  );
  return rows.map(recordFromRow);
}

interface BookingRow {
  readonly id: BookingId;
  readonly sequence: number;
  readonly account_id: string;
  readonly work_date: CivilDate;
  readonly slot: Slot;
  readonly half_days: number;
  readonly status: BookingStatus;
  readonly place: WorkPlace;
  readonly subject: BookingSubject;
  readonly description: string;
  readonly requested_at: Instant;
  readonly requested_by: string;
}

function recordFromRow(row: BookingRow): BookingRecord {
  return {
    id: row.id,
    sequence: row.sequence,
    accountId: row.account_id,
    date: row.work_date,
    slot: row.slot,
    halfDays: halfDays(row.half_days),
    status: row.status,
    place: row.place,
    subject: row.subject,
    description: row.description,
    requestedAt: row.requested_at,
    requestedBy: row.requested_by,
  };
}
