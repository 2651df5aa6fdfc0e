import { writeInstant, type Instant } from '@akouendy/domain';
import type { Database } from '../../../platform/database/database.ts';
import { lockAccessOf, lockAccessOfClient } from '../../../platform/session/lock-access.ts';
import { forgetOtherDevices } from './known-devices.ts';
import { HAS_FACTOR } from './people-repository.ts';

/**
 * Ends the sessions of a person, but not the one of `keptKeyHash` (hexadecimal); the browsers in which they have signed
 * in before are strangers again, but that one's.
 */
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
  await forgetOtherDevices(db, personId);
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

/** Whether a person has a session of the id, and whether it is the one of `keyHash` (hexadecimal). */
export async function findSession(
  db: Database,
  personId: string,
  id: string,
  keyHash: string | null,
): Promise<{ readonly isPresent: boolean } | null> {
  const [session] = await db.query<{ isPresent: boolean }>(
    `select key_hash is not distinct from decode($3, 'hex') as "isPresent" from sessions where id = $1 and person_id = $2`,
    [id, personId, keyHash],
  );
  return session ?? null;
}

/** Ends one session of a person, whose browser is a stranger again; `false` when there is none of that id. */
export async function endSession(db: Database, personId: string, id: string): Promise<boolean> {
  await lockAccessOf(db, personId);
  const [ended] = await db.query<{ device: Buffer | null }>(
    'delete from sessions where id = $1 and person_id = $2 returning device_hash as device',
    [id, personId],
  );
  if (ended === undefined) return false;
  await db.query('delete from known_devices where key_hash = $1 and person_id = $2', [
    ended.device,
    personId,
  ]);
  return true;
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

/** Ends the sessions of a person, whose browsers are strangers again; how many could still be used at `now`. */
export async function endOpenSessionsOf(db: Database, personId: string, now: Instant): Promise<number> {
  await lockAccessOf(db, personId);
  const ended = await db.query<{ wasOpen: boolean }>(
    `delete from sessions where person_id = $1
     returning state = 'SIGNED_IN' and idle_until > $2 and ends_at > $2 as "wasOpen"`,
    [personId, writeInstant(now)],
  );
  await forgetOtherDevices(db, personId);
  return ended.filter(({ wasOpen }) => wasOpen).length;
}
