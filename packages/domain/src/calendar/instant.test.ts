import { InvalidInput } from '../kernel/index.ts';
import { civilDate } from './civil-date.ts';
import { instant, instantAt, wallClock, writeInstant } from './instant.ts';

describe('an instant', () => {
  it.each([
    '2026-06-15T10:00:00',
    '2026-06-15 10:00:00Z',
    '2026-06-15',
    '2026-02-30T10:00:00Z',
    '2026-06-15T25:00:00Z',
    '2026-06-15T10:00:60Z',
    '',
  ])('is refused without an offset or when it does not exist: "%s"', (text) => {
    expect(() => instant(text)).toThrow(InvalidInput);
  });

  it('drops fractions of a second and may leave the seconds out', () => {
    expect(writeInstant(instant('2026-06-15T10:00:59.999+02:00'))).toBe('2026-06-15T08:00:59Z');
    expect(writeInstant(instant('2026-06-15T10:00+02:00'))).toBe('2026-06-15T08:00:00Z');
  });

  it('shows on the wall in Paris, in winter, in summer and after midnight', () => {
    expect(wallClock(instant('2026-01-15T17:30:00Z'))).toEqual({ date: '2026-01-15', hour: 18, minute: 30 });
    expect(wallClock(instant('2026-06-14T22:30:00Z'))).toEqual({ date: '2026-06-15', hour: 0, minute: 30 });
  });

  it('is found from the wall on both sides of a clock change', () => {
    expect(writeInstant(instantAt(civilDate('2026-03-28'), 18))).toBe('2026-03-28T17:00:00Z');
    expect(writeInstant(instantAt(civilDate('2026-03-30'), 18))).toBe('2026-03-30T16:00:00Z');
  });
});
