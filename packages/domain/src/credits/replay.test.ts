import fc from 'fast-check';
import { anyLedger, unserved } from '../../test/support/ledgers.ts';
import { mostServed } from '../../test/support/exhaustive-search.ts';
import { sumHalfDays } from '../kernel/index.ts';
import type { CreditLedger } from './ledger.ts';
import { replay, type Allocation } from './replay.ts';

const small = anyLedger({ lots: 3, consumptions: 4, halfDays: 2 });
const large = anyLedger({ lots: 6, consumptions: 40, halfDays: 12 });

describe('the replay of a ledger', () => {
  it('serves as many half-days as the best of all assignments', () => {
    fc.assert(
      fc.property(small, (ledger) => {
        const wanted = sumHalfDays(ledger.consumptions.map(({ halfDays }) => halfDays));
        expect(wanted - unserved(replay(ledger).overdrawn)).toBe(mostServed(ledger));
      }),
      { numRuns: 300 },
    );
  });

  it('gives every consumption what it asks for or lists the rest as overdrawn', () => {
    fc.assert(
      fc.property(large, (ledger) => {
        const { allocations, overdrawn } = replay(ledger);
        for (const { bookingId, halfDays } of ledger.consumptions) {
          const served = allocations.filter(({ consumption }) => consumption.bookingId === bookingId);
          expect(sumHalfDays(served.map((item) => item.halfDays)) + (overdrawn.get(bookingId) ?? 0)).toBe(
            halfDays,
          );
        }
      }),
    );
  });

  it('takes only half-days that are valid on the date of the work, and none twice', () => {
    fc.assert(
      fc.property(large, (ledger) => {
        const { allocations, pools } = replay(ledger);
        for (const { pool, consumption } of allocations) {
          expect(pool.from <= consumption.date).toBe(true);
          expect(pool.until === null || consumption.date < pool.until).toBe(true);
        }
        for (const { pool, free } of pools) {
          const taken = allocations.filter((allocation) => allocation.pool === pool);
          expect(sumHalfDays(taken.map((item) => item.halfDays)) + free).toBe(pool.halfDays);
        }
      }),
    );
  });

  it('does not depend on the order of creation but for consumptions of one date', () => {
    fc.assert(
      fc.property(
        large.chain((ledger) => fc.tuple(fc.constant(ledger), shuffledAcrossDates(ledger))),
        ([ledger, shuffled]) => {
          expect(summary(replay(shuffled).allocations)).toEqual(summary(replay(ledger).allocations));
        },
      ),
    );
  });

  it('takes the same from every pool whichever consumption of one date was created first', () => {
    fc.assert(
      fc.property(
        large.chain((ledger) =>
          fc.tuple(
            fc.constant(ledger),
            fc.shuffledSubarray([...ledger.consumptions], { minLength: ledger.consumptions.length }),
          ),
        ),
        ([ledger, consumptions]) => {
          const takenByDate = (some: CreditLedger): object => perDate(replay(some).allocations);
          expect(takenByDate({ ...ledger, consumptions })).toEqual(takenByDate(ledger));
        },
      ),
    );
  });
});

/** The same consumptions in another order that keeps those of one date as they were. */
function shuffledAcrossDates(ledger: CreditLedger): fc.Arbitrary<CreditLedger> {
  const byDate = [...Map.groupBy(ledger.consumptions, ({ date }) => date).values()];
  return fc
    .shuffledSubarray(byDate, { minLength: byDate.length })
    .map((groups) => ({ ...ledger, consumptions: groups.flat() }));
}

function summary(allocations: readonly Allocation[]): string[] {
  return allocations.map(
    ({ consumption, pool, halfDays }) => `${consumption.bookingId} ${pool.lotId} ${pool.until} ${halfDays}`,
  );
}

function perDate(allocations: readonly Allocation[]): object {
  const sums: Record<string, number> = {};
  for (const { consumption, pool, halfDays } of allocations) {
    const key = `${consumption.date} ${pool.lotId} ${pool.until}`;
    sums[key] = (sums[key] ?? 0) + halfDays;
  }
  return sums;
}
