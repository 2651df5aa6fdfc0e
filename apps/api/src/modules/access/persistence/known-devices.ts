import { writeInstant, type Instant } from '@akouendy/domain';
import type { Database } from '../../../platform/database/database.ts';
import { DEVICE_LIFE } from '../../../platform/session/device-cookie.ts';
import type { BrowserKey } from '../../../platform/session/session.ts';
import { hashOfAccount } from './hash-of-account.ts';
import { secondStepAccount } from './second-step-account.ts';

/** Whether the owner of `account` has signed in before in the browser whose key has the hash (hexadecimal). */
export async function isKnownDevice(
  db: Database,
  account: string,
  keyHash: string | null,
  now: Instant,
): Promise<boolean> {
  if (keyHash === null) return false;
  await showDevice(db, keyHash);
  const found = await db.query(
    'select from known_devices where key_hash = app.device_key() and account_hash = $1 and expires_at > $2',
    [hashOfAccount(account), writeInstant(now)],
  );
  return found.length > 0;
}

/**
 * Knows the browser of `personId`, who has just proved who they are, from now on; by another key, unless others have
 * signed in there too and would not be known any more. The session that begins, if one does, remembers which it was.
 */
export async function rememberDevice(
  db: Database,
  personId: string,
  browser: BrowserKey,
  now: Instant,
): Promise<void> {
  const isShared = browser.keyHash !== null && (await isKnownToOthers(db, browser.keyHash, personId));
  const keyHash = browser.keyHash !== null && isShared ? browser.keyHash : browser.renew();
  await db.query(`delete from known_devices where key_hash = decode($1, 'hex') and person_id = $2`, [
    browser.keyHash,
    personId,
  ]);
  const [person] = await db.query<{ email: string }>('select email from people where id = $1', [personId]);
  const expiresAt = writeInstant((now + DEVICE_LIFE) as Instant);
  for (const account of [person?.email ?? '', secondStepAccount(personId)]) {
    await db.query(
      `insert into known_devices (key_hash, account_hash, person_id, expires_at) values (decode($1, 'hex'), $2, $3, $4)`,
      [keyHash, hashOfAccount(account), personId, expiresAt],
    );
  }
  await db.query(`update sessions set device_hash = decode($1, 'hex') where key_hash = app.session_key()`, [
    keyHash,
  ]);
}

/** Makes every browser of a person a stranger again, but those of the sessions that they still have. */
export async function forgetOtherDevices(db: Database, personId: string): Promise<void> {
  await db.query(
    `delete from known_devices d where person_id = $1
       and not exists (select from sessions s where s.person_id = $1 and s.device_hash = d.key_hash)`,
    [personId],
  );
}

async function isKnownToOthers(db: Database, keyHash: string, personId: string): Promise<boolean> {
  await showDevice(db, keyHash);
  const others = await db.query(
    'select from known_devices where key_hash = app.device_key() and person_id <> $1',
    [personId],
  );
  return others.length > 0;
}

async function showDevice(db: Database, keyHash: string): Promise<void> {
  await db.query(`select set_config('app.device_key', $1, true)`, [keyHash]);
}
