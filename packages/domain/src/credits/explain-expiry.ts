import type { CivilDate } from '../calendar/index.ts';
import { sumHalfDays, type HalfDays, type LotId } from '../kernel/index.ts';
import { comingExpiries } from './expiries.ts';
import { explainCarryOver, type CarryOverExplanation } from './explain-carry-over.ts';
import type { CreditLot } from './lot.ts';
import type { Allocation, Replay } from './replay.ts';

/** One step from what a lot granted to what lapses of it; in half-days, never 0 but for what was granted. */
export interface ExpiryStep {
  /**
   * Granted; less work delivered by the date of the explanation; less other work before the lapse; less what had
   * lapsed already; less what the carry-over clause keeps usable afterwards.
   */
  readonly kind: 'GRANTED' | 'DELIVERED' | 'PLANNED' | 'EXPIRED' | 'CARRIED_OVER';
  readonly halfDays: HalfDays;
}

/** What lapses of one lot. `GRANTED` minus all other steps is `halfDays`. */
export interface LotExpiryExplanation {
  readonly lotId: LotId;
  readonly halfDays: HalfDays;
  readonly steps: readonly ExpiryStep[];
  /** How the carry-over is counted, where it keeps some of what is left from lapsing; else `null`. */
  readonly carryOver: CarryOverExplanation | null;
}

/** How the next expiry comes about; its lots add up to `halfDays`. */
export interface ExpiryExplanation {
  /** The first day without them. */
  readonly date: CivilDate;
  readonly halfDays: HalfDays;
  /** In the order of the ledger's lots. */
  readonly lots: readonly LotExpiryExplanation[];
}

/**
 * Explains the next expiry that an account shows at `asOf` (§1): lot by lot what was granted, what is used before
 * that day, and what the carry-over keeps. `null` when nothing lapses.
 */
export function explainNextExpiry(
  lots: readonly CreditLot[],
  replayed: Replay,
  asOf: CivilDate,
): ExpiryExplanation | null {
  const [next] = comingExpiries(replayed.pools, asOf);
  if (next === undefined) return null;
  return {
    date: next.date,
    halfDays: next.halfDays,
    lots: lots.flatMap((lot) => {
      const lapsing = freeOf(lot.id, replayed, (until) => until === next.date);
      return lapsing === 0 ? [] : [explainLot(lot, replayed, { asOf, date: next.date, lapsing })];
    }),
  };
}

function explainLot(
  lot: CreditLot,
  replayed: Replay,
  { asOf, date, lapsing }: { asOf: CivilDate; date: CivilDate; lapsing: HalfDays },
): LotExpiryExplanation {
  const used = replayed.allocations.filter(({ pool, consumption }) => {
    return pool.lotId === lot.id && consumption.date < date;
  });
  const isDone = ({ consumption }: Allocation): boolean => consumption.delivered && consumption.date <= asOf;
  const clause = explainCarryOver(lot, replayed);
  const carryOver = clause?.anniversary === date ? clause : null;
  const taken: readonly ExpiryStep[] = [
    { kind: 'DELIVERED', halfDays: total(used.filter(isDone)) },
    { kind: 'PLANNED', halfDays: total(used.filter((use) => !isDone(use))) },
    { kind: 'EXPIRED', halfDays: freeOf(lot.id, replayed, (until) => until <= asOf) },
    { kind: 'CARRIED_OVER', halfDays: carryOver?.carried ?? (0 as HalfDays) },
  ];
  return {
    lotId: lot.id,
    halfDays: lapsing,
    steps: [{ kind: 'GRANTED', halfDays: lot.granted }, ...taken.filter(({ halfDays }) => halfDays > 0)],
    carryOver,
  };
}

function total(allocations: readonly Allocation[]): HalfDays {
  return sumHalfDays(allocations.map(({ halfDays }) => halfDays));
}

/** What no consumption takes of a lot's pools that end on a day of which `test` is true. */
function freeOf(lot: LotId, { pools }: Replay, test: (until: CivilDate) => boolean): HalfDays {
  const found = pools.filter(({ pool }) => pool.lotId === lot && pool.until !== null && test(pool.until));
  return sumHalfDays(found.map(({ free }) => free));
}
