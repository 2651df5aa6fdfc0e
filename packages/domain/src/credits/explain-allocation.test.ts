import fc from 'fast-check';
import { anyLedger } from '../../test/support/ledgers.ts';
import { civilDate } from '../calendar/index.ts';
import type { BookingId, HalfDays, LotId } from '../kernel/index.ts';
import { explainAllocation } from './explain-allocation.ts';
import type { CreditLedger } from './ledger.ts';
import { replay } from './replay.ts';

describe('why a booking is served from these lots', () => {
  it('adds up, always, and passes no pool over that has something left', () => {
    fc.assert(
      fc.property(anyLedger({ lots: 5, consumptions: 20, halfDays: 8 }), (ledger) => {
        const { allocations } = replay(ledger);
        for (const { bookingId, halfDays } of ledger.consumptions) {
          const explained = explainAllocation(ledger, bookingId);
          const steps = explained?.steps ?? [];
          const taken = steps.reduce((sum, step) => sum + step.taken, 0);
          expect(taken + (explained?.unserved ?? 0)).toBe(halfDays);
          for (const [index, { pool, takenBefore, taken: own }] of steps.entries()) {
            const served = allocations.filter(
              (one) =>
                one.consumption.bookingId === bookingId &&
                one.pool.lotId === pool.lotId &&
                one.pool.carriesOver === pool.carriesOver,
            );
            expect(served.reduce((sum, one) => sum + one.halfDays, 0)).toBe(own);
            expect(takenBefore + own).toBeLessThanOrEqual(pool.halfDays);
            const later =
              steps.slice(index + 1).some((step) => step.taken > 0) || (explained?.unserved ?? 0) > 0;
            if (later) expect(takenBefore + own).toBe(pool.halfDays);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('says why one pool comes before the next', () => {
    const lot = (id: string, from: string, until: string | null) => ({
      id: id as LotId,
      granted: 1 as HalfDays,
      from: civilDate(from),
      window:
        until === null ? ({ kind: 'OPEN' } as const) : ({ kind: 'UNTIL', until: civilDate(until) } as const),
      carryOver: null,
    });
    const ledger: CreditLedger = {
      lots: [
        lot('open', '2025-01-01', null),
        lot('young', '2026-02-01', '2026-06-01'),
        lot('b', '2026-01-01', '2026-06-01'),
        lot('a', '2026-01-01', '2026-06-01'),
      ],
      consumptions: [
        {
          bookingId: 'x' as BookingId,
          date: civilDate('2026-03-02'),
          halfDays: 3 as HalfDays,
          delivered: false,
        },
        {
          bookingId: 'y' as BookingId,
          date: civilDate('2026-03-02'),
          halfDays: 2 as HalfDays,
          delivered: false,
        },
      ],
    };
    const told = (id: string) => {
      const explained = explainAllocation(ledger, id as BookingId);
      return explained?.steps.map(
        (step) => `${step.pool.lotId} ${step.takenBefore} ${step.taken} ${step.before ?? ''}`,
      );
    };
    expect(told('x')).toEqual([
      'a 0 1 LOWER_LOT_ID',
      'b 0 1 OLDER_LOT',
      'young 0 1 ENDS_EARLIER',
      'open 0 0 ',
    ]);
    expect(told('y')).toEqual([
      'a 1 0 LOWER_LOT_ID',
      'b 1 0 OLDER_LOT',
      'young 1 0 ENDS_EARLIER',
      'open 0 1 ',
    ]);
    expect(explainAllocation(ledger, 'y' as BookingId)?.unserved).toBe(1);
    expect(explainAllocation(ledger, 'z' as BookingId)).toBeNull();
  });
});
