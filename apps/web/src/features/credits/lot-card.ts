import {
  figuresAt,
  replay,
  sumHalfDays,
  wallClock,
  type CivilDate,
  type CreditLot,
  type HalfDays,
  type Instant,
  type LotFigures,
  type Replay,
} from '@akouendy/domain';
import type { AccountFacts, LotOrigin } from '../../shared/ledger/account-facts.ts';
import type { HalfKind, HalfRun } from '../../shared/ledger/half-kinds.ts';
import { poolKey, poolTones } from '../../shared/ledger/pool-tones.ts';
import { soonExpiriesOf } from '../../shared/ledger/soon-expiry.ts';

/** What is left of a lot until one date. */
export interface LotShare {
  /** First day without it; `null` when it never lapses. */
  readonly until: CivilDate | null;
  readonly halfDays: HalfDays;
  readonly carriesOver: boolean;
  readonly kind: HalfKind;
}

/** One lot as it is shown: its figures, the carnet's runs, and its shares with the nearest end first. */
export interface LotCard {
  readonly origin: LotOrigin;
  readonly lot: CreditLot;
  readonly figures: LotFigures;
  readonly runs: readonly HalfRun[];
  readonly shares: readonly LotShare[];
  /** Whether something of it is left or still to come; a finished lot is history. */
  readonly live: boolean;
}

/** The account's lots at `now`, nearest end first, those without end last, finished ones at the very end. */
export function lotCards(facts: AccountFacts, now: Instant): LotCard[] {
  const today = wallClock(now).date;
  const replayed = replay(facts.ledger);
  const soonUntil = soonExpiriesOf(facts, now).at(-1)?.date ?? null;
  const tones = poolTones(replayed.pools, soonUntil);
  const cards = figuresAt(facts.ledger.lots, replayed, today).lots.flatMap((figures) => {
    const origin = facts.origins.get(figures.lotId);
    const lot = facts.ledger.lots.find(({ id }) => id === figures.lotId);
    if (origin === undefined || lot === undefined) return [];
    const shares = sharesOf(figures, replayed, today, tones);
    const live = figures.remaining > 0 || hasWorkAhead(figures, replayed, today);
    return [{ origin, lot, figures, runs: runsOf(figures, shares), shares, live }];
  });
  return cards.sort((a, b) => Number(b.live) - Number(a.live) || compareEnds(endOf(a), endOf(b)));
}

function sharesOf(
  figures: LotFigures,
  replayed: Replay,
  today: CivilDate,
  tones: ReadonlyMap<string, HalfKind>,
): LotShare[] {
  return replayed.pools
    .filter(({ pool, free }) => pool.lotId === figures.lotId && free > 0)
    .filter(({ pool }) => pool.until === null || pool.until > today)
    .map(({ pool, free }) => ({
      until: pool.until,
      halfDays: free,
      carriesOver: pool.carriesOver,
      kind: tones.get(poolKey(pool)) ?? 'lot-1',
    }));
}

/** Delivered, planned, lapsed, then what is left with the nearest end first. */
function runsOf(figures: LotFigures, shares: readonly LotShare[]): HalfRun[] {
  const runs: HalfRun[] = [
    { kind: 'delivered', halfDays: figures.delivered },
    { kind: 'planned', halfDays: figures.planned },
    { kind: 'expired', halfDays: figures.expired },
    ...shares.map(({ kind, halfDays }) => ({ kind, halfDays })),
  ];
  return runs.filter(({ halfDays }) => halfDays > 0);
}

function hasWorkAhead(figures: LotFigures, replayed: Replay, today: CivilDate): boolean {
  return replayed.allocations.some(
    ({ pool, consumption }) => pool.lotId === figures.lotId && consumption.date >= today,
  );
}

/** What is left in all shares that the carry-over clause keeps usable beyond the anniversary. */
export function carriedShare(card: LotCard): HalfDays {
  return sumHalfDays(card.shares.filter(({ carriesOver }) => carriesOver).map(({ halfDays }) => halfDays));
}

function endOf(card: LotCard): CivilDate | null {
  return card.shares[0]?.until ?? null;
}

function compareEnds(a: CivilDate | null, b: CivilDate | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
