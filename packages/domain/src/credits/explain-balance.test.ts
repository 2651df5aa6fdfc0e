import fc from 'fast-check';
import { anyDay, anyLedger } from '../../test/support/ledgers.ts';
import { explainBalance } from './explain-balance.ts';
import { figuresAt } from './figures.ts';
import { replay } from './replay.ts';

const ledgers = anyLedger({ lots: 6, consumptions: 40, halfDays: 12 });

describe('the explanation of a balance', () => {
  it('adds up, always: step by step, part by part, lot by lot', () => {
    fc.assert(
      fc.property(ledgers, anyDay, (ledger, asOf) => {
        const { figures, deliveredBookings, plannedBookings, lots } = explainBalance(
          ledger,
          replay(ledger),
          asOf,
        );
        for (const lot of lots) {
          const left = lot.steps.reduce(
            (sum, { kind, halfDays }) => (kind === 'GRANTED' ? sum + halfDays : sum - halfDays),
            0,
          );
          expect(left).toBe(lot.remaining);
          expect(lot.parts.reduce((sum, { halfDays }) => sum + halfDays, 0)).toBe(lot.remaining);
        }
        expect(lots.reduce((sum, lot) => sum + lot.remaining, 0)).toBe(figures.remaining);
        expect(deliveredBookings + plannedBookings).toBe(ledger.consumptions.length);
      }),
      { numRuns: 200 },
    );
  });

  it('tells of each booking once a lot what it takes in all', () => {
    fc.assert(
      fc.property(ledgers, anyDay, (ledger, asOf) => {
        const replayed = replay(ledger);
        for (const lot of explainBalance(ledger, replayed, asOf).lots) {
          const ids = lot.uses.map(({ bookingId }) => bookingId);
          expect(new Set(ids).size).toBe(ids.length);
          const allocated = replayed.allocations.filter(({ pool }) => pool.lotId === lot.lotId);
          for (const use of lot.uses) {
            const ofBooking = allocated.filter(({ consumption }) => consumption.bookingId === use.bookingId);
            expect(ofBooking.reduce((sum, { halfDays }) => sum + halfDays, 0)).toBe(use.halfDays);
          }
          expect(lot.uses.length).toBe(new Set(allocated.map(({ consumption }) => consumption)).size);
        }
      }),
    );
  });

  it('shows in each kind of step what the figures of the lot show', () => {
    fc.assert(
      fc.property(ledgers, anyDay, (ledger, asOf) => {
        const replayed = replay(ledger);
        const { lots } = explainBalance(ledger, replayed, asOf);
        for (const [index, figures] of figuresAt(ledger.lots, replayed, asOf).lots.entries()) {
          const sum = (wanted: string): number =>
            (lots[index]?.steps ?? []).reduce(
              (all, { kind, halfDays }) => (kind === wanted ? all + halfDays : all),
              0,
            );
          expect([sum('DELIVERED'), sum('PLANNED'), sum('EXPIRED')]).toEqual([
            figures.delivered,
            figures.planned,
            figures.expired,
          ]);
        }
      }),
    );
  });
});
