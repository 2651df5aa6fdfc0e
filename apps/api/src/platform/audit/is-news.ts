import { createHash } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { spend } from '../database/spend.ts';

/**
 * Whether nobody was told of `what` within the last `seconds`; for all replicas at once, in the transaction that tells. Of
 * `what` a hash is kept.
 */
export async function isNews(db: Database, what: string, seconds: number): Promise<boolean> {
  const bucket = `told:${createHash('sha256').update(what).digest('base64url')}`;
  return (await spend(db, { bucket, points: 1, seconds }, 1)).allowed;
}
