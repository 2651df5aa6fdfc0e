import {
  addDays,
  instantAt,
  wallClock,
  type CivilDate,
  type Instant,
  type WorkingCalendar,
} from '../calendar/index.ts';
import type { Priority, RunOffer } from '../catalogue/index.ts';
import type { SupportContract } from './coverage.ts';
import { dayParts, type DayPart, type UncountedReason } from './day-parts.ts';
import type { ClockStretch } from './deadline.ts';

/** What one day of a running stretch gave to the clock, and what it did not. */
export interface CountedDay {
  readonly date: CivilDate;
  /** From the start of the day, or of the stretch, to its end, without gaps. */
  readonly parts: readonly DayPart[];
  /** Of the parts that were counted. */
  readonly seconds: number;
  /**
   * Why the day gave nothing, or less than an ordinary working day would have given: a week-end or a
   * public holiday when that left hours out, else the coverage when nothing was counted; otherwise `null`.
   */
  readonly uncounted: UncountedReason | null;
}

/**
 * Day by day, how a running stretch of a clock was counted: its seconds add up to the stretch's. A
 * paused stretch has no days.
 */
export function explainStretch(
  offer: RunOffer,
  contract: SupportContract,
  priority: Priority,
  calendar: WorkingCalendar,
  stretch: ClockStretch,
): CountedDay[] {
  if (stretch.kind === 'PAUSED') return [];
  const days: CountedDay[] = [];
  let from = stretch.from;
  for (let date = wallClock(from).date; from < stretch.until; date = addDays(date, 1)) {
    const until = Math.min(instantAt(addDays(date, 1), 0), stretch.until) as Instant;
    days.push(countedDay(date, dayParts(offer, contract, priority, calendar, date, { from, until })));
    from = until;
  }
  return days;
}

function countedDay(date: CivilDate, parts: readonly DayPart[]): CountedDay {
  const seconds = parts.reduce((sum, part) => sum + (part.counted ? part.until - part.from : 0), 0);
  const reasons = parts.flatMap((part) => (part.counted ? [] : [part.reason]));
  const missed = reasons.find((reason) => reason !== 'OUTSIDE_COVERAGE') ?? null;
  return { date, parts, seconds, uncounted: missed ?? (seconds === 0 ? 'OUTSIDE_COVERAGE' : null) };
}
