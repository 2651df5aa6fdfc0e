import fc from 'fast-check';
import { anyLedger } from '../../test/support/ledgers.ts';
import { civilDate } from '../calendar/index.ts';
import type { BasisPoints, BookingId, HalfDays, LotId } from '../kernel/index.ts';
import { explainCarryOver } from './explain-carry-over.ts';
import { figuresAt } from './figures.ts';
import { replay } from './replay.ts';

describe('how much of a lot is carried over', () => {
  it('adds up, always, and is what the figures show from the anniversary on', () => {
    fc.assert(
      fc.property(anyLedger({ lots: 5, consumptions: 20, halfDays: 8 }), (ledger) => {
        const replayed = replay(ledger);
        for (const [index, lot] of ledger.lots.entries()) {
          const explained = explainCarryOver(lot, replayed);
          if (explained === null) {
            expect(lot.carryOver).toBeNull();
            continue;
          }
          const { granted, usedBefore, left, carried, lapsing, usedAfter, lapsingAfter, cap, exactCap } =
            explained;
          expect(granted - usedBefore).toBe(left);
          expect(carried + lapsing).toBe(left);
          expect(usedAfter + lapsingAfter).toBe(carried);
          expect(Math.min(usedAfter, lapsingAfter)).toBeGreaterThanOrEqual(0);
          expect(cap * 10_000).toBeLessThanOrEqual(exactCap);
          expect((cap + 1) * 10_000).toBeGreaterThan(exactCap);
          expect(explained.roundedDown).toBe(cap * 10_000 !== exactCap);
          const shown = figuresAt(ledger.lots, replayed, explained.end).lots[index];
          expect([shown?.carried, shown?.expired]).toEqual([carried, lapsing + lapsingAfter]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('shows the quarter that was rounded down: of 21 half-days 5, not 5¼', () => {
    const lot = {
      id: 'L' as LotId,
      granted: 21 as HalfDays,
      from: civilDate('2025-03-10'),
      window: { kind: 'MONTHS' as const, months: 12 },
      carryOver: { rate: 2500 as BasisPoints, months: 3 },
    };
    const used = {
      bookingId: 'b' as BookingId,
      date: civilDate('2025-06-02'),
      halfDays: 14 as HalfDays,
      delivered: true,
    };
    expect(explainCarryOver(lot, replay({ lots: [lot], consumptions: [used] }))).toEqual({
      granted: 21,
      rate: 2500,
      months: 3,
      exactCap: 52_500,
      cap: 5,
      roundedDown: true,
      anniversary: '2026-03-10',
      end: '2026-06-10',
      usedBefore: 14,
      left: 7,
      carried: 5,
      lapsing: 2,
      usedAfter: 0,
      lapsingAfter: 5,
    });
  });
});
