import { OFFER_2025_01 } from '../catalogue/index.ts';
import { cents, sumCents, type Cents } from '../kernel/index.ts';
import { quoteProblem, runPrice, type RunComposition } from './run-price.ts';

const RUN = OFFER_2025_01.run;
const ALONE: RunComposition = {
  plan: 'STANDARD',
  options: [],
  additionalClusters: 0,
  weeklyMeeting: false,
  quoted: null,
};

describe('the monthly price of RUN', () => {
  it('is explained line by line', () => {
    const price = runPrice(RUN, {
      ...ALONE,
      options: ['EVENING'],
      additionalClusters: 3,
      weeklyMeeting: true,
    });
    expect(price.lines).toEqual([
      { item: 'STANDARD', quantity: 1, unitPrice: 90_000, amount: 90_000, share: null },
      { item: 'EVENING', quantity: 1, unitPrice: 20_000, amount: 20_000, share: null },
      {
        item: 'ADDITIONAL_CLUSTER',
        quantity: 3,
        unitPrice: 45_000,
        amount: 135_000,
        share: { of: 90_000, rate: 5000, rounding: 0 },
      },
      { item: 'WEEKLY_MEETING', quantity: 1, unitPrice: 20_000, amount: 20_000, share: null },
    ]);
    expect(price.monthly).toBe(sumCents(price.lines.map(({ amount }) => amount)));
  });

  it('rounds half of an odd quote up, for each additional cluster', () => {
    const price = runPrice(RUN, {
      ...ALONE,
      plan: 'ENTERPRISE',
      additionalClusters: 2,
      quoted: cents(300_001),
    });
    expect(price.monthly).toBe(300_001 + 2 * 150_001);
    expect(price.lines[1]?.share).toEqual({ of: 300_001, rate: 5000, rounding: 5000 });
  });

  it('needs a quote exactly where there is no list price', () => {
    expect(quoteProblem(RUN, { ...ALONE, plan: 'ENTERPRISE' })).toBe('QUOTE_MISSING');
    expect(quoteProblem(RUN, { ...ALONE, quoted: cents(1) })).toBe('QUOTE_ON_LISTED_PLAN');
    for (const quoted of [-60_000, 1.5, Number.NaN] as Cents[]) {
      expect(quoteProblem(RUN, { ...ALONE, plan: 'ENTERPRISE', quoted })).toBe('QUOTE_NOT_A_PRICE');
    }
    expect(quoteProblem(RUN, ALONE)).toBeNull();
    expect(quoteProblem(RUN, { ...ALONE, plan: 'ENTERPRISE', quoted: cents(1) })).toBeNull();
  });
});
