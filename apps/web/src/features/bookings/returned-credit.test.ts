import type { BookingId } from '@akouendy/domain';
import { bankFacts, bookingRow, factsOf, lotRow } from '../../shared/ledger/test/facts.ts';
import { returnedByCancelling } from './returned-credit.ts';

describe('what a cancellation gives back', () => {
  it('is what lapses first, where the booking drew on it', () => {
    const returned = returnedByCancelling(bankFacts(), 'next-1' as BookingId);
    expect(returned.map(({ pool, halfDays }) => [pool.lotId, pool.until, halfDays])).toEqual([
      ['deploy', '2026-04-14', 2],
    ]);
  });

  it('goes to the pool that another booking leaves for what is freed', () => {
    const facts = factsOf(
      [
        lotRow('short', 'DEPLOY_10', 1, '2025-05-01', { carryOver: null }),
        lotRow('long', 'DEPLOY_10', 1, '2025-09-01', { carryOver: null }),
      ],
      [bookingRow('first', '2026-04-01'), bookingRow('second', '2026-04-02')],
    );
    const returned = returnedByCancelling(facts, 'first' as BookingId);
    expect(returned.map(({ pool, halfDays }) => [pool.lotId, halfDays])).toEqual([['long', 2]]);
  });

  it('is nothing for a booking that is not there', () => {
    expect(returnedByCancelling(bankFacts(), 'unknown' as BookingId)).toEqual([]);
  });
});
