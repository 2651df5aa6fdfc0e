import fc from 'fast-check';
import { anyConsumption, anyDay, anyLedger } from '../../test/support/ledgers.ts';
import { addDays, civilDate } from '../calendar/index.ts';
import type { BookingId, HalfDays, LotId } from '../kernel/index.ts';
import { bookableBalance } from './bookable.ts';
import { previewConsumptions } from './preview.ts';
import { projectionOver } from './projection.ts';
import { replay } from './replay.ts';

const ledgers = anyLedger({ lots: 5, consumptions: 20, halfDays: 8 });

describe('the preview of a booking', () => {
  it('takes from the pools as many half-days as are booked', () => {
    fc.assert(
      fc.property(ledgers, anyConsumption('new', 4), (ledger, asked) => {
        fc.pre(asked.halfDays <= bookableBalance(ledger).on(asked.date));
        const changes = previewConsumptions(ledger, [asked]);
        expect(changes.reduce((sum, { before, after }) => sum + before - after, 0)).toBe(asked.halfDays);
      }),
    );
  });

  it('shows the later lot when a new booking pushes another onto it', () => {
    const day = civilDate('2026-03-02');
    const ledger = {
      lots: [lot('short', '2026-01-01', '2026-04-01'), lot('long', '2026-01-01', '2026-12-01')],
      consumptions: [consumption('made', '2026-03-20')],
    };
    const changes = previewConsumptions(ledger, [{ ...consumption('new', day), halfDays: 2 as HalfDays }]);
    expect(changes.map(({ pool, before, after }) => [pool.lotId, before, after])).toEqual([
      ['short', 0, 0],
      ['long', 2, 0],
    ]);
  });
});

describe('the projection of an account', () => {
  it('draws every free half-day once, in the order in which they lapse', () => {
    fc.assert(
      fc.property(ledgers, anyDay, (ledger, from) => {
        const replayed = replay(ledger);
        const { bands, expiries } = projectionOver(ledger, replayed, { from, until: addDays(from, 90) });
        const lapsing = bands.filter(({ until }) => until !== null);
        expect(expiries.reduce((sum, { halfDays }) => sum + halfDays, 0)).toBe(
          lapsing.reduce((sum, { halfDays }) => sum + halfDays, 0),
        );
        const ends = bands.map(({ until }) => until ?? '9999-12-31');
        expect(ends).toEqual([...ends].sort());
      }),
    );
  });
});

function lot(id: string, from: string, until: string) {
  return {
    id: id as LotId,
    granted: 2 as HalfDays,
    from: civilDate(from),
    window: { kind: 'UNTIL' as const, until: civilDate(until) },
    carryOver: null,
  };
}

function consumption(bookingId: string, date: string) {
  return {
    bookingId: bookingId as BookingId,
    date: civilDate(date),
    halfDays: 2 as HalfDays,
    delivered: false,
  };
}
