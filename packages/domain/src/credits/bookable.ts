import type { CivilDate, Period } from '../calendar/index.ts';
import { sumHalfDays, type HalfDays } from '../kernel/index.ts';
import type { CreditLedger } from './ledger.ts';
import { poolsOf, type Pool } from './pool.ts';
import { openStock } from './stock.ts';

/** Days `[from, until)` on each of which a new booking could take the same number of half-days. */
export interface BookableStretch extends Period {
  readonly bookable: HalfDays;
}

/** Answers "how many half-days could a new booking take on this date?" for many dates of one ledger. */
export interface BookableBalance {
  /** In half-days; with them the replay still serves all that it served before (§1, "Bookable on date X"). */
  on(date: CivilDate): HalfDays;
  /** The balance over `period`, cut where it changes, without gaps. */
  over(period: Period): BookableStretch[];
}

/**
 * Prepares the bookable balance of `ledger`. Which pools are valid changes only where one starts or
 * ends, so a new booking could take the same on every day between two such dates: the demand is summed
 * by these stretches once, and each stretch is answered once, by adding a demand without limit there
 * and counting what that adds to all that is served.
 */
export function bookableBalance(ledger: CreditLedger): BookableBalance {
  const pools = poolsOf(ledger.lots);
  const starts = stretchStarts(pools);
  const demand = demandByStretch(ledger, starts);
  const everything = sumHalfDays(pools.map((pool) => pool.halfDays));
  const servedNow = served(pools, starts, demand);
  const answers = new Map<number, HalfDays>();

  const onStretch = (index: number): HalfDays => {
    let answer = answers.get(index);
    if (answer === undefined) {
      const more = demand.with(index, (demand[index] ?? 0) + everything);
      answer = (served(pools, starts, more) - servedNow) as HalfDays;
      answers.set(index, answer);
    }
    return answer;
  };

  return {
    on: (date) => onStretch(stretchOf(starts, date)),
    over: (period) => {
      const cuts = starts.filter((start) => period.from < start && start < period.until);
      const stretches = [period.from, ...cuts].map((from, index) => ({
        from,
        until: cuts[index] ?? period.until,
        bookable: onStretch(stretchOf(starts, from)),
      }));
      return joinEqual(stretches);
    },
  };
}

const BEGINNING = '0000-01-01' as CivilDate;

function stretchStarts(pools: readonly Pool[]): CivilDate[] {
  const ends = pools.flatMap((pool) => (pool.until === null ? [] : [pool.until]));
  return [...new Set([BEGINNING, ...pools.map((pool) => pool.from), ...ends])].sort();
}

/** Index of the stretch that holds `date`: the last start that is not after it. */
function stretchOf(starts: readonly CivilDate[], date: CivilDate): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? BEGINNING) <= date) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Half-days wanted in each stretch. */
function demandByStretch(ledger: CreditLedger, starts: readonly CivilDate[]): number[] {
  const demand = starts.map(() => 0);
  for (const { date, halfDays } of ledger.consumptions) {
    const index = stretchOf(starts, date);
    demand[index] = (demand[index] ?? 0) + halfDays;
  }
  return demand;
}

/** How many half-days of `demand` the pools serve in all. */
function served(pools: readonly Pool[], starts: readonly CivilDate[], demand: readonly number[]): number {
  const stock = openStock(pools);
  let total = 0;
  for (const [index, start] of starts.entries()) {
    const wanted = demand[index] ?? 0;
    if (wanted > 0) total += wanted - stock.take(start, wanted);
  }
  return total;
}

function joinEqual(stretches: readonly BookableStretch[]): BookableStretch[] {
  const joined: BookableStretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last?.bookable === stretch.bookable) joined[joined.length - 1] = { ...last, until: stretch.until };
    else joined.push(stretch);
  }
  return joined;
}
