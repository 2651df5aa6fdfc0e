import { createHash } from 'node:crypto';
import { writeInstant, type Instant } from '@akouendy/domain';
import type { Database } from '../../../platform/database/database.ts';
import { networkOf } from './network-of.ts';

/** Attempts count for so long against a burst; seconds. */
const BURST = 15 * 60;

/** Attempts count for so long against patience, from however many networks; seconds. Then they are forgotten. */
export const ATTEMPTS_KEPT = 24 * 3_600;

/** How often one account, existing or not, or one network may be tried. A company's people often share a network. */
const LIMITS = [
  { column: 'account_hash', most: 5, window: BURST },
  { column: 'account_hash', most: 50, window: ATTEMPTS_KEPT },
  { column: 'address', most: 30, window: BURST },
] as const;

/** Namespaces of the advisory locks, always taken in this order. */
const LOCKED = { account: 4_101, address: 4_102 } as const;

/**
 * Counts an attempt before it is looked at, so that attempts made at once, also through several replicas, cannot pass
 * the limit together. Returns `null`, or the instant from which the next one is looked at.
 */
export async function countAttempt(
  db: Database,
  email: string,
  address: string,
  now: Instant,
): Promise<Instant | null> {
  const account = hashOfAccount(email);
  const network = networkOf(address);
  await db.query('select pg_advisory_xact_lock($1, hashtext($2))', [LOCKED.account, account.toString('hex')]);
  await db.query('select pg_advisory_xact_lock($1, hashtext($2))', [LOCKED.address, network]);
  let retryAt: Instant | null = null;
  for (const { column, most, window } of LIMITS) {
    const [oldest] = await db.query<{ attempted_at: Instant }>(
      `select attempted_at from sign_in_attempts where ${column} = $1 and attempted_at > $2
       order by attempted_at desc offset $3 limit 1`,
      [column === 'address' ? network : account, writeInstant((now - window) as Instant), most - 1],
    );
    const free = oldest === undefined ? null : ((oldest.attempted_at + window) as Instant);
    if (free !== null && (retryAt === null || free > retryAt)) retryAt = free;
  }
  if (retryAt !== null) return retryAt;
  await db.query('insert into sign_in_attempts (account_hash, address, attempted_at) values ($1, $2, $3)', [
    account,
    network,
    writeInstant(now),
  ]);
  return null;
}

/** Forgets the attempts on an account: its owner has signed in. */
export async function forgetAttempts(db: Database, email: string): Promise<void> {
  await db.query('delete from sign_in_attempts where account_hash = $1', [hashOfAccount(email)]);
}

function hashOfAccount(email: string): Buffer {
  return createHash('sha256').update(email).digest();
}
