import {
  addDays,
  dayOfWeek,
  instantAt,
  secondsIn,
  wallClock,
  type CivilDate,
  type Instant,
  type Intervals,
  type WorkingCalendar,
} from '../calendar/index.ts';
import type { Priority, RunOffer } from '../catalogue/index.ts';
import { runningHours, type SupportContract } from './coverage.ts';
import type { ClockStretch } from './deadline.ts';

/** Why no second, or not every second, of a day was counted. */
export type UncountedReason = 'WEEKEND' | 'PUBLIC_HOLIDAY' | 'OUTSIDE_COVERAGE';

/** What one day of a running stretch gave to the clock. */
export interface CountedDay {
  readonly date: CivilDate;
  /** The windows of the day inside the stretch. */
  readonly windows: Intervals;
  readonly seconds: number;
  /** Why nothing was counted; `null` when something was. */
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
  for (let date = wallClock(stretch.from).date; instantAt(date, 0) < stretch.until; date = addDays(date, 1)) {
    const windows = runningHours(offer, contract, priority, calendar, date)
      .map(({ from, until }) => ({
        from: Math.max(from, stretch.from) as Instant,
        until: Math.min(until, stretch.until) as Instant,
      }))
      .filter(({ from, until }) => from < until);
    const seconds = secondsIn(windows);
    days.push({ date, windows, seconds, uncounted: seconds > 0 ? null : reason(calendar, date) });
  }
  return days;
}

function reason(calendar: WorkingCalendar, date: CivilDate): UncountedReason {
  if (dayOfWeek(date) > 5) return 'WEEKEND';
  return calendar.isPublicHoliday(date) ? 'PUBLIC_HOLIDAY' : 'OUTSIDE_COVERAGE';
}
