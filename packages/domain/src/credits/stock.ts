import type { CivilDate } from '../calendar/index.ts';
import type { HalfDays } from '../kernel/index.ts';
import { hasEndedBy, type Pool } from './pool.ts';

/** A pool and what is still free of it while a ledger is being served. */
interface Shelf {
  readonly pool: Pool;
  /** Place in the serving order. */
  readonly rank: number;
  free: number;
}

/** The pools being used up, date after date; dates must be asked for in ascending order. */
export interface Stock {
  /**
   * Takes up to `wanted` half-days for work on `date`, earliest end first, and tells `taken` what comes
   * from which pool. Returns what no pool could serve, in half-days.
   */
  take(date: CivilDate, wanted: number, taken?: (pool: Pool, halfDays: HalfDays) => void): number;
  /** What is left free of each pool, in serving order. */
  free(): { readonly pool: Pool; readonly free: HalfDays }[];
}

/**
 * The stock that `pools`, given in serving order, make up before anything is taken. A pool enters the
 * open shelves when it starts; since they stand in order of their ends, those that have ended are
 * first, and each is looked at once more only: serving costs as much as there is to serve.
 */
export function openStock(pools: readonly Pool[]): Stock {
  const shelves: Shelf[] = pools.map((pool, rank) => ({ pool, rank, free: pool.halfDays }));
  const waiting = [...shelves].sort((a, b) => (a.pool.from < b.pool.from ? 1 : -1));
  const open: Shelf[] = [];

  const openUntil = (date: CivilDate): void => {
    for (let next = waiting.at(-1); next !== undefined && next.pool.from <= date; next = waiting.at(-1)) {
      waiting.pop();
      const { rank } = next;
      const place = open.findIndex((shelf) => shelf.rank > rank);
      open.splice(place === -1 ? open.length : place, 0, next);
    }
  };

  return {
    take(date, wanted, taken) {
      openUntil(date);
      let left = wanted;
      for (let first = open[0]; first !== undefined && left > 0; first = open[0]) {
        if (first.free === 0 || hasEndedBy(first.pool, date)) {
          open.shift();
          continue;
        }
        const halfDays = Math.min(left, first.free) as HalfDays;
        first.free -= halfDays;
        left -= halfDays;
        taken?.(first.pool, halfDays);
      }
      return left;
    },
    free: () => shelves.map(({ pool, free }) => ({ pool, free: free as HalfDays })),
  };
}
