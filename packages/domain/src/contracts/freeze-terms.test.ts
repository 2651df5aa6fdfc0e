import { civilDate } from '../calendar/index.ts';
import { OFFER_2025_01, type DeployPackageCode, type Offer, type RegieCode } from '../catalogue/index.ts';
import { cents, sumCents } from '../kernel/index.ts';
import { freezeTerms } from './freeze-terms.ts';
import { grantOfYear, grantsBefore } from './grants.ts';
import type { Order } from './order.ts';

const SIGNED = civilDate('2026-09-14');
const terms = (order: Order, offer: Offer = OFFER_2025_01) => freezeTerms(offer, order, SIGNED);

const ORDERS: Order[] = [
  {
    kind: 'BUILD',
    plan: 'STANDARD',
    options: [
      { code: 'ADDITIONAL_CLUSTER', quantity: 2 },
      { code: 'GITOPS', quantity: 1 },
    ],
  },
  {
    kind: 'RUN',
    plan: 'ESSENTIEL',
    options: ['EVENING'],
    additionalClusters: 1,
    weeklyMeeting: true,
    quoted: null,
  },
  { kind: 'DEPLOY', package: 'DEPLOY_20' },
  {
    kind: 'APPLICATION',
    applications: [
      { code: 'SIMPLE', quantity: 2 },
      { code: 'COMPLEX', quantity: 1 },
    ],
  },
  { kind: 'REGIE', formula: 'REGIE_MONTH' },
  { kind: 'PACK', pack: 'STARTER_PACK', options: ['CICD_TOOLCHAIN'], quoted: null },
];

/** Raises every number of the offer in place; returns how many there were. */
function raiseEveryFigure(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const record = value as Record<string, unknown>;
  return Object.entries(record).reduce((sum, [name, inner]) => {
    if (typeof inner !== 'number') return sum + raiseEveryFigure(inner);
    record[name] = inner + 1;
    return sum + 1;
  }, 0);
}

describe('the terms that a contract freezes', () => {
  it.each(ORDERS)('have lines that add up to the price: $kind', (order) => {
    const { lines, net } = terms(order);
    expect(sumCents(lines.map(({ amount }) => amount))).toBe(net);
    for (const { quantity, unitPrice, amount } of lines) expect(quantity * unitPrice).toBe(amount);
  });

  it.each<[number, number, string, string | null]>([
    [0, 1_650_000, 'ORDER_DELIVERY', null],
    [1, 130_000, 'MONTHLY_IN_ADVANCE', '2027-09-14'],
    [2, 1_500_000, 'ORDER_SIX_MONTHS', '2027-09-14'],
    [3, 1_060_000, 'ORDER_DELIVERY', null],
    [4, 1_400_000, 'ORDER_DELIVERY', '2026-10-14'],
    [5, 2_100_000, 'ORDER_DELIVERY', '2027-09-14'],
  ])('order %i: price, invoices and end', (index, net, invoiceTerms, end) => {
    const order = ORDERS[index];
    expect(order && terms(order)).toMatchObject({
      net,
      invoiceTerms,
      end,
      offerVersion: '2025-01',
      paymentDays: 30,
    });
  });

  it('share nothing with the catalogue: whatever becomes of its figures, they stay', () => {
    for (const order of ORDERS) {
      const offer = structuredClone(OFFER_2025_01);
      const frozen = terms(order, offer);
      const before = structuredClone(frozen);
      const changed = raiseEveryFigure(offer);
      expect(changed).toBeGreaterThan(100);
      expect(frozen).toEqual(before);
      expect(terms(order, offer).net).not.toBe(before.net);
    }
  });

  it('keep what support and availability are judged by, for RUN and packs alone', () => {
    expect(ORDERS.map((order) => terms(order).service?.contract ?? null)).toEqual([
      null,
      { plan: 'ESSENTIEL', options: ['EVENING'] },
      null,
      null,
      null,
      { plan: 'ESSENTIEL', options: [] },
    ]);
    expect(ORDERS.map((order) => terms(order).service?.availability ?? null)).toEqual([
      null,
      9990,
      null,
      null,
      null,
      9990,
    ]);
  });

  it('list the milestones of what is built', () => {
    expect(ORDERS.map((order) => terms(order).milestones.length)).toEqual([11, 0, 0, 0, 0, 11]);
  });

  it('are not touched by a later catalogue', () => {
    const order: Order = { kind: 'DEPLOY', package: 'DEPLOY_10' };
    const before = structuredClone(terms(order));
    const packages = {
      ...OFFER_2025_01.deploy.packages,
      DEPLOY_10: { ...OFFER_2025_01.deploy.packages.DEPLOY_10, price: cents(1) },
    };
    const later: Offer = {
      ...OFFER_2025_01,
      version: '2027-01',
      deploy: { ...OFFER_2025_01.deploy, packages },
    };
    expect(terms(order, later).net).toBe(1);
    expect(terms(order)).toEqual(before);
  });

  it('renew tacitly for RUN alone', () => {
    expect(ORDERS.filter((order) => terms(order).renewal !== null).map(({ kind }) => kind)).toEqual(['RUN']);
  });

  it('take the quoted price of a pack on quotation', () => {
    expect(terms({ kind: 'PACK', pack: 'ENTERPRISE_PACK', options: [], quoted: cents(7_250_000) }).net).toBe(
      7_250_000,
    );
  });
});

describe('the lots that a contract grants', () => {
  it.each<[DeployPackageCode, number]>([
    ['DEPLOY_10', 20],
    ['DEPLOY_20', 40],
    ['DEPLOY_40', 80],
  ])('%s: %i half-days for a year, a quarter carried for three months', (code, granted) => {
    expect(terms({ kind: 'DEPLOY', package: code }).grants).toEqual([
      {
        unit: 'HALF_DAY',
        granted,
        from: SIGNED,
        window: { kind: 'MONTHS', months: 12 },
        carryOver: { rate: 2500, months: 3 },
        yearly: false,
      },
    ]);
  });

  it.each<[RegieCode, number, object]>([
    ['HALF_DAY', 1, { kind: 'OPEN' }],
    ['DAY', 2, { kind: 'OPEN' }],
    ['REGIE_5', 10, { kind: 'OPEN' }],
    ['REGIE_10', 20, { kind: 'OPEN' }],
    ['REGIE_MONTH', 40, { kind: 'MONTHS', months: 1 }],
  ])('%s: %i half-days, nothing carried over', (formula, granted, window) => {
    expect(terms({ kind: 'REGIE', formula }).grants).toMatchObject([{ granted, window, carryOver: null }]);
  });

  it('Pack Enterprise: twenty days each contract year, five training days, an upgrade a year', () => {
    const { grants } = terms({
      kind: 'PACK',
      pack: 'ENTERPRISE_PACK',
      options: [],
      quoted: cents(6_000_000),
    });
    expect(grants.map(({ unit, granted, yearly }) => [unit, granted, yearly])).toEqual([
      ['HALF_DAY', 40, true],
      ['TRAINING_DAY', 5, false],
      ['MAJOR_UPGRADE', 1, true],
    ]);
    expect(grants.every(({ carryOver }) => carryOver === null)).toBe(true);
  });

  it('are granted again each contract year, and the years touch', () => {
    const leapDay = civilDate('2024-02-29');
    const [grant] = freezeTerms(
      OFFER_2025_01,
      ORDERS[1] ?? { kind: 'DEPLOY', package: 'DEPLOY_10' },
      leapDay,
    ).grants;
    const years = grant === undefined ? [] : [0, 1, 2, 3, 4].map((year) => grantOfYear(grant, year));
    expect(years.map(({ from }) => from)).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ]);
    expect(years.map(({ window }) => (window.kind === 'UNTIL' ? window.until : null))).toEqual([
      ...years.slice(1).map(({ from }) => from),
      '2029-02-28',
    ]);
  });

  it('are all known until a day: a yearly one once for each year that starts before it', () => {
    const { grants, end } = terms(ORDERS[1] ?? { kind: 'DEPLOY', package: 'DEPLOY_10' });
    const days = (until: string | null) =>
      grantsBefore(grants, until === null ? null : civilDate(until)).map(({ from }) => from);
    expect(days(end)).toEqual(['2026-09-14']);
    expect(days('2028-09-14')).toEqual(['2026-09-14', '2027-09-14']);
    expect(days('2028-09-15')).toEqual(['2026-09-14', '2027-09-14', '2028-09-14']);
    expect(days(null)).toEqual(['2026-09-14']);
  });
});
