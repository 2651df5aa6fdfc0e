import type { CivilDate } from '../calendar/index.ts';
import type { HalfDays } from '../kernel/index.ts';
import { hasEndedBy, isValidOn, type Pool } from './pool.ts';

/** A pool and what is still free of it while a ledger is being served. */
interface Shelf {
  readonly pool: Pool;
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

/** The stock that `pools`, given in serving order, make up before anything is taken. */
export function openStock(pools: readonly Pool[]): Stock {
  const shelves: Shelf[] = pools.map((pool) => ({ pool, free: pool.halfDays }));
  let usable = shelves;
  return {
    take(date, wanted, taken) {
      usable = usable.filter((shelf) => shelf.free > 0 && !hasEndedBy(shelf.pool, date));
      let left = wanted;
      for (const shelf of usable) {
        if (left === 0) break;
        if (!isValidOn(shelf.pool, date)) continue;
        const halfDays = Math.min(left, shelf.free) as HalfDays;
        shelf.free -= halfDays;
        left -= halfDays;
        taken?.(shelf.pool, halfDays);
      }
      return left;
    },
    free: () => shelves.map(({ pool, free }) => ({ pool, free: free as HalfDays })),
  };
}
