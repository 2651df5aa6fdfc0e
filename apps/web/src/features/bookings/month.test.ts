import { day } from '../../shared/ledger/test/facts.ts';
import { monthAfter, readMonth, shownWeeks, type Month } from './month.ts';

const LONG_AGO = day('2020-01-06');
const weeksOf = (month: Month) => shownWeeks(month, LONG_AGO);

describe('months', () => {
  it('reads what stands in an address and nothing else', () => {
    expect(readMonth('2026-12')).toBe('2026-12');
    expect([readMonth('2026-13'), readMonth('décembre'), readMonth(null)]).toEqual([null, null, null]);
  });

  it('goes on and back over the year', () => {
    expect(monthAfter('2026-12' as Month, 1)).toBe('2027-01');
    expect(monthAfter('2026-01' as Month, -1)).toBe('2025-12');
  });

  it('shows whole weeks, numbered as ISO does', () => {
    const weeks = weeksOf('2026-04' as Month);
    expect(weeks.map(({ number }) => number)).toEqual([14, 15, 16, 17, 18]);
    expect(weeks[0]?.days[0]).toBe(day('2026-03-30'));
    expect(weeks.at(-1)?.days.at(-1)).toBe(day('2026-05-01'));
  });

  it('leaves out a week that touches the month by its week-end alone', () => {
    expect(weeksOf('2026-08' as Month)[0]?.days[0]).toBe(day('2026-08-03'));
  });

  it('begins the running month with this week and shows five', () => {
    const days = (today: string) => {
      const weeks = shownWeeks(today.slice(0, 7) as Month, day(today));
      return [weeks.length, weeks[0]?.days[0], weeks.at(-1)?.days.at(-1)];
    };
    expect(days('2026-03-17')).toEqual([5, '2026-03-16', '2026-04-17']);
    expect(days('2026-11-22')).toEqual([5, '2026-11-23', '2026-12-25']);
    expect(days('2026-06-30')).toEqual([5, '2026-06-29', '2026-07-31']);
    expect(days('2026-08-01')).toEqual([5, '2026-08-03', '2026-09-04']);
    expect(days('2026-05-01')).toEqual([5, '2026-04-27', '2026-05-29']);
  });

  it('numbers the weeks around a new year by their Thursday', () => {
    expect(weeksOf('2027-01' as Month).map(({ number }) => number)).toEqual([53, 1, 2, 3, 4]);
  });
});
