import fc from 'fast-check';
import { anyLedger } from '../../test/support/ledgers.ts';
import { civilDate } from '../calendar/index.ts';
import { replay, withConsumptions, withoutConsumption, type CreditLedger } from '../credits/index.ts';
import type { BasisPoints, BookingId, HalfDays, LotId } from '../kernel/index.ts';
import { explainLine } from './explain-line.ts';
import { statementOf, type StatementFacts } from './statement.ts';

const NOTHING = { goodwill: new Set<LotId>(), adjustments: new Set<BookingId>(), paid: [] };

const statements: fc.Arbitrary<StatementFacts> = anyLedger({ lots: 6, consumptions: 30, halfDays: 12 }).map(
  (ledger) => ({
    ledger,
    goodwill: new Set(ledger.lots.slice(0, 1).map(({ id }) => id)),
    adjustments: new Set(ledger.consumptions.slice(0, 3).map(({ bookingId }) => bookingId)),
    paid: [],
  }),
);

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

describe('a statement', () => {
  it('adds up: every balance is the sum of the changes up to it, and of its kinds and lots', () => {
    fc.assert(
      fc.property(statements, (facts) => {
        const lines = statementOf(facts);
        for (const [place, line] of lines.entries()) {
          expect(line.balanceAfter).toBe(total(lines.slice(0, place + 1).map(({ change }) => change)));
          const explained = explainLine(lines, line.id);
          expect(total((explained?.kinds ?? []).map(({ change }) => change))).toBe(line.balanceAfter);
          expect(total((explained?.lots ?? []).map(({ left }) => left))).toBe(line.balanceAfter);
          for (const { granted, taken, expired, left } of explained?.lots ?? []) {
            expect(granted - taken - expired).toBe(left);
            expect(Math.min(granted, taken, expired, left)).toBeGreaterThanOrEqual(0);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('names every line once, and by the same name when another booking has gone', () => {
    fc.assert(
      fc.property(statements, (facts) => {
        const ids = statementOf(facts).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const [first] = facts.ledger.consumptions;
        if (first === undefined) return;
        const without = statementOf({ ...facts, ledger: withoutConsumption(facts.ledger, first.bookingId) });
        const granted = (lines: readonly string[]) => lines.filter((id) => /_(GRANTED|GOODWILL)_/.test(id));
        expect(granted(without.map(({ id }) => id))).toEqual(granted(ids));
      }),
    );
  });

  it('takes from lots or leaves unserved all that a consumption lasts', () => {
    fc.assert(
      fc.property(statements, (facts) => {
        const lines = statementOf(facts);
        for (const { bookingId, halfDays } of facts.ledger.consumptions) {
          const of = lines.filter((line) => line.bookingId === bookingId);
          expect(total(of.map((line) => line.halfDays))).toBe(halfDays);
          expect(new Set(of.map(({ lotId }) => lotId)).size).toBe(of.length);
        }
      }),
    );
  });

  it('stands in date order, and ends on what never lapses', () => {
    fc.assert(
      fc.property(statements, (facts) => {
        const lines = statementOf(facts);
        const dates = lines.map(({ date }) => date);
        expect(dates).toEqual([...dates].sort());
        const endless = replay(facts.ledger).pools.filter(({ pool }) => pool.until === null);
        expect(lines.at(-1)?.balanceAfter ?? 0).toBe(total(endless.map(({ free }) => free)));
      }),
    );
  });
});

describe('a package of ten days with all that can happen', () => {
  const id = (name: string): BookingId => name as BookingId;
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
        id: 'gift' as LotId,
        granted: 2 as HalfDays,
        from: civilDate('2026-01-05'),
        window: { kind: 'OPEN' },
        carryOver: null,
      },
    ],
    consumptions: [],
  };
  const facts: StatementFacts = {
    ...NOTHING,
    ledger: withConsumptions(ledger, [
      { bookingId: id('work'), date: civilDate('2025-11-17'), halfDays: 8 as HalfDays, delivered: true },
      { bookingId: id('back'), date: civilDate('2026-01-05'), halfDays: 1 as HalfDays, delivered: true },
      { bookingId: id('forced'), date: civilDate('2027-01-04'), halfDays: 3 as HalfDays, delivered: false },
    ]),
    goodwill: new Set(['gift' as LotId]),
    adjustments: new Set([id('back')]),
    paid: [
      { bookingId: id('paid'), date: civilDate('2026-02-02'), halfDays: 2 as HalfDays, delivered: true },
    ],
  };

  it('is told line by line', () => {
    const told = statementOf(facts).map(({ date, kind, lotId, halfDays, change, balanceAfter }) =>
      [date, kind, lotId, halfDays, change, balanceAfter].join(' '),
    );
    expect(told).toEqual([
      '2025-09-08 GRANTED D10 20 20 20',
      '2025-11-17 CONSUMED D10 8 -8 12',
      '2026-01-05 GOODWILL gift 2 2 14',
      '2026-01-05 ADJUSTED D10 1 -1 13',
      '2026-02-02 PAID  2 0 13',
      '2026-09-08 EXPIRED D10 6 -6 7',
      '2026-09-08 CARRIED_OVER D10 5 0 7',
      '2026-12-08 EXPIRED D10 5 -5 2',
      '2027-01-04 CONSUMED gift 2 -2 0',
      '2027-01-04 UNSERVED  1 0 0',
    ]);
  });

  it('explains the balance after a line by kinds and lots, the later lines left out', () => {
    const lines = statementOf(facts);
    const explained = explainLine(lines, '2026-09-08_EXPIRED_D10_');
    expect(explained?.kinds).toEqual([
      { kind: 'EXPIRED', lines: 1, change: -6 },
      { kind: 'GRANTED', lines: 1, change: 20 },
      { kind: 'GOODWILL', lines: 1, change: 2 },
      { kind: 'CONSUMED', lines: 1, change: -8 },
      { kind: 'ADJUSTED', lines: 1, change: -1 },
    ]);
    expect(explained?.lots).toEqual([
      { lotId: 'D10', granted: 20, taken: 9, expired: 6, left: 5 },
      { lotId: 'gift', granted: 2, taken: 0, expired: 0, left: 2 },
    ]);
    expect(explainLine(lines, 'no such line')).toBeNull();
  });
});
