import { addDays, instantAt, writeInstant, type CivilDate } from '@akouendy/domain';
import type { Query } from '../platform/database/prepare/prepare-database.ts';
import { newId } from '../platform/ids/new-id.ts';

/** What happened within so many days before today has been told. */
const TOLD_SINCE = 21;

/** What happened within so many days has not been read yet. */
const UNREAD_SINCE = 4;

/** Somebody and what they are told of. */
interface ToldRow {
  readonly person_id: string;
  readonly booking_id: string;
  readonly kind: string;
}

/** Tells the clients' people and their account managers of the latest bookings, as the portal would have. */
export async function insertNotifications(query: Query, today: CivilDate): Promise<void> {
  const since = (days: number): string => writeInstant(instantAt(addDays(today, -days), 0));
  const told = await query<ToldRow>(
    `select p.id as person_id, b.id as booking_id, 'BOOKING_' || e.status as kind, b.client_id,
            e.by_person as actor_id, e.at,
            json_build_object('bookings', json_build_array(
              json_build_object('bookingId', b.id, 'date', b.work_date, 'slot', b.slot)
            )) as data
       from booking_events e
       join bookings b on b.id = e.booking_id
       join people p on p.id <> e.by_person and (
         p.client_id = b.client_id
         or p.role = 'ACCOUNT_MANAGER' and p.id in (select person_id from client_staff where client_id = b.client_id)
       )
      where e.status in ('CONFIRMED', 'CANCELLED') and e.at >= $1
      order by e.at, b.sequence`,
    [since(TOLD_SINCE)],
  );
  const events = new Map(told.map(({ booking_id: booking, kind }) => [`${booking} ${kind}`, newId()]));
  const rows = told.map((row) => ({
    ...row,
    id: newId(),
    event_id: events.get(`${row.booking_id} ${row.kind}`),
  }));
  // Only the jobs tell.
  await query(`select set_config('app.role', 'SYSTEM', true)`);
  await query(
    `insert into notifications (id, event_id, person_id, kind, client_id, actor_id, data, in_app, created_at, read_at)
     select id, event_id, person_id, kind, client_id, actor_id, data, true, to_timestamp(at),
            case when to_timestamp(at) < $2 then to_timestamp(at) + interval '1 hour' end
       from json_to_recordset($1::json) as told (
         id uuid, event_id uuid, person_id uuid, kind text, client_id uuid, actor_id uuid, data jsonb, at bigint
       )`,
    [JSON.stringify(rows), since(UNREAD_SINCE)],
  );
  await query(`select set_config('app.role', 'ADMIN', true)`);
}
