import fc from 'fast-check';
import { anyDay, anyLedger, unserved } from '../../test/support/ledgers.ts';
import { mostServed } from '../../test/support/exhaustive-search.ts';
import { addDays, type CivilDate } from '../calendar/index.ts';
import type { BookingId, HalfDays } from '../kernel/index.ts';
import { bookableBalance } from './bookable.ts';
import { withConsumptions, type CreditLedger } from './ledger.ts';
import { replay } from './replay.ts';

const ledgers = anyLedger({ lots: 5, consumptions: 20, halfDays: 8 });

describe('the bookable balance', () => {
  it('is the largest booking with which the replay leaves nothing more unserved', () => {
    fc.assert(
      fc.property(ledgers, anyDay, (ledger, date) => {
        const bookable = bookableBalance(ledger).on(date);
        expect(leavesNothingMoreUnserved(ledger, date, bookable)).toBe(true);
        expect(leavesNothingMoreUnserved(ledger, date, bookable + 1)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('is what an exhaustive search could still serve', () => {
    fc.assert(
      fc.property(anyLedger({ lots: 2, consumptions: 3, halfDays: 2 }), anyDay, (ledger, date) => {
        const bookable = bookableBalance(ledger).on(date);
        const more = mostServed(asking(ledger, date, 12)) - mostServed(ledger);
        expect(bookable).toBe(more);
      }),
      { numRuns: 150 },
    );
  });

  it('never lets a sequence of accepted bookings starve one another', () => {
    fc.assert(
      fc.property(
        anyLedger({ lots: 4, consumptions: 0, halfDays: 8 }),
        fc.array(fc.tuple(anyDay, fc.integer({ min: 1, max: 4 })), { maxLength: 25 }),
        (empty, wishes) => {
          let ledger = empty;
          for (const [date, halfDays] of wishes) {
            if (halfDays <= bookableBalance(ledger).on(date)) ledger = asking(ledger, date, halfDays);
          }
          expect(replay(ledger).overdrawn.size).toBe(0);
        },
      ),
    );
  });

  it('over a period is cut where it changes, without gaps', () => {
    fc.assert(
      fc.property(ledgers, anyDay, fc.integer({ min: 1, max: 200 }), (ledger, from, days) => {
        const period = { from, until: addDays(from, days) };
        const balance = bookableBalance(ledger);
        const stretches = balance.over(period);
        expect(stretches[0]?.from).toBe(period.from);
        expect(stretches.at(-1)?.until).toBe(period.until);
        for (const [index, stretch] of stretches.entries()) {
          expect(balance.on(stretch.from)).toBe(stretch.bookable);
          expect(balance.on(addDays(stretch.until, -1))).toBe(stretch.bookable);
          const next = stretches[index + 1];
          if (next === undefined) continue;
          expect(next.from).toBe(stretch.until);
          expect(next.bookable).not.toBe(stretch.bookable);
        }
      }),
    );
  });

  it('over a period agrees with each of its days', () => {
    fc.assert(
      fc.property(ledgers, anyDay, (ledger, from) => {
        const until = addDays(from, 60);
        const balance = bookableBalance(ledger);
        for (const stretch of balance.over({ from, until })) {
          for (let day = stretch.from; day < stretch.until; day = addDays(day, 1)) {
            expect(balance.on(day)).toBe(stretch.bookable);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

function asking(ledger: CreditLedger, date: CivilDate, halfDays: number): CreditLedger {
  const bookingId = `asked${ledger.consumptions.length}` as BookingId;
  return withConsumptions(ledger, [{ bookingId, date, halfDays: halfDays as HalfDays, delivered: false }]);
}

function leavesNothingMoreUnserved(ledger: CreditLedger, date: CivilDate, halfDays: number): boolean {
  return unserved(replay(asking(ledger, date, halfDays)).overdrawn) === unserved(replay(ledger).overdrawn);
}
