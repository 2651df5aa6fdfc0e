import { bookableBalance, earliestBookableDate, instant, withConsumptions } from '@akouendy/domain';
import { bankFacts, day } from '../../shared/ledger/test/facts.ts';
import { bookingMonth } from './booking-month.ts';
import type { Month } from './month.ts';
import { asConsumptions, type Selection } from './selection.ts';

const now = instant('2026-03-17T10:42:00+01:00');
const march = '2026-03' as Month;
const april = '2026-04' as Month;
const selection: Selection = [
  { date: day('2026-04-02'), slot: 'FULL_DAY' },
  { date: day('2026-04-10'), slot: 'MORNING' },
];

const daysOf = (month: Month, picked: Selection = [], at = now) =>
  bookingMonth(bankFacts(), picked, month, at).flatMap(({ days }) => days);
const dayOf = (date: string, picked: Selection = [], at = now) =>
  daysOf(date.slice(0, 7) as Month, picked, at).find((shown) => shown.date === date);

describe('the month to book in', () => {
  it('opens on the first day that keeps the notice', () => {
    expect(dayOf('2026-03-23')?.state).toBe('BEFORE_NOTICE');
    expect(dayOf('2026-03-24')).toMatchObject({ state: 'OPEN', firstBookable: true });
    expect(daysOf(march).filter(({ firstBookable }) => firstBookable)).toHaveLength(1);
  });

  it('tells the days that are over from those within the notice', () => {
    expect(dayOf('2026-03-16')?.past).toBe(true);
    expect(dayOf('2026-03-17')?.past).toBe(false);
  });

  it('moves the limit when the request day ends at 18:00', () => {
    const evening = instant('2026-03-17T18:00:00+01:00');
    expect(dayOf('2026-03-24', [], evening)?.state).toBe('BEFORE_NOTICE');
    expect(dayOf('2026-03-25', [], evening)?.firstBookable).toBe(true);
  });

  it('knows holidays, closures and where the calendar ends', () => {
    expect(dayOf('2026-04-06')?.state).toBe('PUBLIC_HOLIDAY');
    expect(dayOf('2026-05-15')?.state).toBe('CLOSURE');
    expect(daysOf('2029-02' as Month).every(({ state }) => state === 'UNKNOWN')).toBe(true);
  });

  it('shows on each day the balance that the domain gives with the selection counted', () => {
    const facts = bankFacts();
    const balance = bookableBalance(withConsumptions(facts.ledger, asConsumptions(selection)));
    const shown = daysOf(april, selection).filter(({ bookable }) => bookable !== null);
    expect(shown.map(({ date, bookable }) => [date, bookable])).toEqual(
      shown.map(({ date }) => [date, balance.on(date)]),
    );
    expect(dayOf('2026-04-02')?.bookable).toBe(25);
    expect(dayOf('2026-04-02', selection)?.bookable).toBe(22);
    expect(shown.length).toBeGreaterThan(15);
  });

  it('shows what is booked and what is picked half by half', () => {
    expect(dayOf('2026-03-26')?.halves.map(({ booking }) => booking?.id)).toEqual(['next-1', 'next-1']);
    expect(dayOf('2026-03-31')?.halves.map(({ booking }) => booking?.id)).toEqual(['next-2', undefined]);
    expect(dayOf('2026-04-10', selection)?.halves.map(({ picked }) => picked)).toEqual([true, false]);
  });

  it('shows on the day of an expiry what lapses, with and without the selection', () => {
    expect(dayOf('2026-04-14', selection)?.expiry).toEqual({
      date: '2026-04-14',
      before: 3,
      after: 0,
      lots: ['deploy'],
    });
  });

  it('says of no day before the earliest bookable one that it can be booked', () => {
    const earliest = earliestBookableDate(now, bankFacts().calendar);
    expect(daysOf(march).filter(({ date, bookable }) => date < earliest && bookable !== null)).toEqual([]);
  });
});
