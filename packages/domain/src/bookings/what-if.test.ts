import { calendarWith } from '../../test/support/calendars.ts';
import { civilDate, instant } from '../calendar/index.ts';
import { OFFER_2025_01 } from '../catalogue/index.ts';
import { freezeTerms } from '../contracts/index.ts';
import { replay, whatIf, type CreditLedger, type CreditLot } from '../credits/index.ts';
import type { BookingId, HalfDays, LotId } from '../kernel/index.ts';
import { lastChances, soonExpiries } from './last-chances.ts';

const [GRANT] = freezeTerms(
  OFFER_2025_01,
  { kind: 'DEPLOY', package: 'DEPLOY_10' },
  civilDate('2025-09-08'),
).grants;

const LEDGER: CreditLedger = {
  lots: [
    {
      id: 'D10' as LotId,
      granted: 20 as HalfDays,
      from: civilDate('2025-09-08'),
      window: { kind: 'MONTHS', months: 12 },
      carryOver: GRANT?.carryOver ?? null,
    },
  ],
  consumptions: [
    { bookingId: 'b' as BookingId, date: civilDate('2026-03-02'), halfDays: 9 as HalfDays, delivered: true },
  ],
};

describe('the last chances to book', () => {
  it('name for every coming expiry what lapses and until when a request prevents it', () => {
    const calendar = calendarWith();
    expect(lastChances(replay(LEDGER), calendar, civilDate('2026-08-03'))).toEqual([
      {
        date: '2026-09-08',
        halfDays: 6,
        usableFrom: '2025-09-08',
        limit: { date: '2026-08-31', before: instant('2026-08-31T18:00:00+02:00') },
      },
      {
        date: '2026-12-08',
        halfDays: 5,
        usableFrom: '2025-09-08',
        limit: { date: '2026-11-30', before: instant('2026-11-30T18:00:00+01:00') },
      },
    ]);
  });
});

describe('half-days that could be used on a week-end only', () => {
  const from = (id: string, date: string): CreditLot => ({
    id: id as LotId,
    granted: 2 as HalfDays,
    from: civilDate(date),
    window: { kind: 'UNTIL', until: civilDate('2026-10-05') },
    carryOver: null,
  });
  const chances = (...lots: CreditLot[]) =>
    lastChances(replay({ lots, consumptions: [] }), calendarWith(), civilDate('2026-09-01'));

  it('have no last chance', () => {
    expect(chances(from('G', '2026-10-03'))).toEqual([
      { date: '2026-10-05', halfDays: 2, usableFrom: '2026-10-03', limit: null },
    ]);
  });

  it('have one beside others that lapse with them and could be used on the Friday before', () => {
    expect(chances(from('G', '2026-10-03'), from('H', '2026-10-02'))).toMatchObject([
      { date: '2026-10-05', halfDays: 4, usableFrom: '2026-10-02', limit: { date: '2026-09-25' } },
    ]);
  });
});

describe('what if the package were renewed as a DEPLOY 40', () => {
  it('is answered by the same functions, and changes nothing', () => {
    const before = structuredClone(LEDGER);
    const [grant] = freezeTerms(
      OFFER_2025_01,
      { kind: 'DEPLOY', package: 'DEPLOY_40' },
      civilDate('2026-09-08'),
    ).grants;
    const renewed: CreditLot[] = grant
      ? [{ ...grant, id: 'D40' as LotId, granted: grant.granted as HalfDays }]
      : [];
    const over = (from: string, until: string) => {
      const period = { from: civilDate(from), until: civilDate(until) };
      const answer = whatIf(LEDGER, { granted: renewed }, period);
      return [answer.before, answer.after].map(({ bookable }) => bookable.map((stretch) => stretch.bookable));
    };
    expect(over('2026-10-05', '2026-10-06')).toEqual([[5], [85]]);
    expect(over('2026-12-07', '2026-12-09')).toEqual([
      [5, 0],
      [85, 80],
    ]);
    expect(LEDGER).toEqual(before);
  });
});

describe('what if these days were booked, and that one cancelled', () => {
  const period = { from: civilDate('2026-08-03'), until: civilDate('2026-09-08') };
  const booked = [
    { bookingId: 'n' as BookingId, date: civilDate('2026-09-07'), halfDays: 2 as HalfDays, delivered: false },
  ];

  it('shows the figures, the expiries and the balance as they would be', () => {
    const { before, after } = whatIf(LEDGER, { booked }, period);
    expect([before.figures.remaining, after.figures.remaining]).toEqual([11, 9]);
    expect([before.expiries, after.expiries].map(([first]) => first?.halfDays)).toEqual([6, 4]);
    const cancelled = whatIf(LEDGER, { cancelled: ['b' as BookingId] }, period);
    expect(cancelled.after.figures.remaining).toBe(20);
  });

  it('shows who would be overdrawn', () => {
    const much = booked.map((one) => ({ ...one, halfDays: 12 as HalfDays }));
    expect([...whatIf(LEDGER, { booked: much }, period).after.overdrawn]).toEqual([['n', 1]]);
  });
});

describe('what lapses soon', () => {
  const soonAt = (now: string) => soonExpiries(replay(LEDGER), calendarWith(), instant(now));

  it('is what lapses within ninety days, the ninetieth included', () => {
    expect(soonAt('2026-06-10T10:00:00+02:00').map(({ date }) => date)).toEqual(['2026-09-08']);
    expect(soonAt('2026-06-09T10:00:00+02:00')).toEqual([]);
    expect(soonAt('2026-09-09T10:00:00+02:00').map(({ date }) => date)).toEqual(['2026-12-08']);
  });

  it('can be used until the last moment to book', () => {
    expect(soonAt('2026-08-31T17:59:59+02:00')[0]).toMatchObject({
      usable: true,
      limit: { date: '2026-08-31' },
    });
    expect(soonAt('2026-08-31T18:00:00+02:00')[0]).toMatchObject({ usable: false });
  });

  it('asks the calendar about no day beyond', () => {
    const narrow = {
      isPublicHoliday: (date: string) => {
        if (date > '2026-12-01') throw new Error(`asked about ${date}`);
        return false;
      },
      isClosure: () => false,
    };
    expect(soonExpiries(replay(LEDGER), narrow, instant('2026-08-03T10:00:00+02:00'))).toHaveLength(1);
  });
});
