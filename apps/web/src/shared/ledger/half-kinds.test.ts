import type { HalfDays } from '@akouendy/domain';
import { dayCells, type HalfKind } from './half-kinds.ts';

const run = (kind: HalfKind, halfDays: number) => ({ kind, halfDays: halfDays as HalfDays });

describe('day cells', () => {
  it('puts two halves in a day, also across two kinds', () => {
    expect(dayCells([run('delivered', 3), run('planned', 1)])).toEqual([
      ['delivered', 'delivered'],
      ['delivered', 'planned'],
    ]);
  });

  it('leaves the second half of an odd last day empty', () => {
    expect(dayCells([run('lot-1', 1)])).toEqual([['lot-1', null]]);
  });

  it('is empty for nothing', () => {
    expect(dayCells([])).toEqual([]);
  });
});
