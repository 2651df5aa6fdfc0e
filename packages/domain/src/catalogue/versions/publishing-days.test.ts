import { civilDate } from '../../calendar/index.ts';
import { firstPublishingDay, lastPublishingDay } from './publishing-days.ts';

describe('the days from which a version of the offer can be offered', () => {
  it.each([
    ['2025-01-19', '2026-03-10', '2026-03-10'],
    ['2026-06-01', '2026-03-10', '2026-06-01'],
    ['2026-03-10', '2026-03-10', '2026-03-10'],
  ])('after one of %s, on %s, begin on %s', (latest, today, first) => {
    expect(firstPublishingDay(civilDate(latest), civilDate(today))).toBe(first);
  });

  it.each([
    ['2026-03-10', '2027-03-10'],
    ['2028-02-29', '2029-02-28'],
  ])('on %s end on %s', (today, last) => {
    expect(lastPublishingDay(civilDate(today))).toBe(last);
  });
});
