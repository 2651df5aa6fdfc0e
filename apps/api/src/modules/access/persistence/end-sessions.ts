import { writeInstant, type Instant } from '@akouendy/domain';
import type { Database } from '../../../platform/database/database.ts';
import { lockAccessOf, lockAccessOfClient } from '../../../platform/session/lock-access.ts';
import { HAS_FACTOR } from './people-repository.ts';

/** Ends the sessions of a person, but not the one of `keptKeyHash` (hexadecimal). */
export async function endSessionsOf(
  db: Database,
  personId: string,
  keptKeyHash: string | null = null,
): Promise<void> {
  await lockAccessOf(db, personId);
  await db.query(
    `delete from sessions where person_id = $1 and key_hash is distinct from decode($2, 'hex')`,
    [personId, keptKeyHash],
  );
}

/**
 * Ends the sessions by a password of a client's people who have no second factor: where one is an obligation they open
 * nothing but its enrolment, and would open the account when it is one no more.
 */
export async function endSessionsWithoutFactor(db: Database, clientId: string): Promise<void> {
  await lockAccessOfClient(db, clientId);
  await db.query(
    `delete from sessions using people
     where people.id = sessions.person_id and client_id = $1 and means = 'PASSWORD' and not ${HAS_FACTOR}`,
    [clientId],
  );
}

/** Ends one session of a person; `false` when there is none of that id. */
export async function endSession(db: Database, personId: string, id: string): Promise<boolean> {
  await lockAccessOf(db, personId);
  const ended = await db.query('delete from sessions where id = $1 and person_id = $2 returning id', [
    id,
    personId,
  ]);
  return ended.length > 0;
}

/** Ends the session of a person that `keyHash` (hexadecimal) names; `false` when it has ended. */
export async function endSessionOfKey(db: Database, personId: string, keyHash: string): Promise<boolean> {
  await lockAccessOf(db, personId);
  const ended = await db.query(
    `delete from sessions where person_id = $1 and key_hash = decode($2, 'hex') returning id`,
    [personId, keyHash],
  );
  return ended.length > 0;
}

/** Ends the sessions of a person; how many of them could still be used at `now`. */
export async function endOpenSessionsOf(db: Database, personId: string, now: Instant): Promise<number> {
  await lockAccessOf(db, personId);
  const ended = await db.query<{ wasOpen: boolean }>(
    `delete from sessions where person_id = $1
     returning state = 'SIGNED_IN' and idle_until > $2 and ends_at > $2 as "wasOpen"`,
    [personId, writeInstant(now)],
  );
  return ended.filter(({ wasOpen }) => wasOpen).length;
}
