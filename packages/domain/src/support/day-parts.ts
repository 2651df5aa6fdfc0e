import {
  intersectionOf,
  type CivilDate,
  type Instant,
  type Interval,
  type Intervals,
  type WorkingCalendar,
} from '../calendar/index.ts';
import type { Priority, RunOffer } from '../catalogue/index.ts';
import { coverageWindows, openHours, type CoverageSource, type SupportContract } from './coverage.ts';
import { dayLook, type DayLook } from './weekly-window.ts';

/**
 * Why a clock did not run: it would have on a day of the week (`WEEKEND`), or were the day no public
 * holiday (`PUBLIC_HOLIDAY`); or the contract covers these hours on no day (`OUTSIDE_COVERAGE`).
 */
export type UncountedReason = 'WEEKEND' | 'PUBLIC_HOLIDAY' | 'OUTSIDE_COVERAGE';

/** Hours of a day that were counted, with what covers them, or were not, with why. */
export type DayPart = Interval &
  (
    | { readonly counted: true; readonly source: CoverageSource }
    | { readonly counted: false; readonly reason: UncountedReason }
  );

/** `within`, which lies in `date`, cut into the parts that a clock counts and those that it does not (§3). */
export function dayParts(
  offer: RunOffer,
  contract: SupportContract,
  priority: Priority,
  calendar: WorkingCalendar,
  date: CivilDate,
  within: Interval,
): DayPart[] {
  const windows = coverageWindows(offer, contract);
  const running = (look: DayLook, some = windows): Intervals =>
    intersectionOf(
      intersectionOf(
        [within],
        openHours(
          some.map(({ window }) => window),
          look,
          date,
        ),
      ),
      openHours(offer.supportGrid[priority].availability, look, date),
    );
  const look = dayLook(calendar, date);
  const counted = windows.map((one) => ({ source: one.source, hours: running(look, [one]) }));
  const noHoliday = look.publicHoliday ? running({ ...look, publicHoliday: false }) : [];
  const workday = running(ORDINARY_DAY);

  const partFrom = (from: Instant, until: Instant): DayPart => {
    const source = counted.find(({ hours }) => holds(hours, from))?.source;
    if (source !== undefined) return { from, until, counted: true, source };
    const reason = holds(noHoliday, from)
      ? 'PUBLIC_HOLIDAY'
      : holds(workday, from)
        ? 'WEEKEND'
        : 'OUTSIDE_COVERAGE';
    return { from, until, counted: false, reason };
  };
  const edges = edgesOf([[within], noHoliday, workday, ...counted.map(({ hours }) => hours)].flat());
  return joinAlike(edges.slice(1).map((until, index) => partFrom(edges[index] ?? within.from, until)));
}

/** The week's first day, no public holiday. */
const ORDINARY_DAY: DayLook = { weekday: 1, publicHoliday: false };

function holds(hours: Intervals, at: Instant): boolean {
  return hours.some(({ from, until }) => from <= at && at < until);
}

function edgesOf(intervals: readonly Interval[]): Instant[] {
  const edges = new Set(intervals.flatMap(({ from, until }) => [from, until]));
  return [...edges].sort((a, b) => a - b);
}

function joinAlike(parts: readonly DayPart[]): DayPart[] {
  const joined: DayPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && areAlike(last, part))
      joined[joined.length - 1] = { ...last, until: part.until };
    else joined.push(part);
  }
  return joined;
}

/** `WEEKEND` covers hours as an option and leaves hours out as a reason: the word alone does not tell. */
function areAlike(one: DayPart, other: DayPart): boolean {
  return one.counted
    ? other.counted && one.source === other.source
    : !other.counted && one.reason === other.reason;
}
