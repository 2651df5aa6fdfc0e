import { day } from '../../shared/ledger/test/facts.ts';
import { monthAfter, readMonth, weeksOf, type Month } from './month.ts';

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

  it('numbers the weeks around a new year by their Thursday', () => {
    expect(weeksOf('2027-01' as Month).map(({ number }) => number)).toEqual([53, 1, 2, 3, 4]);
  });
});
