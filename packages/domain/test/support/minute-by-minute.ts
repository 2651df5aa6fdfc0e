import {
  dayOfWeek,
  wallClock,
  type Instant,
  type WallClock,
  type WorkingCalendar,
} from '../../src/calendar/index.ts';
import type { Priority } from '../../src/catalogue/index.ts';
import type { Pause, SupportContract } from '../../src/support/index.ts';

/**
 * Whether the clock of a ticket runs in the minute that starts at `at`, read from the clauses alone:
 * no windows, no arithmetic, one look at the clock on the wall.
 */
function clockRuns(
  { plan, options }: SupportContract,
  priority: Priority,
  calendar: WorkingCalendar,
  at: number,
): boolean {
  const { date, hour, weekend } = onTheWall(at);
  const holiday = calendar.isPublicHoliday(date);
  if (priority !== 'P1' && (weekend || holiday)) return false;
  if (plan === 'PREMIUM' || plan === 'ENTERPRISE' || options.includes('FULL')) return true;
  const day = hour >= 9 && hour < 18;
  if (day && !weekend && !holiday) return true;
  if (hour >= 18 && hour < 22 && !weekend && options.includes('EVENING')) return true;
  if (day && weekend && options.includes('WEEKEND')) return true;
  return day && holiday && options.includes('HOLIDAYS');
}

/** Paris is whole hours away from UTC, so that all minutes of an hour show the same hour and date. */
const hours = new Map<number, WallClock & { readonly weekend: boolean }>();
function onTheWall(at: number): WallClock & { readonly weekend: boolean } {
  const hour = Math.floor(at / 3600);
  let known = hours.get(hour);
  if (known === undefined) {
    const shown = wallClock((hour * 3600) as Instant);
    known = { ...shown, weekend: dayOfWeek(shown.date) > 5 };
    hours.set(hour, known);
  }
  return known;
}

/** The due instant of `minutes` of service, found by walking from minute to minute past pauses and closed hours. */
export function walkToDeadline(
  contract: SupportContract,
  priority: Priority,
  calendar: WorkingCalendar,
  openedAt: Instant,
  minutes: number,
  pauses: readonly Pause[],
): Instant {
  let left = minutes;
  let at: number = openedAt;
  for (;;) {
    const paused = pauses.some(({ from, until }) => until !== null && from <= at && at < until);
    if (!paused && clockRuns(contract, priority, calendar, at)) left -= 1;
    at += 60;
    if (left === 0) return at as Instant;
  }
}

/** The minutes of service from `openedAt` to `until`, walked; a pause that goes on counts as one. */
export function walkMinutes(
  contract: SupportContract,
  priority: Priority,
  calendar: WorkingCalendar,
  openedAt: Instant,
  until: Instant,
  pauses: readonly Pause[],
): number {
  let used = 0;
  for (let at: number = openedAt; at < until; at += 60) {
    const paused = pauses.some((pause) => pause.from <= at && (pause.until === null || at < pause.until));
    if (!paused && clockRuns(contract, priority, calendar, at)) used += 1;
  }
  return used;
}
