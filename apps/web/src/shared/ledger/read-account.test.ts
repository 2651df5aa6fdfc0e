import { halfDays } from '@akouendy/domain';
import { bookingRow, day, ENDLESS, factsOf, lotRow } from './test/facts.ts';

describe('reading an account', () => {
  it('gives each lot the window that its row describes', () => {
    const { ledger } = factsOf([
      lotRow('yearly', 'DEPLOY_10', 10, '2026-01-31'),
      lotRow('gift', 'GOODWILL', 1, '2026-03-01', {
        months: null,
        until: day('2026-05-01'),
        carryOver: null,
      }),
      lotRow('regie', 'REGIE_5_DAYS', 5, '2026-03-01', ENDLESS),
    ]);
    expect(ledger.lots.map(({ window, carryOver }) => [window, carryOver])).toEqual([
      [
        { kind: 'MONTHS', months: 12 },
        { rate: 2500, months: 3 },
      ],
      [{ kind: 'UNTIL', until: '2026-05-01' }, null],
      [{ kind: 'OPEN' }, null],
    ]);
  });

  it('counts what uses credit and nothing else, in order of creation', () => {
    const facts = factsOf(
      [],
      [
        bookingRow('late', '2026-04-02', 'MORNING'),
        bookingRow('cancelled', '2026-04-01', 'FULL_DAY', 'CANCELLED'),
        bookingRow('early', '2026-03-02', 'FULL_DAY', 'DELIVERED'),
      ],
    );
    expect(facts.ledger.consumptions).toEqual([
      { bookingId: 'late', date: '2026-04-02', halfDays: halfDays(1), delivered: false },
      { bookingId: 'early', date: '2026-03-02', halfDays: halfDays(2), delivered: true },
    ]);
    expect(facts.bookings).toHaveLength(3);
  });

  it('knows the days on which nobody works, and refuses to guess outside them', () => {
    const { calendar } = factsOf([]);
    expect(calendar.isPublicHoliday(day('2026-04-06'))).toBe(true);
    expect(calendar.isClosure(day('2026-05-15'))).toBe(true);
    expect(() => calendar.isPublicHoliday(day('2030-01-01'))).toThrow();
  });
});
