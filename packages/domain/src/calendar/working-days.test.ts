import fc from 'fast-check';
import { anyCalendar, calendarWith } from '../../test/support/calendars.ts';
import { anyDay } from '../../test/support/ledgers.ts';
import { InvalidInput } from '../kernel/index.ts';
import { calendarFromData } from './calendar-data.ts';
import { addDays, civilDate } from './civil-date.ts';
import {
  addWorkingDays,
  isWorkingDay,
  nonWorkingReason,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from './working-days.ts';

describe('working days', () => {
  it('leave out week-ends, public holidays and closures, and say why', () => {
    const calendar = calendarWith({ holidays: ['2026-05-14'], closures: ['2026-05-15'] });
    const week = ['2026-05-13', '2026-05-14', '2026-05-15', '2026-05-16'].map(civilDate);
    expect(week.map((day) => nonWorkingReason(calendar, day))).toEqual([
      null,
      'PUBLIC_HOLIDAY',
      'CLOSURE',
      'WEEKEND',
    ]);
    expect(workingDayOnOrAfter(calendar, civilDate('2026-05-14'))).toBe('2026-05-18');
    expect(workingDayOnOrBefore(calendar, civilDate('2026-05-17'))).toBe('2026-05-13');
  });

  it('are counted one by one: as many lie in between as were added', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fc.integer({ min: 1, max: 15 }), (calendar, from, count) => {
        const end = addWorkingDays(calendar, from, count);
        let between = 0;
        for (let day = addDays(from, 1); day <= end; day = addDays(day, 1)) {
          if (isWorkingDay(calendar, day)) between += 1;
        }
        expect(between).toBe(count);
        expect(isWorkingDay(calendar, end)).toBe(true);
      }),
    );
  });

  it('lead back to where they started', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fc.integer({ min: 0, max: 15 }), (calendar, day, count) => {
        const from = workingDayOnOrAfter(calendar, day);
        expect(addWorkingDays(calendar, addWorkingDays(calendar, from, count), -count)).toBe(from);
      }),
    );
  });
});

describe('a calendar that travelled as data', () => {
  const calendar = calendarFromData({
    covers: { from: civilDate('2026-01-01'), until: civilDate('2027-01-01') },
    publicHolidays: [civilDate('2026-12-25')],
    closures: [civilDate('2026-12-24')],
  });

  it('knows its holidays and closures', () => {
    expect(nonWorkingReason(calendar, civilDate('2026-12-25'))).toBe('PUBLIC_HOLIDAY');
    expect(nonWorkingReason(calendar, civilDate('2026-12-24'))).toBe('CLOSURE');
  });

  it.each(['2025-12-31', '2027-01-01'])('never takes an unknown day for a working day: %s', (day) => {
    expect(() => isWorkingDay(calendar, civilDate(day))).toThrow(InvalidInput);
  });
});
