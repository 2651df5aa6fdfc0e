import { writeInstant, type Instant } from '@akouendy/domain';
import type { Database } from '../../../platform/database/database.ts';
import { ATTEMPTS_KEPT } from './sign-in-attempts.ts';

/**
 * Removes the sessions, challenges and known browsers that have ended by `now`, the attempts that do not count any more, and full
 * budgets.
 */
export async function purge(db: Database, now: Instant): Promise<void> {
  await db.query('delete from sessions where ends_at <= $1 or idle_until <= $1', [writeInstant(now)]);
  await db.query('delete from known_devices where expires_at <= $1', [writeInstant(now)]);
  await db.query('delete from passkey_challenges where expires_at <= $1', [writeInstant(now)]);
  await db.query('delete from sign_in_attempts where attempted_at <= $1', [
    writeInstant((now - ATTEMPTS_KEPT) as Instant),
  ]);
  await db.query('delete from sso_sign_ins where expires_at <= $1', [writeInstant(now)]);
  await db.query('delete from rate_buckets where full_at <= statement_timestamp()');
}
