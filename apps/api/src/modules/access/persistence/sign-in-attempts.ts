import { createHash } from 'node:crypto';
import { writeInstant, type Instant } from '@akouendy/domain';
import type { Database } from '../../../platform/database/database.ts';

/** Attempts count for so long; seconds. */
export const ATTEMPTS_WINDOW = 15 * 60;

/** Attempts that one account, existing or not, may see within the window. */
const ATTEMPTS_PER_ACCOUNT = 5;

/** Attempts that may come from one address within the window: a company's people often share one. */
const ATTEMPTS_PER_ADDRESS = 30;

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
  await db.query('select pg_advisory_xact_lock($1, hashtext($2))', [LOCKED.account, account.toString('hex')]);
  await db.query('select pg_advisory_xact_lock($1, hashtext($2))', [LOCKED.address, address]);
  const since = writeInstant((now - ATTEMPTS_WINDOW) as Instant);
  const limits = [
    { column: 'account_hash', value: account, most: ATTEMPTS_PER_ACCOUNT },
    { column: 'address', value: address, most: ATTEMPTS_PER_ADDRESS },
  ] as const;
  let retryAt: Instant | null = null;
  for (const { column, value, most } of limits) {
    const [oldest] = await db.query<{ attempted_at: Instant }>(
      `select attempted_at from sign_in_attempts where ${column} = $1 and attempted_at > $2
       order by attempted_at desc offset $3 limit 1`,
      [value, since, most - 1],
    );
    const free = oldest === undefined ? null : ((oldest.attempted_at + ATTEMPTS_WINDOW) as Instant);
    if (free !== null && (retryAt === null || free > retryAt)) retryAt = free;
  }
  if (retryAt !== null) return retryAt;
  await db.query('insert into sign_in_attempts (account_hash, address, attempted_at) values ($1, $2, $3)', [
    account,
    address,
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
