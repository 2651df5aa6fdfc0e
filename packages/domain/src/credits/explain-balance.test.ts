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
        const { remaining, lots } = explainBalance(ledger, replay(ledger), asOf);
        for (const lot of lots) {
          const left = lot.steps.reduce(
            (sum, { kind, halfDays }) => (kind === 'GRANTED' ? sum + halfDays : sum - halfDays),
            0,
          );
          expect(left).toBe(lot.remaining);
          expect(lot.parts.reduce((sum, { halfDays }) => sum + halfDays, 0)).toBe(lot.remaining);
        }
        expect(lots.reduce((sum, lot) => sum + lot.remaining, 0)).toBe(remaining);
      }),
      { numRuns: 200 },
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
