import type { Budget, Spending } from '../limits/budget.ts';
import type { Database } from './database.ts';

/** Seconds in which an empty budget is full again that says nothing else. */
const MINUTE = 60;

/**
 * Takes `cost` points from a budget, for all replicas at once. The only thing kept is the moment at which the budget is
 * full again; spending moves it on. One statement, so that spendings made at once cannot pass together; by the
 * database's clock, which is the same for every replica and never stands still.
 */
export async function spend(
  db: Database,
  { bucket, points, seconds: refill = MINUTE }: Budget,
  cost: number,
): Promise<Spending> {
  const seconds = (cost / points) * refill;
  const [spent] = await db.query<{ full_in: number }>(
    `insert into rate_buckets as bucket (bucket, full_at)
     values ($1, statement_timestamp() + make_interval(secs => $2))
     on conflict (bucket) do update
       set full_at = greatest(bucket.full_at, statement_timestamp()) + make_interval(secs => $2)
       where greatest(bucket.full_at, statement_timestamp()) + make_interval(secs => $2)
         <= statement_timestamp() + make_interval(secs => $3)
     returning extract(epoch from full_at - statement_timestamp())::float8 as full_in`,
    [bucket, seconds, refill],
  );
  if (spent !== undefined) {
    const left = Math.max(0, Math.floor(points * (1 - spent.full_in / refill)));
    return { allowed: true, left, fullInSeconds: Math.ceil(spent.full_in) };
  }
  const [full] = await db.query<{ full_in: number }>(
    `select extract(epoch from full_at - statement_timestamp())::float8 as full_in from rate_buckets where bucket = $1`,
    [bucket],
  );
  const wait = (full?.full_in ?? 0) + seconds - refill;
  return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(wait)) };
}

/** Puts back what `spend` took from a budget in the same transaction. */
export async function giveBack(
  db: Database,
  { bucket, points, seconds = MINUTE }: Budget,
  cost: number,
): Promise<void> {
  await db.query('update rate_buckets set full_at = full_at - make_interval(secs => $2) where bucket = $1', [
    bucket,
    (cost / points) * seconds,
  ]);
}
