import { addDays, civilDate, nonWorkingReason } from '@akouendy/domain';
import { FRANCE, holidayRegion, publicHolidays, workingCalendar } from '@akouendy/holidays';

describe('the public holidays of France', () => {
  it('are the eleven of the labour code, named in both languages', () => {
    const holidays = publicHolidays(FRANCE, 2026, 2026);
    expect(holidays.map(({ date }) => date)).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
    expect(holidays[1]?.names).toEqual({ fr: 'Lundi de Pâques', en: 'Easter Monday' });
  });

  it('are two more in Alsace and Moselle', () => {
    const more = publicHolidays(holidayRegion('FR-57'), 2026, 2026).map(({ date }) => date);
    expect(more).toHaveLength(13);
    expect(more).toEqual(expect.arrayContaining(['2026-04-03', '2026-12-26']));
  });

  it('are once on the day that has two: Ascension on Labour Day', () => {
    const dates = publicHolidays(FRANCE, 2008, 2008).map(({ date }) => date);
    expect(dates.filter((date) => date === '2008-05-01')).toHaveLength(1);
    expect(dates).toEqual([...dates].sort());
  });

  it('span every year that is asked for', () => {
    expect(publicHolidays(FRANCE, 2026, 2028)).toHaveLength(33);
  });
});

describe('a region', () => {
  it.each(['XX', 'FR-99', '', 'FR-', 'toString', 'FR-toString', 'FR-57-x'])(
    'that nobody knows is refused: "%s"',
    (text) => {
      expect(() => holidayRegion(text)).toThrow(RangeError);
    },
  );
});

describe('a working calendar', () => {
  const calendar = workingCalendar(FRANCE, [civilDate('2026-12-24')]);

  it('tells week-ends, public holidays and closures apart', () => {
    expect(nonWorkingReason(calendar, civilDate('2026-12-24'))).toBe('CLOSURE');
    expect(nonWorkingReason(calendar, civilDate('2026-12-25'))).toBe('PUBLIC_HOLIDAY');
    expect(nonWorkingReason(calendar, civilDate('2026-12-26'))).toBe('WEEKEND');
    expect(nonWorkingReason(calendar, addDays(civilDate('2026-12-25'), 3))).toBeNull();
  });
});
