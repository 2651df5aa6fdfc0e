import type { WeeklyWindow } from './coverage-terms.ts';

/** Whether one of `windows` is every hour of every day ("24/7"). */
export function isRoundTheClock(windows: readonly WeeklyWindow[]): boolean {
  return windows.some(
    ({ firstWeekday, lastWeekday, fromHour, untilHour, publicHolidays }) =>
      firstWeekday === 1 &&
      lastWeekday === 7 &&
      fromHour === 0 &&
      untilHour === 24 &&
      publicHolidays === 'INCLUDED',
  );
}
