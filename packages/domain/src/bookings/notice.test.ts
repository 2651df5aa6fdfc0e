import fc from 'fast-check';
import { anyCalendar, calendarWith } from '../../test/support/calendars.ts';
import { anyDay } from '../../test/support/ledgers.ts';
import { addDays, civilDate, instant, instantAt, isWorkingDay, type Instant } from '../calendar/index.ts';
import { earliestBookableDate, keepsNotice, lastChanceToBook, noticeLimit } from './notice.ts';

const anyMoment = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 86_399 }))
  .map(([day, seconds]) => (instantAt(day, 0) + seconds) as Instant);

describe('the notice of five working days', () => {
  it.each([
    ['Monday at ten', '2026-09-14T10:00:00+02:00', '2026-09-21'],
    ['Friday just before six', '2026-09-18T17:59:59+02:00', '2026-09-25'],
    ['Friday at six', '2026-09-18T18:00:00+02:00', '2026-09-28'],
    ['Sunday', '2026-09-20T12:00:00+02:00', '2026-09-28'],
  ])('asked on %s', (_, requestedAt, expected) => {
    expect(earliestBookableDate(instant(requestedAt), calendarWith())).toBe(expected);
  });

  it('leaves five working days, the rest of the first one included', () => {
    fc.assert(
      fc.property(anyCalendar, anyMoment, (calendar, requestedAt) => {
        const earliest = earliestBookableDate(requestedAt, calendar);
        let before = 0;
        for (let day = addDays(earliest, -1); instantAt(day, 18) > requestedAt; day = addDays(day, -1)) {
          if (isWorkingDay(calendar, day)) before += 1;
        }
        expect(before).toBe(5);
        expect(isWorkingDay(calendar, earliest)).toBe(true);
      }),
    );
  });

  it('is kept exactly by the requests made before its limit', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyDay,
        fc.integer({ min: -1_300_000, max: 100_000 }),
        (calendar, workDate, offset) => {
          const requestedAt = (instantAt(workDate, 0) + offset) as Instant;
          expect(keepsNotice(requestedAt, workDate, calendar)).toBe(
            requestedAt < noticeLimit(workDate, calendar).before,
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the last chance to book before half-days lapse', () => {
  it('is the notice limit of the last working day inside the window', () => {
    const calendar = calendarWith({ holidays: ['2026-05-08', '2026-05-14'] });
    expect(lastChanceToBook(civilDate('2026-05-17'), calendar)).toEqual({
      date: '2026-05-06',
      before: instant('2026-05-06T18:00:00+02:00'),
    });
  });

  it('still reaches a working day inside the window, and a moment later no longer', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, (calendar, windowEnd) => {
        const { before } = lastChanceToBook(windowEnd, calendar);
        expect(earliestBookableDate((before - 1) as Instant, calendar) < windowEnd).toBe(true);
        expect(earliestBookableDate(before, calendar) < windowEnd).toBe(false);
      }),
    );
  });
});
