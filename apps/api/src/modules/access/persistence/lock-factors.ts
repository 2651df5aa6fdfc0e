import type { Database } from '../../../platform/database/database.ts';

/** Namespace of the advisory lock; those of sign-in attempts come before it. */
const FACTORS_LOCK = 4_103;

/** Until the transaction ends, nobody else changes the factors of `personId`: two removals cannot both be the first. */
export async function lockFactorsOf(db: Database, personId: string): Promise<void> {
  await db.query('select pg_advisory_xact_lock($1, hashtext($2))', [FACTORS_LOCK, personId]);
}
