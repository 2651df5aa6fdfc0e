import fc from 'fast-check';
import { account } from '../../test/support/bookings.ts';
import { anyDay, anyLedger, unserved } from '../../test/support/ledgers.ts';
import { civilDate } from '../calendar/index.ts';
import { bookableBalance, figuresAt, replay, withConsumptions } from '../credits/index.ts';
import type { BookingId, HalfDays, PersonId } from '../kernel/index.ts';
import { adjustDown } from './adjustment.ts';
import { consumptionsOf } from './booking.ts';

const entry = {
  id: 'a' as BookingId,
  date: civilDate('2026-03-02'),
  halfDays: 3 as HalfDays,
  reason: 'counted twice in February',
  authorId: 'am' as PersonId,
};

describe('a negative adjustment', () => {
  it('is delivered work on its date: it takes half-days and cannot be cancelled', () => {
    const adjusted = adjustDown(entry);
    if (!adjusted.ok) throw new Error('refused');
    const ledger = { ...account(4), consumptions: consumptionsOf([adjusted.value]) };
    const { delivered, remaining } = figuresAt(ledger.lots, replay(ledger), civilDate('2026-03-02'));
    expect([delivered, remaining]).toEqual([3, 1]);
    expect(adjusted.value.status).toBe('DELIVERED');
  });

  it('takes what it says, no more and no less: what the credit does not hold is overdrawn', () => {
    fc.assert(
      fc.property(
        anyLedger({ lots: 4, consumptions: 6, halfDays: 6 }),
        anyDay,
        fc.integer({ min: 1, max: 8 }),
        anyDay,
        (before, date, halfDays, on) => {
          const adjusted = adjustDown({ ...entry, date, halfDays: halfDays as HalfDays });
          if (!adjusted.ok) throw new Error('refused');
          const after = withConsumptions(before, consumptionsOf([adjusted.value]));
          const taken = (ledger: typeof before): number => {
            const { allocations, overdrawn } = replay(ledger);
            return allocations.reduce((sum, one) => sum + one.halfDays, 0) + unserved(overdrawn);
          };
          expect(taken(after) - taken(before)).toBe(halfDays);
          const lost = bookableBalance(before).on(on) - bookableBalance(after).on(on);
          expect(lost).toBeGreaterThanOrEqual(0);
          expect(lost).toBeLessThanOrEqual(halfDays);
          if (on === date) expect(lost).toBe(Math.min(halfDays, bookableBalance(before).on(on)));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('needs a reason', () => {
    expect(adjustDown({ ...entry, reason: '  ' })).toEqual({
      ok: false,
      refusal: { kind: 'REASON_MISSING' },
    });
  });
});
