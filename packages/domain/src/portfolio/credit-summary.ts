import { SOON_EXPIRY_DAYS } from '../bookings/index.ts';
import { addDays, type CivilDate } from '../calendar/index.ts';
import {
  comingExpiries,
  figuresAt,
  replay,
  windowEnd,
  type CreditLedger,
  type Expiry,
  type LotFigures,
  type Replay,
} from '../credits/index.ts';
import { sumHalfDays, type HalfDays, type LotId } from '../kernel/index.ts';

/** A lot in the middle of its window `[from, until)`: how much of it is used, to be held against the time that has gone. */
export interface RunningLot {
  readonly lotId: LotId;
  readonly from: CivilDate;
  /** The first day after the window; the carry-over is not counted. */
  readonly until: CivilDate;
  readonly granted: HalfDays;
  readonly delivered: HalfDays;
  readonly planned: HalfDays;
}

/** A lot that is not held against time: it has no end, is in its carry-over, or is still to begin. */
export interface OtherLot {
  readonly lotId: LotId;
  /** What remains of it on the last day before the nearest end of a running lot; never 0. */
  readonly remaining: HalfDays;
}

/** What a list of clients says of one account's days at `asOf`; half-days, and `granted` is the sum of the four after it (§1). */
export interface CreditSummary {
  readonly asOf: CivilDate;
  readonly granted: HalfDays;
  readonly delivered: HalfDays;
  readonly planned: HalfDays;
  readonly expired: HalfDays;
  readonly remaining: HalfDays;
  readonly overdrawn: HalfDays;
  /** What lapses within 90 days if nothing more is booked: the sum of `soonExpiries`. */
  readonly lapsingSoon: HalfDays;
  /** Each day of these on which something lapses, nearest first. */
  readonly soonExpiries: readonly Expiry[];
  /** Until when a request can still use it depends on the calendar: `lastChanceOf`. */
  readonly nextExpiry: Expiry | null;
  /** In the order of the ledger's lots. */
  readonly runningLots: readonly RunningLot[];
  /** In the same order; none where no lot runs that grants anything. */
  readonly otherLots: readonly OtherLot[];
}

/** The summary of `ledger` at `asOf`. */
export function creditSummary(ledger: CreditLedger, asOf: CivilDate): CreditSummary {
  const replayed = replay(ledger);
  const { lots, ...figures } = figuresAt(ledger.lots, replayed, asOf);
  const horizon = addDays(asOf, SOON_EXPIRY_DAYS);
  const soon = comingExpiries(replayed.pools, asOf).filter(({ date }) => date <= horizon);
  const runningLots = ledger.lots.flatMap((lot, index): RunningLot[] => {
    const until = windowEnd(lot);
    const of: LotFigures | undefined = lots[index];
    if (of === undefined || until === null || asOf < lot.from || asOf >= until) return [];
    const { granted, delivered, planned } = of;
    return [{ lotId: lot.id, from: lot.from, until, granted, delivered, planned }];
  });
  return {
    ...figures,
    lapsingSoon: sumHalfDays(soon.map(({ halfDays }) => halfDays)),
    soonExpiries: soon,
    runningLots,
    otherLots: otherLots(ledger, replayed, runningLots),
  };
}

/** The nearest end of the window of a lot that grants something: the first day after it; `null` without any. */
export function anniversaryOf(runningLots: readonly RunningLot[]): CivilDate | null {
  const ends = runningLots.filter(({ granted }) => granted > 0).map(({ until }) => until);
  return ends.sort()[0] ?? null;
}

function otherLots(
  ledger: CreditLedger,
  replayed: Replay,
  runningLots: readonly RunningLot[],
): readonly OtherLot[] {
  const anniversary = anniversaryOf(runningLots);
  if (anniversary === null) return [];
  const running = new Set(runningLots.map(({ lotId }) => lotId));
  return figuresAt(ledger.lots, replayed, addDays(anniversary, -1))
    .lots.filter(({ lotId, remaining }) => remaining > 0 && !running.has(lotId))
    .map(({ lotId, remaining }) => ({ lotId, remaining }));
}
