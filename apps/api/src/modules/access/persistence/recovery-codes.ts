import { writeInstant, type Instant } from '@akouendy/domain';
import type { Database } from '../../../platform/database/database.ts';

/** How many recovery codes a person has left, of those made at `madeAt`. */
export interface RecoveryCodesLeft {
  readonly unused: number;
  readonly total: number;
  readonly madeAt: Instant;
}

/** `null` when the person has never had any. */
export async function findRecoveryCodesLeft(
  db: Database,
  personId: string,
): Promise<RecoveryCodesLeft | null> {
  const [row] = await db.query<RecoveryCodesLeft>(
    `select (count(*) filter (where used_at is null))::int as unused, count(*)::int as total,
            min(made_at) as "madeAt"
     from recovery_codes where person_id = $1 having count(*) > 0`,
    [personId],
  );
  return row ?? null;
}

/** The salt that the person's codes are hashed with; `null` when there are none. */
export async function findRecoverySalt(db: Database, personId: string): Promise<Buffer | null> {
  const [row] = await db.query<{ salt: Buffer }>(
    'select salt from recovery_codes where person_id = $1 limit 1',
    [personId],
  );
  return row?.salt ?? null;
}

/** Uses the code of `hash` up. Whether there was such a code to use: of several who send it at once, one is told so. */
export async function takeRecoveryCode(
  db: Database,
  personId: string,
  hash: Buffer,
  now: Instant,
): Promise<boolean> {
  const taken = await db.query(
    `update recovery_codes set used_at = $3 where person_id = $1 and code_hash = $2 and used_at is null
     returning person_id`,
    [personId, hash, writeInstant(now)],
  );
  return taken.length > 0;
}

/** Replaces the person's codes by those of `hashes`, made with `salt`. */
export async function replaceRecoveryCodes(
  db: Database,
  personId: string,
  salt: Buffer,
  hashes: readonly Buffer[],
  now: Instant,
): Promise<void> {
  await removeRecoveryCodes(db, personId);
  await db.query(
    `insert into recovery_codes (person_id, code_hash, salt, made_at)
     select $1, hash, $3, $4 from unnest($2::bytea[]) hash`,
    [personId, hashes, salt, writeInstant(now)],
  );
}

export async function removeRecoveryCodes(db: Database, personId: string): Promise<void> {
  await db.query('delete from recovery_codes where person_id = $1', [personId]);
}
