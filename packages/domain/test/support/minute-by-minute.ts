import { dayOfWeek, wallClock, type Instant, type WorkingCalendar } from '../../src/calendar/index.ts';
import type { Priority } from '../../src/catalogue/index.ts';
import type { SupportContract, TicketHistory } from '../../src/support/index.ts';

/**
 * Whether the clock of a ticket runs in the minute that starts at `at`, read from the clauses alone:
 * no windows, no arithmetic, one look at the clock on the wall.
 */
function clockRuns(
  { plan, options }: SupportContract,
  priority: Priority,
  calendar: WorkingCalendar,
  at: Instant,
): boolean {
  const { date, hour } = wallClock(at);
  const weekend = dayOfWeek(date) > 5;
  const holiday = calendar.isPublicHoliday(date);
  if (priority !== 'P1' && (weekend || holiday)) return false;
  if (plan === 'PREMIUM' || plan === 'ENTERPRISE' || options.includes('FULL')) return true;
  const day = hour >= 9 && hour < 18;
  if (day && !weekend && !holiday) return true;
  if (hour >= 18 && hour < 22 && !weekend && options.includes('EVENING')) return true;
  if (day && weekend && options.includes('WEEKEND')) return true;
  return day && holiday && options.includes('HOLIDAYS');
}

/** The due instant of a resolution, found by walking from minute to minute past pauses and closed hours. */
export function walkToDeadline(
  contract: SupportContract,
  history: TicketHistory,
  calendar: WorkingCalendar,
  openedAt: Instant,
  minutes: number,
): Instant {
  let left = minutes;
  let at: number = openedAt;
  for (;;) {
    const paused = history.pauses.some(({ from, until }) => until !== null && from <= at && at < until);
    if (!paused && clockRuns(contract, history.priority, calendar, at as Instant)) left -= 1;
    at += 60;
    if (left === 0) return at as Instant;
  }
}
