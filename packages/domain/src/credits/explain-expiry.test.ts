import fc from 'fast-check';
import { anyDay, anyLedger } from '../../test/support/ledgers.ts';
import { civilDate } from '../calendar/index.ts';
import type { BasisPoints, BookingId, HalfDays, LotId } from '../kernel/index.ts';
import { explainNextExpiry, type LotExpiryExplanation } from './explain-expiry.ts';
import { figuresAt } from './figures.ts';
import type { CreditLot } from './lot.ts';
import { replay } from './replay.ts';

function leftOf({ steps }: LotExpiryExplanation): number {
  return steps.reduce((sum, { kind, halfDays }) => (kind === 'GRANTED' ? sum + halfDays : sum - halfDays), 0);
}

describe('how the next expiry comes about', () => {
  it('adds up, always: step by step to what lapses of a lot, lot by lot to what the account shows', () => {
    let carried = 0;
    fc.assert(
      fc.property(anyLedger({ lots: 6, consumptions: 40, halfDays: 12 }), anyDay, (ledger, asOf) => {
        const replayed = replay(ledger);
        const explained = explainNextExpiry(ledger.lots, replayed, asOf);
        const { nextExpiry, lots } = figuresAt(ledger.lots, replayed, asOf);
        expect(explained === null ? null : [explained.date, explained.halfDays]).toEqual(
          nextExpiry === null ? null : [nextExpiry.date, nextExpiry.halfDays],
        );
        for (const lot of explained?.lots ?? []) {
          expect(leftOf(lot)).toBe(lot.halfDays);
          expect(lots.find(({ lotId }) => lotId === lot.lotId)?.nextExpiry?.halfDays).toBe(lot.halfDays);
          expect(lot.steps.slice(1).every(({ halfDays }) => halfDays > 0)).toBe(true);
          if (lot.carryOver !== null) carried += 1;
        }
        const sum = explained?.lots.reduce((all, { halfDays }) => all + halfDays, 0);
        expect(sum).toBe(explained?.halfDays);
      }),
      { numRuns: 300 },
    );
    expect(carried).toBeGreaterThan(0);
  });

  const lot: CreditLot = {
    id: 'L' as LotId,
    granted: 20 as HalfDays,
    from: civilDate('2025-03-10'),
    window: { kind: 'MONTHS', months: 12 },
    carryOver: { rate: 2500 as BasisPoints, months: 3 },
  };
  const work = (id: string, date: string, halfDays: number, delivered: boolean) => ({
    bookingId: id as BookingId,
    date: civilDate(date),
    halfDays: halfDays as HalfDays,
    delivered,
  });
  const replayed = replay({
    lots: [lot],
    consumptions: [
      work('a', '2025-06-02', 9, true),
      work('b', '2026-02-02', 3, false),
      work('c', '2026-04-02', 4, false),
    ],
  });
  const stepsAt = (date: string) =>
    explainNextExpiry([lot], replayed, civilDate(date))?.lots[0]?.steps.map(({ kind, halfDays }) => [
      kind,
      halfDays,
    ]);

  it('leaves out what is carried over at the anniversary, also where some of it is planned already', () => {
    expect(stepsAt('2026-01-15')).toEqual([
      ['GRANTED', 20],
      ['DELIVERED', 9],
      ['PLANNED', 3],
      ['CARRIED_OVER', 5],
    ]);
  });

  it('leaves out what had lapsed at the anniversary once the carried half-days lapse', () => {
    expect(stepsAt('2026-03-10')).toEqual([
      ['GRANTED', 20],
      ['DELIVERED', 9],
      ['PLANNED', 7],
      ['EXPIRED', 3],
    ]);
    expect(stepsAt('2026-06-10')).toBeUndefined();
  });
});
