import { calendarWith } from '../../test/support/calendars.ts';
import { civilDate, instant } from '../calendar/index.ts';
import { OFFER_2025_01 } from '../catalogue/index.ts';
import { freezeTerms } from '../contracts/index.ts';
import { bookableBalance, replay, withLots, type CreditLedger, type CreditLot } from '../credits/index.ts';
import type { BookingId, HalfDays, LotId } from '../kernel/index.ts';
import { lastChances } from './last-chances.ts';

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
        limit: { date: '2026-08-31', before: instant('2026-08-31T18:00:00+02:00') },
      },
      {
        date: '2026-12-08',
        halfDays: 5,
        limit: { date: '2026-11-30', before: instant('2026-11-30T18:00:00+01:00') },
      },
    ]);
  });
});

describe('half-days that could be used on a week-end only', () => {
  it('have no last chance', () => {
    const weekend: CreditLedger = {
      lots: [
        {
          id: 'G' as LotId,
          granted: 2 as HalfDays,
          from: civilDate('2026-10-03'),
          window: { kind: 'UNTIL', until: civilDate('2026-10-05') },
          carryOver: null,
        },
      ],
      consumptions: [],
    };
    expect(lastChances(replay(weekend), calendarWith(), civilDate('2026-09-01'))).toEqual([
      { date: '2026-10-05', halfDays: 2, limit: null },
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
    const on = (ledger: CreditLedger, date: string): number => bookableBalance(ledger).on(civilDate(date));
    expect([on(LEDGER, '2026-10-05'), on(withLots(LEDGER, renewed), '2026-10-05')]).toEqual([5, 85]);
    expect([on(LEDGER, '2026-12-08'), on(withLots(LEDGER, renewed), '2026-12-08')]).toEqual([0, 80]);
    expect(LEDGER).toEqual(before);
  });
});
