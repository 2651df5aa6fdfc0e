import { InvalidInput } from '../kernel/index.ts';
import { addDays, addMonths, civilDate, dayOfWeek, daysBetween } from './civil-date.ts';

describe('a civil date', () => {
  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '26-04-01',
    '2026-4-1',
    '2026-04-01T00:00',
    '',
    ' 2026-04-01',
    '+002026-04-01',
  ])('is refused when it does not exist or is written another way: "%s"', (text) => {
    expect(() => civilDate(text)).toThrow(InvalidInput);
  });

  it('exists on 29 February of a leap year', () => {
    expect(civilDate('2028-02-29')).toBe('2028-02-29');
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2024-11-30', 15, '2026-02-28'],
  ])('%s plus %i months is %s, clamped from the original date', (from, months, expected) => {
    expect(addMonths(civilDate(from), months)).toBe(expected);
  });

  it('adds days across months, years and clock changes', () => {
    expect(addDays(civilDate('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(civilDate('2026-03-29'), 1)).toBe('2026-03-30');
    expect(addDays(civilDate('2028-03-01'), -1)).toBe('2028-02-29');
    expect(daysBetween(civilDate('2026-02-27'), civilDate('2026-03-02'))).toBe(3);
  });

  it('goes no further than the year 9999, where dates would no longer compare', () => {
    expect(() => addDays(civilDate('9999-12-31'), 1)).toThrow(InvalidInput);
    expect(() => addMonths(civilDate('9999-06-01'), 12)).toThrow(InvalidInput);
    expect(() => addDays(civilDate('0000-01-01'), -1)).toThrow(InvalidInput);
  });

  it('counts the week from Monday', () => {
    expect(['2026-11-23', '2026-11-28', '2026-11-29'].map((day) => dayOfWeek(civilDate(day)))).toEqual([
      1, 6, 7,
    ]);
  });
});
