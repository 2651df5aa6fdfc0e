import { civilDate } from '../calendar/index.ts';
import { figuresAt, replay } from '../credits/index.ts';
import { account } from '../../test/support/bookings.ts';
import type { BookingId, HalfDays } from '../kernel/index.ts';
import { adjustDown } from './adjustment.ts';
import { consumptionsOf } from './booking.ts';

const entry = {
  id: 'a' as BookingId,
  date: civilDate('2026-03-02'),
  halfDays: 3 as HalfDays,
  reason: 'counted twice in February',
  authorId: 'am',
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

  it('needs a reason', () => {
    expect(adjustDown({ ...entry, reason: '  ' })).toEqual({
      ok: false,
      refusal: { kind: 'REASON_MISSING' },
    });
  });
});
