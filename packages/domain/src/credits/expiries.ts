import type { CivilDate } from '../calendar/index.ts';
import { sumHalfDays, type HalfDays } from '../kernel/index.ts';
import { hasEndedBy } from './pool.ts';
import type { FreePool } from './replay.ts';

/** Half-days that lapse when nothing more is booked; `date` is the first day without them. */
export interface Expiry {
  readonly date: CivilDate;
  readonly halfDays: HalfDays;
  /** The first day on which work could use some of them. */
  readonly usableFrom: CivilDate;
}

/** What is free in each window that ends after `asOf`, summed by the day on which it lapses, in date order. */
export function comingExpiries(pools: readonly FreePool[], asOf: CivilDate): Expiry[] {
  const lapsing = pools.flatMap(({ pool, free }) =>
    pool.until === null || free === 0 || hasEndedBy(pool, asOf) ? [] : [{ ...pool, until: pool.until, free }],
  );
  return [...Map.groupBy(lapsing, ({ until }) => until)]
    .map(([date, items]) => ({
      date,
      halfDays: sumHalfDays(items.map(({ free }) => free)),
      usableFrom: items.map(({ from }) => from).reduce((first, from) => (from < first ? from : first)),
    }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}
