import { instant, type HalfDays, type LotId } from '@akouendy/domain';
import { adjustmentRow, bankFacts, bookingRow, factsOf, lotRow } from '../../shared/ledger/test/facts.ts';
import { explainedBalance } from './explanation.ts';

const now = instant('2026-03-17T10:42:00+01:00');

describe('the explanation of the balance', () => {
  it('gives the terms of an equation that ends on the balance', () => {
    const { figures, deliveredBookings, plannedBookings } = explainedBalance(bankFacts(), now);
    const { granted, delivered, planned, expired, remaining } = figures;
    expect([granted, delivered, planned, expired, remaining]).toEqual([52, 23, 4, 0, 25]);
    expect([deliveredBookings, plannedBookings]).toEqual([12, 3]);
    expect(granted - delivered - planned - expired).toBe(remaining);
  });

  it('lists who used a lot, newest first, each booking once', () => {
    const facts = factsOf(
      [lotRow('deploy', 'DEPLOY_10', 10, '2025-05-01')],
      Array.from({ length: 9 }, (_, index) => bookingRow(`b${String(index)}`, `2026-03-2${String(index)}`)),
    );
    const uses = explainedBalance(facts, now).usesOf('deploy' as LotId);
    expect(uses.map(({ bookingId }) => bookingId)).toEqual([
      'b8',
      'b7',
      'b6',
      'b5',
      'b4',
      'b3',
      'b2',
      'b1',
      'b0',
    ]);
    expect(uses.reduce((sum, { halfDays }) => sum + halfDays, 0)).toBe(18);
  });

  it('counts what AKOUENDY has taken, and names it as what it is', () => {
    const facts = factsOf(
      [lotRow('deploy', 'DEPLOY_10', 10, '2025-05-01')],
      [{ ...bookingRow('paid', '2026-03-02', 'FULL_DAY', 'DELIVERED'), atListPrice: 2 as HalfDays }],
      [adjustmentRow('taken', '2026-03-10', 3)],
    );
    const explained = explainedBalance(facts, now);
    expect(explained.figures).toMatchObject({ delivered: 3, remaining: 17 });
    expect(explained.usesOf('deploy' as LotId)).toMatchObject([
      { bookingId: 'taken', subject: null, halfDays: 3 },
    ]);
  });
});
