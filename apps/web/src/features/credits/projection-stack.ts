import {
  addDays,
  addMonths,
  civilDate,
  daysBetween,
  projectionOver,
  replay,
  wallClock,
  type CivilDate,
  type HalfDays,
  type Instant,
  type LotId,
  type Period,
  type SoonExpiry,
} from '@akouendy/domain';
import type { AccountFacts } from '../../shared/ledger/account-facts.ts';
import { poolKey, poolTones, type PoolTone } from '../../shared/ledger/pool-tones.ts';
import { soonExpiriesOf } from '../../shared/ledger/soon-expiry.ts';

/** How far the chart looks at least, and at most, in months. */
const SHORTEST_VIEW = 5;
const LONGEST_VIEW = 18;

/** A part of a band between two dates, with what lies under it. */
export interface BandStep {
  readonly from: CivilDate;
  /** First day outside, inside the chart's period. */
  readonly until: CivilDate;
  /** Half-days of the bands under it. */
  readonly base: number;
}

/** Half-days of one lot that stay free until they lapse, laid on the stack. */
export interface StackedBand {
  readonly key: string;
  readonly lotId: LotId;
  readonly carriesOver: boolean;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  readonly halfDays: HalfDays;
  readonly tone: PoolTone;
  /** In date order; more than one only when a lot under it starts later. */
  readonly steps: readonly BandStep[];
}

/** What the projection chart draws: the bands from the one at the bottom, and the next last day to book. */
export interface ProjectionStack {
  readonly period: Period;
  readonly bands: readonly StackedBand[];
  /** Half-days at the highest point. */
  readonly highest: number;
  readonly nextToBook: Extract<SoonExpiry, { readonly usable: true }> | null;
}

/** The stack from today on: what lasts longest at the bottom, what lapses first on top. */
export function projectionStack(facts: AccountFacts, now: Instant): ProjectionStack {
  const today = wallClock(now).date;
  const replayed = replay(facts.ledger);
  const soon = soonExpiriesOf(facts, now);
  const tones = poolTones(replayed.pools, soon.at(-1)?.date ?? null);
  const projected = projectionOver(facts.ledger, replayed, { from: today, until: addDays(today, 1) });
  const period = { from: today, until: viewEnd(today, projected.expiries.at(-1)?.date ?? null) };
  const upwards = projected.bands.filter(({ from }) => from < period.until).reverse();
  const stacked = upwards.map((band, level) => ({
    ...band,
    key: poolKey(band),
    tone: tones.get(poolKey(band)) ?? 'lot-1',
    steps: stepsOf(band, upwards.slice(0, level), period),
  }));
  const tops = stacked.flatMap(({ steps, halfDays }) => steps.map(({ base }) => base + halfDays));
  return {
    period,
    bands: stacked,
    highest: Math.max(0, ...tops),
    nextToBook: soon.find((expiry) => expiry.usable) ?? null,
  };
}

interface Lasting {
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  readonly halfDays: number;
}

/** A little beyond the last expiry, so that its label has room. */
function viewEnd(today: CivilDate, lastExpiry: CivilDate | null): CivilDate {
  const shortest = addMonths(today, SHORTEST_VIEW);
  if (lastExpiry === null) return shortest;
  const withRoom = addDays(lastExpiry, Math.ceil(daysBetween(today, lastExpiry) * 0.3));
  const longest = addMonths(today, LONGEST_VIEW);
  if (withRoom > longest) return longest;
  return withRoom > shortest ? withRoom : shortest;
}

function stepsOf(band: Lasting, under: readonly Lasting[], period: Period): BandStep[] {
  const from = band.from > period.from ? band.from : period.from;
  const until = band.until !== null && band.until < period.until ? band.until : period.until;
  const cuts = under.map((other) => other.from).filter((cut) => from < cut && cut < until);
  const starts = [...new Set([from, ...cuts])].sort();
  return starts.map((start, index) => ({
    from: start,
    until: starts[index + 1] ?? until,
    base: under.filter((other) => other.from <= start).reduce((sum, other) => sum + other.halfDays, 0),
  }));
}

/** A mark on the chart's time axis, in pixels from its start. */
export interface MonthTick {
  readonly date: CivilDate;
  readonly at: number;
  /** Named at the first mark of another year. */
  readonly year: string | null;
}

/** The first of each month, or of every second, third… one where `width` pixels hold no more names. */
export function monthTicks(period: Period, width: number): MonthTick[] {
  const firsts: CivilDate[] = [];
  let first = firstOfNextMonth(period.from);
  while (first < period.until) {
    firsts.push(first);
    first = firstOfNextMonth(first);
  }
  const every = Math.max(1, Math.ceil((firsts.length * TICK_WIDTH) / width));
  const span = daysBetween(period.from, period.until);
  return firsts
    .filter((_, index) => index % every === 0)
    .map((date, index, marked) => ({
      date,
      at: (daysBetween(period.from, date) / span) * width,
      year: newYear(date, marked[index - 1] ?? period.from),
    }))
    .filter(({ at }) => at + TICK_WIDTH * 0.7 < width);
}

const TICK_WIDTH = 44;

function newYear(date: CivilDate, before: CivilDate): string | null {
  const year = date.slice(0, 4);
  return before.startsWith(year) ? null : year;
}

function firstOfNextMonth(date: CivilDate): CivilDate {
  return addMonths(civilDate(`${date.slice(0, 7)}-01`), 1);
}
