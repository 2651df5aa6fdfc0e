import { writeInstant, type Instant } from '@akouendy/domain';
import type { Database } from '../../../platform/database/database.ts';
import { announce } from '../../../platform/live/announce.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import type { AnnouncedEvent } from '../announcement.ts';
import type { Candidate, Told } from '../who-is-told.ts';

/**
 * Puts down that everybody of `told` is told of `event`: the one place where notifications come from. Returns the ids
 * of the persons who had not been told of it before.
 */
export async function appendNotifications(
  db: Database,
  event: AnnouncedEvent,
  told: readonly Told<Candidate>[],
): Promise<ReadonlySet<string>> {
  const rows = await db.query<{ person_id: string }>(
    `insert into notifications (id, event_id, person_id, kind, client_id, actor_id, data, in_app, created_at)
     select told.id, $1, told.person_id, $2, $3, $4, $5, told.in_app, $6
       from unnest($7::uuid[], $8::uuid[], $9::boolean[]) as told (id, person_id, in_app)
     on conflict (event_id, person_id) do nothing
     returning person_id`,
    [
      event.id,
      event.kind,
      // Whom a client was taken from sees nothing of it: what tells so is bound to none.
      event.kind === 'CLIENT_WITHDRAWN' ? null : event.clientId,
      event.actorId,
      JSON.stringify(event.data),
      writeInstant(event.at),
      told.map(() => newId()),
      told.map(({ person }) => person.personId),
      told.map(({ by }) => by.inApp),
    ],
  );
  for (const { person_id: id } of rows) await announce(db, 'notifications', id);
  return new Set(rows.map(({ person_id: id }) => id));
}

/** Marks the notification `id` of who is asking as read; whether there is one. */
export async function markRead(db: Database, id: string, now: Instant): Promise<boolean> {
  const rows = await db.query(
    'update notifications set read_at = coalesce(read_at, $2) where id = $1 and in_app returning id',
    [id, writeInstant(now)],
  );
  return rows.length > 0;
}

/** Marks all notifications of who is asking as read, up to the one numbered `upTo`. */
export async function markAllRead(db: Database, upTo: number, now: Instant): Promise<void> {
  await db.query(
    'update notifications set read_at = $2 where sequence <= $1 and in_app and read_at is null',
    [upTo, writeInstant(now)],
  );
}

/** Removes the notifications of before `before`. */
export async function forgetBefore(db: Database, before: Instant): Promise<void> {
  await db.query('delete from notifications where created_at < $1', [writeInstant(before)]);
}
