import { writeInstant, type BookingStatus, type Instant } from '@akouendy/domain';

import type { Database } from '../../../platform/database/database.ts';
import type { HeldAccount } from '../../credits/credits.public.ts';

/** A step in a booking's life. */
export interface BookingStep {
  readonly bookingId: string;
  /** The status that it enters. */
  readonly status: BookingStatus;
  readonly at: Instant;
  /** Id of the person. */
  readonly byPerson: string;
}

/** Appends `steps` in their order: from now on each booking has its last status. */
export async function appendEvents(
  db: Database,
  account: HeldAccount,
  steps: readonly BookingStep[],
): Promise<void> {
  await db.query(
    `insert into booking_events (client_id, booking_id, status, at, by_person)
     select $1, booking_id, status, at, by_person
       from unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::uuid[]) with ordinality
            as step (booking_id, status, at, by_person, place)
      order by place`,
    [
      account.clientId,
      steps.map(({ bookingId }) => bookingId),
      steps.map(({ status }) => status),
      steps.map(({ at }) => writeInstant(at)),
      steps.map(({ byPerson }) => byPerson),
    ],
  );
}

/** The steps that each booking of `ids` has taken, first to last. */
export async function loadSteps(db: Database, ids: readonly string[]): Promise<BookingStep[]> {
  const rows = await db.query<StepRow>(
    `select booking_id, status, at, by_person
       from booking_events
      where booking_id = any($1::uuid[])
      order by sequence`,
    [ids],
  );
  return rows.map(({ booking_id: bookingId, by_person: byPerson, status, at }) => ({
    bookingId,
    status,
    at,
    byPerson,
  }));
}

interface StepRow {
  readonly booking_id: string;
  readonly status: BookingStatus;
  readonly at: Instant;
  readonly by_person: string;
}
