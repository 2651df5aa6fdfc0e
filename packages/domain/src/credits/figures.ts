import type { CivilDate } from '../calendar/index.ts';
import { sumHalfDays, type HalfDays, type LotId } from '../kernel/index.ts';
import { comingExpiries, type Expiry } from './expiries.ts';
import { carryOverCap, windowEnd, type CreditLot } from './lot.ts';
import { hasEndedBy } from './pool.ts';
import type { Allocation, FreePool, Replay } from './replay.ts';

/** `granted = delivered + planned + expired + remaining`, at every date (§1). In half-days. */
export interface Figures {
  readonly granted: HalfDays;
  /** Delivered work up to the date. */
  readonly delivered: HalfDays;
  /** Every other counted booking. */
  readonly planned: HalfDays;
  /** What can no longer be used on or after the date. */
  readonly expired: HalfDays;
  readonly remaining: HalfDays;
  readonly nextExpiry: Expiry | null;
}

/** What one lot shows at a date. */
export interface LotFigures extends Figures {
  readonly lotId: LotId;
  /** What went over the anniversary; `null` before it and for a lot without carry-over. */
  readonly carried: HalfDays | null;
}

/** What a whole account shows at a date. */
export interface AccountFigures extends Figures {
  readonly asOf: CivilDate;
  /** In the order of the ledger's lots. */
  readonly lots: readonly LotFigures[];
  /** Half-days booked that nothing serves; staff forced them (§1). */
  readonly overdrawn: HalfDays;
}

/** The figures of every lot and of the account at `asOf`, from the replay of its ledger (§1). */
export function figuresAt(lots: readonly CreditLot[], replayed: Replay, asOf: CivilDate): AccountFigures {
  const allocations = Map.groupBy(replayed.allocations, ({ pool }) => pool.lotId);
  const pools = Map.groupBy(replayed.pools, ({ pool }) => pool.lotId);
  const byLot = lots.map((lot) =>
    lotFigures(lot, allocations.get(lot.id) ?? [], pools.get(lot.id) ?? [], asOf),
  );
  return {
    asOf,
    granted: sumHalfDays(byLot.map((lot) => lot.granted)),
    delivered: sumHalfDays(byLot.map((lot) => lot.delivered)),
    planned: sumHalfDays(byLot.map((lot) => lot.planned)),
    expired: sumHalfDays(byLot.map((lot) => lot.expired)),
    remaining: sumHalfDays(byLot.map((lot) => lot.remaining)),
    nextExpiry: comingExpiries(replayed.pools, asOf)[0] ?? null,
    lots: byLot,
    overdrawn: sumHalfDays(replayed.overdrawn.values()),
  };
}

function lotFigures(
  lot: CreditLot,
  allocations: readonly Allocation[],
  pools: readonly FreePool[],
  asOf: CivilDate,
): LotFigures {
  const [delivered, planned] = partition(
    allocations,
    ({ consumption }) => consumption.delivered && consumption.date <= asOf,
  );
  const [expired, remaining] = partition(pools, ({ pool }) => hasEndedBy(pool, asOf));
  return {
    lotId: lot.id,
    granted: lot.granted,
    delivered: total(delivered),
    planned: total(planned),
    expired: sumHalfDays(expired.map(({ free }) => free)),
    remaining: sumHalfDays(remaining.map(({ free }) => free)),
    carried: carriedAt(lot, allocations, asOf),
    nextExpiry: comingExpiries(pools, asOf)[0] ?? null,
  };
}

/** `min(granted − used before the anniversary, cap)`, from the anniversary on (§1, "Carry-over"). */
function carriedAt(lot: CreditLot, allocations: readonly Allocation[], asOf: CivilDate): HalfDays | null {
  const anniversary = windowEnd(lot);
  if (lot.carryOver === null || anniversary === null || asOf < anniversary) return null;
  const usedBefore = total(allocations.filter(({ consumption }) => consumption.date < anniversary));
  return Math.min(lot.granted - usedBefore, carryOverCap(lot)) as HalfDays;
}

function total(allocations: readonly Allocation[]): HalfDays {
  return sumHalfDays(allocations.map(({ halfDays }) => halfDays));
}

function partition<Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
