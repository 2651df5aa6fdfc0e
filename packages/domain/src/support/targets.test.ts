import { RUN } from '../../test/support/tickets.ts';
import type { Priority, RunPlanCode } from '../catalogue/index.ts';
import { targetsOf } from './targets.ts';

const PRIORITIES: readonly Priority[] = ['P1', 'P2', 'P3', 'P4'];

describe('the targets of a ticket', () => {
  it.each<[RunPlanCode, string[]]>([
    ['ESSENTIEL', ['240 PLAN', '240 PLAN', '240 GRID', '480 GRID']],
    ['STANDARD', ['120 PLAN', '120 GRID', '240 GRID', '480 GRID']],
    ['PREMIUM', ['30 GRID', '120 GRID', '240 GRID', '480 GRID']],
    ['ENTERPRISE', ['30 GRID', '120 GRID', '240 GRID', '480 GRID']],
  ])('%s answers by the slower of the grid and the plan, in minutes', (plan, expected) => {
    const found = PRIORITIES.map((priority) => targetsOf(RUN, plan, priority));
    expect(found.map((target) => `${target.responseSeconds / 60} ${target.responseFrom}`)).toEqual(expected);
    for (const target of found) {
      expect(target.responseSeconds).toBe(
        Math.max(target.gridResponseSeconds, target.planResponseSeconds ?? 0),
      );
    }
  });

  it('resolve by the grid', () => {
    expect(
      PRIORITIES.map((priority) => targetsOf(RUN, 'ESSENTIEL', priority).resolutionSeconds / 3600),
    ).toEqual([4, 8, 24, 48]);
  });
});
