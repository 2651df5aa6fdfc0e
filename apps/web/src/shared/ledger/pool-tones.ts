import type { CivilDate, FreePool, Pool } from '@akouendy/domain';

/**
 * How the free half-days of a pool are drawn, everywhere on a page: hatched when they lapse soon,
 * otherwise by rank from the one that lasts longest, so that two neighbours of a stack never look alike.
 */
export type PoolTone = 'lapsing' | 'lot-1' | 'lot-2' | 'lot-3';

/** A pool's name in a map: a lot has at most two, told apart by the carry-over. */
export function poolKey(pool: Pick<Pool, 'lotId' | 'carriesOver'>): string {
  return `${pool.lotId}/${pool.carriesOver ? 'carried' : 'own'}`;
}

/** The tone of each pool of `pools` (in serving order), by `poolKey`; those that end by `soonUntil` are hatched. */
export function poolTones(
  pools: readonly FreePool[],
  soonUntil: CivilDate | null,
): ReadonlyMap<string, PoolTone> {
  const tones = new Map<string, PoolTone>();
  let rank = 0;
  for (const { pool, free } of [...pools].reverse()) {
    if (soonUntil !== null && pool.until !== null && pool.until <= soonUntil) {
      tones.set(poolKey(pool), 'lapsing');
    } else {
      tones.set(poolKey(pool), rank === 0 ? 'lot-1' : rank % 2 === 1 ? 'lot-2' : 'lot-3');
      if (free > 0) rank += 1;
    }
  }
  return tones;
}
