import { writeInstant, type Instant } from '@akouendy/domain';
import type { Database } from '../../../platform/database/database.ts';

/** The authenticator app of a person; secrets are sealed. */
export interface TotpFactor {
  /** `null` while none has been confirmed. */
  readonly secret: string | null;
  readonly confirmedAt: Instant | null;
  /** The step of the last code that was taken. */
  readonly lastUsedStep: number;
  /** What the next app to be confirmed holds. */
  readonly pendingSecret: string | null;
  readonly pendingSince: Instant | null;
}

/** Whether it has an app that counts. */
export function hasConfirmed(totp: TotpFactor | null): boolean {
  return totp !== null && totp.secret !== null;
}

const COLUMNS = `secret, confirmed_at as "confirmedAt", last_used_step as "lastUsedStep",
                 pending_secret as "pendingSecret", pending_since as "pendingSince"`;

export async function findTotp(db: Database, personId: string): Promise<TotpFactor | null> {
  const [row] = await db.query<TotpFactor>(`select ${COLUMNS} from totp_factors where person_id = $1`, [
    personId,
  ]);
  return row ?? null;
}

/** The same, under a lock until the transaction ends: of codes sent at once, each sees what the one before it took. */
export async function lockTotp(db: Database, personId: string): Promise<TotpFactor | null> {
  const [row] = await db.query<TotpFactor>(
    `select ${COLUMNS} from totp_factors where person_id = $1 for update`,
    [personId],
  );
  return row ?? null;
}

/** Remembers that the code of `step` was taken, and keeps the `secret` as it is sealed now. */
export async function markTotpStep(
  db: Database,
  personId: string,
  step: number,
  secret: string,
): Promise<void> {
  await db.query('update totp_factors set last_used_step = $2, secret = $3 where person_id = $1', [
    personId,
    step,
    secret,
  ]);
}

/** Keeps a sealed secret until a code confirms it; one that waited before is forgotten. */
export async function savePendingTotp(
  db: Database,
  personId: string,
  secret: string,
  now: Instant,
): Promise<void> {
  await db.query(
    `insert into totp_factors (person_id, pending_secret, pending_since) values ($1, $2, $3)
     on conflict (person_id) do update set pending_secret = excluded.pending_secret,
                                           pending_since = excluded.pending_since`,
    [personId, secret, writeInstant(now)],
  );
}

/** Makes the sealed `secret` the one that counts; the code of `step` has confirmed it. */
export async function confirmTotp(
  db: Database,
  personId: string,
  secret: string,
  step: number,
  now: Instant,
): Promise<void> {
  await db.query(
    `update totp_factors set secret = $2, last_used_step = $3, confirmed_at = $4,
                             pending_secret = null, pending_since = null
     where person_id = $1`,
    [personId, secret, step, writeInstant(now)],
  );
}

/** Whether there was one to remove. */
export async function removeTotp(db: Database, personId: string): Promise<boolean> {
  const removed = await db.query<{ confirmed: boolean }>(
    'delete from totp_factors where person_id = $1 returning secret is not null as confirmed',
    [personId],
  );
  return removed.some(({ confirmed }) => confirmed);
}
