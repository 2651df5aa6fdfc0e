import { civilDate } from '../calendar/index.ts';
import { OFFER_2025_01 } from '../catalogue/index.ts';
import { runsOnBeside } from './beside.ts';
import { freezeTerms } from './freeze-terms.ts';
import type { Order } from './order.ts';

const RUN: Order = {
  kind: 'RUN',
  plan: 'STANDARD',
  options: [],
  additionalClusters: 0,
  weeklyMeeting: false,
  quoted: null,
};
const DAYS: Order = { kind: 'DEPLOY', package: 'DEPLOY_10' };
const termsOf = (order: Order) => freezeTerms(OFFER_2025_01, order, civilDate('2026-03-17'));
const ending = (end: string | null) => ({ end: end === null ? null : civilDate(end) });

describe('RUN beside RUN', () => {
  it.each([
    ['that renews', RUN, RUN, null, true],
    ['whose last day is the first of the other', RUN, RUN, '2026-03-18', true],
    ['whose last day is the eve', RUN, RUN, '2026-03-17', false],
    ['for what has no RUN', DAYS, RUN, null, false],
    ['of what has none', RUN, DAYS, null, false],
  ] as const)('%s', (_, order, other, end, beside) => {
    expect(runsOnBeside(termsOf(order), termsOf(other), ending(end))).toBe(beside);
  });

  it('counts from the day on which the other starts', () => {
    const later = { ...termsOf(RUN), startsOn: civilDate('2026-06-01') };
    expect(runsOnBeside(later, termsOf(RUN), ending('2026-06-01'))).toBe(false);
    expect(runsOnBeside(later, termsOf(RUN), ending('2026-06-02'))).toBe(true);
  });
});
