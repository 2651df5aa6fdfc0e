import { writeInstant, type Instant } from '@akouendy/domain';
import type { Limited } from '../../../platform/audit/limited-attempts.ts';
import type { Database } from '../../../platform/database/database.ts';
import { hashOfAccount } from './hash-of-account.ts';
import { isKnownDevice } from './known-devices.ts';
import { networkOf } from '../../../platform/limits/network-of.ts';

/** Attempts count for so long against a burst; seconds. */
const BURST = 15 * 60;

/** Attempts count for so long against patience, from however many networks; seconds. Then they are forgotten. */
export const ATTEMPTS_KEPT = 24 * 3_600;

/** Where an attempt is made from. */
export interface AttemptFrom {
  readonly address: string;
  /** By which the browser is known, perhaps. */
  readonly browser: { readonly keyHash: string | null };
}

/** What is counted of an attempt; hashes but for the network. */
interface Attempt {
  readonly account: Buffer;
  readonly network: string;
  /** `null` from a browser in which the owner has never signed in. */
  readonly device: Buffer | null;
}

/** How often, and what of an attempt must be the same for it to count. */
interface Limit {
  /** What is counted together, in SQL. */
  readonly same: string;
  /** The same, as a part of the attempt. */
  readonly of: readonly ('account' | 'network' | 'device')[];
  readonly most: number;
  readonly window: number;
}

const ACCOUNT = 'account_hash = asked.account';
const NETWORK = 'address = asked.network';
const DEVICE = 'device_hash = asked.device';
const STRANGER = 'device_hash is null';

/**
 * From browsers in which the account's owner has never signed in: few times from one network; more in all, so that who
 * tries from one place keeps nobody else out. A company's people often share a network.
 */
const OF_STRANGERS: readonly Limit[] = [
  {
    same: `${ACCOUNT} and ${NETWORK} and ${STRANGER}`,
    of: ['account', 'network'],
    most: 5,
    window: BURST,
  },
  { same: `${ACCOUNT} and ${STRANGER}`, of: ['account'], most: 15, window: BURST },
  { same: `${ACCOUNT} and ${STRANGER}`, of: ['account'], most: 50, window: ATTEMPTS_KEPT },
  { same: `${NETWORK} and ${STRANGER}`, of: ['network'], most: 30, window: BURST },
];

/** From a browser in which the owner has: counted by itself, so that nothing that strangers do keeps the owner out. */
const OF_KNOWN: readonly Limit[] = [
  { same: `${ACCOUNT} and ${DEVICE}`, of: ['account', 'device'], most: 5, window: BURST },
  { same: `${ACCOUNT} and ${DEVICE}`, of: ['account', 'device'], most: 50, window: ATTEMPTS_KEPT },
];

/** Wishes that send a mail to the account's owner: five are enough, whoever they come from. */
const OF_MAILS: readonly Limit[] = [
  { same: ACCOUNT, of: ['account'], most: 5, window: BURST },
  { same: ACCOUNT, of: ['account'], most: 50, window: ATTEMPTS_KEPT },
  { same: NETWORK, of: ['network'], most: 30, window: BURST },
];

/** Namespaces of the advisory locks, always taken in this order. */
const LOCKED = { account: 4_101, address: 4_102 } as const;

/**
 * Counts an attempt before it is looked at, so that attempts made at once, also through several replicas, cannot pass
 * the limit together. Returns `null`, or the limit that lasts longest of those that it is beyond.
 */
export async function countAttempt(
  db: Database,
  email: string,
  { address, browser }: AttemptFrom,
  now: Instant,
): Promise<Limited | null> {
  const isKnown = await isKnownDevice(db, email, browser.keyHash, now);
  const device = isKnown && browser.keyHash !== null ? Buffer.from(browser.keyHash, 'hex') : null;
  const attempt = { account: hashOfAccount(email), network: networkOf(address), device };
  return count(db, attempt, device === null ? OF_STRANGERS : OF_KNOWN, now);
}

/** The same for a wish that sends a mail to the owner of `email`, if there is one. */
export async function countMail(
  db: Database,
  email: string,
  address: string,
  now: Instant,
): Promise<Limited | null> {
  const attempt = { account: hashOfAccount(`reset ${email}`), network: networkOf(address), device: null };
  return count(db, attempt, OF_MAILS, now);
}

async function count(
  db: Database,
  attempt: Attempt,
  limits: readonly Limit[],
  now: Instant,
): Promise<Limited | null> {
  const { account, network, device } = attempt;
  const values = [account, network, device];
  await lock(db, LOCKED.account, [account, device]);
  if (device === null) await lock(db, LOCKED.address, [network]);
  let limited: Limited | null = null;
  for (const { same, of, most, window } of limits) {
    const [oldest] = await db.query<{ attempted_at: Instant }>(
      `select attempted_at from sign_in_attempts,
         (select $1::bytea as account, $2::text as network, $3::bytea as device) asked
       where ${same} and attempted_at > $4 order by attempted_at desc offset $5 limit 1`,
      [...values, writeInstant((now - window) as Instant), most - 1],
    );
    if (oldest === undefined) continue;
    const retryAt = (oldest.attempted_at + window) as Instant;
    if (limited === null || retryAt > limited.retryAt) {
      limited = { retryAt, limit: wordsOf(of.map((part) => attempt[part])), window };
    }
  }
  if (limited !== null) return limited;
  await db.query(
    'insert into sign_in_attempts (account_hash, address, device_hash, attempted_at) values ($1, $2, $3, $4)',
    [...values, writeInstant(now)],
  );
  return null;
}

async function lock(db: Database, namespace: number, of: readonly unknown[]): Promise<void> {
  await db.query('select pg_advisory_xact_lock($1, hashtext($2))', [namespace, wordsOf(of)]);
}

function wordsOf(parts: readonly unknown[]): string {
  return parts.map((each) => (Buffer.isBuffer(each) ? each.toString('hex') : String(each))).join(' ');
}

/**
 * Forgets the attempts on an account that its owner has made: those from the browser, or else the network, where they
 * have signed in. What strangers try goes on counting.
 */
export async function forgetOwnAttempts(
  db: Database,
  email: string,
  { address, browser }: AttemptFrom,
): Promise<void> {
  await db.query(
    `delete from sign_in_attempts where account_hash = $1
       and (device_hash = decode($2, 'hex') or device_hash is null and address = $3)`,
    [hashOfAccount(email), browser.keyHash, networkOf(address)],
  );
}

/** Forgets all attempts on an account: they were at a password that is none any more. */
export async function forgetAttempts(db: Database, email: string): Promise<void> {
  await db.query('delete from sign_in_attempts where account_hash = $1', [hashOfAccount(email)]);
}
