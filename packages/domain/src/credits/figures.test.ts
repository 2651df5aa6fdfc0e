import fc from 'fast-check';
import { anyDay, anyLedger } from '../../test/support/ledgers.ts';
import { civilDate } from '../calendar/index.ts';
import type { BasisPoints, BookingId, HalfDays, LotId } from '../kernel/index.ts';
import { figuresAt } from './figures.ts';
import type { CreditLedger } from './ledger.ts';
import type { CreditLot } from './lot.ts';
import { movementsOf } from './movements.ts';
import { replay } from './replay.ts';

const ledgers = anyLedger({ lots: 6, consumptions: 40, halfDays: 12 });

describe('the figures of an account', () => {
  it('conserve half-days: granted = delivered + planned + expired + remaining, on any date', () => {
    fc.assert(
      fc.property(ledgers, anyDay, (ledger, asOf) => {
        const figures = figuresAt(ledger.lots, replay(ledger), asOf);
        for (const { granted, delivered, planned, expired, remaining } of [figures, ...figures.lots]) {
          expect(delivered + planned + expired + remaining).toBe(granted);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never announce the expiry of more than remains', () => {
    fc.assert(
      fc.property(ledgers, anyDay, (ledger, asOf) => {
        const { lots } = figuresAt(ledger.lots, replay(ledger), asOf);
        for (const { nextExpiry, remaining } of lots) {
          expect(nextExpiry === null || (nextExpiry.date > asOf && nextExpiry.halfDays <= remaining)).toBe(
            true,
          );
        }
      }),
    );
  });

  it('show what an expiry takes once its date is there', () => {
    fc.assert(
      fc.property(ledgers, anyDay, (ledger, asOf) => {
        const replayed = replay(ledger);
        const before = figuresAt(ledger.lots, replayed, asOf);
        if (before.nextExpiry === null) return;
        const after = figuresAt(ledger.lots, replayed, before.nextExpiry.date);
        expect(after.expired - before.expired).toBe(before.nextExpiry.halfDays);
      }),
    );
  });
});

describe('a package of ten days around its anniversary', () => {
  const lot: CreditLot = {
    id: 'D10' as LotId,
    granted: 20 as HalfDays,
    from: civilDate('2025-09-08'),
    window: { kind: 'MONTHS', months: 12 },
    carryOver: { rate: 2500 as BasisPoints, months: 3 },
  };
  const ledger: CreditLedger = {
    lots: [lot],
    consumptions: [
      {
        bookingId: 'b' as BookingId,
        date: civilDate('2025-11-17'),
        halfDays: 9 as HalfDays,
        delivered: true,
      },
    ],
  };
  const at = (date: string) => figuresAt(ledger.lots, replay(ledger), civilDate(date)).lots[0];

  it.each([
    [
      'the day before',
      '2026-09-07',
      { remaining: 11, expired: 0, carried: null, nextExpiry: { date: '2026-09-08', halfDays: 6 } },
    ],
    [
      'the anniversary',
      '2026-09-08',
      { remaining: 5, expired: 6, carried: 5, nextExpiry: { date: '2026-12-08', halfDays: 5 } },
    ],
    [
      'the last day of the quarter',
      '2026-12-07',
      { remaining: 5, expired: 6, carried: 5, nextExpiry: { date: '2026-12-08', halfDays: 5 } },
    ],
    ['after the quarter', '2026-12-08', { remaining: 0, expired: 11, carried: 5, nextExpiry: null }],
  ])('shows on %s what remains, what expired and what was carried', (_, date, expected) => {
    expect(at(date)).toMatchObject(expected);
  });
});

describe('work', () => {
  const lot: CreditLot = {
    id: 'L' as LotId,
    granted: 10 as HalfDays,
    from: civilDate('2026-01-01'),
    window: { kind: 'OPEN' },
    carryOver: null,
  };
  const work = (bookingId: string, date: string, delivered: boolean) => ({
    bookingId: bookingId as BookingId,
    date: civilDate(date),
    halfDays: 2 as HalfDays,
    delivered,
  });

  it('is delivered once it is done and its date is there; until then it is planned', () => {
    const ledger: CreditLedger = {
      lots: [lot],
      consumptions: [
        work('done', '2026-02-02', true),
        work('late', '2026-02-03', false),
        work('next', '2026-02-05', true),
      ],
    };
    const figures = figuresAt(ledger.lots, replay(ledger), civilDate('2026-02-04'));
    expect(figures).toMatchObject({ granted: 10, delivered: 2, planned: 4, expired: 0, remaining: 4 });
  });
});

describe('the statement of an account', () => {
  it('never goes below zero and ends on what never lapses', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const replayed = replay(ledger);
        const movements = movementsOf(ledger.lots, replayed);
        for (const { remainingAfter } of movements) expect(remainingAfter).toBeGreaterThanOrEqual(0);
        const endless = replayed.pools.filter(({ pool }) => pool.until === null);
        expect(movements.at(-1)?.remainingAfter ?? 0).toBe(endless.reduce((sum, { free }) => sum + free, 0));
      }),
    );
  });

  it('holds at the end of a date what remains and what is planned after it', () => {
    fc.assert(
      fc.property(ledgers, anyDay, (ledger, asOf) => {
        const replayed = replay(ledger);
        const started = ledger.lots.filter(({ from }) => from <= asOf);
        const ids = new Set(started.map(({ id }) => id));
        const later = replayed.allocations.filter(
          ({ pool, consumption }) => ids.has(pool.lotId) && consumption.date > asOf,
        );
        const { lots } = figuresAt(started, replayed, asOf);
        const held =
          lots.reduce((sum, { remaining }) => sum + remaining, 0) +
          later.reduce((sum, item) => sum + item.halfDays, 0);
        const lines = movementsOf(ledger.lots, replayed).filter(({ date }) => date <= asOf);
        expect(lines.at(-1)?.remainingAfter ?? 0).toBe(held);
      }),
    );
  });
});
