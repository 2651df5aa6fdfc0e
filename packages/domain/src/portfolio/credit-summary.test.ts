import fc from 'fast-check';
import { anyDay, anyLedger } from '../../test/support/ledgers.ts';
import { addDays, civilDate } from '../calendar/index.ts';
import { figuresAt, replay, type CreditLedger } from '../credits/index.ts';
import type { BasisPoints, BookingId, HalfDays, LotId } from '../kernel/index.ts';
import { creditSummary } from './credit-summary.ts';

const ledgers = anyLedger({ lots: 6, consumptions: 40, halfDays: 12 });

describe('the summary of an account', () => {
  it('shows the figures of the account, and no more lapsing soon than remains', () => {
    fc.assert(
      fc.property(ledgers, anyDay, (ledger, asOf) => {
        const summary = creditSummary(ledger, asOf);
        const { granted, delivered, planned, expired, remaining, overdrawn } = summary;
        expect(figuresAt(ledger.lots, replay(ledger), asOf)).toMatchObject({
          granted,
          delivered,
          planned,
          expired,
          remaining,
          overdrawn,
        });
        expect(summary.lapsingSoon).toBeLessThanOrEqual(remaining);
        expect(summary.soonExpiries.reduce((sum, { halfDays }) => sum + halfDays, 0)).toBe(
          summary.lapsingSoon,
        );
        const days = summary.soonExpiries.map(({ date }) => date);
        expect(days).toEqual([...new Set(days)].sort());
        expect(days.every((date) => asOf < date && date <= addDays(asOf, 90))).toBe(true);
        expect(days[0] ?? summary.nextExpiry?.date).toBe(summary.nextExpiry?.date);
        for (const lot of summary.runningLots) {
          expect(lot.from <= asOf && asOf < lot.until).toBe(true);
          expect(lot.delivered + lot.planned).toBeLessThanOrEqual(lot.granted);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('counts as lapsing soon what has lapsed 90 days later, if nothing is booked', () => {
    fc.assert(
      fc.property(ledgers, anyDay, (ledger, asOf) => {
        const later = figuresAt(ledger.lots, replay(ledger), addDays(asOf, 90));
        const { expired, lapsingSoon } = creditSummary(ledger, asOf);
        expect(later.expired - expired).toBe(lapsingSoon);
      }),
    );
  });
});

describe('a package of ten days', () => {
  const ledger: CreditLedger = {
    lots: [
      {
        id: 'D10' as LotId,
        granted: 20 as HalfDays,
        from: civilDate('2025-09-08'),
        window: { kind: 'MONTHS', months: 12 },
        carryOver: { rate: 2500 as BasisPoints, months: 3 },
      },
      {
        id: 'endless' as LotId,
        granted: 4 as HalfDays,
        from: civilDate('2025-09-08'),
        window: { kind: 'OPEN' },
        carryOver: null,
      },
    ],
    consumptions: [
      {
        bookingId: 'migration' as BookingId,
        date: civilDate('2025-11-17'),
        halfDays: 9 as HalfDays,
        delivered: true,
      },
    ],
  };

  it('runs in its window and not in its carry-over; what never ends does not run against time', () => {
    const running = {
      lotId: 'D10',
      from: '2025-09-08',
      until: '2026-09-08',
      granted: 20,
      delivered: 9,
      planned: 0,
    };
    expect(creditSummary(ledger, civilDate('2026-09-07'))).toMatchObject({
      remaining: 15,
      lapsingSoon: 6,
      nextExpiry: { date: '2026-09-08', halfDays: 6, usableFrom: '2025-09-08' },
      runningLots: [running],
    });
    expect(creditSummary(ledger, civilDate('2026-09-08'))).toMatchObject({
      remaining: 9,
      lapsingSoon: 0,
      nextExpiry: { date: '2026-12-08', halfDays: 5, usableFrom: '2025-09-08' },
      runningLots: [],
    });
  });
});
