import { civilDate } from '../calendar/index.ts';
import { OFFER_2025_01 } from '../catalogue/index.ts';
import { cents, InvalidInput, type Cents } from '../kernel/index.ts';
import { freezeTerms } from './freeze-terms.ts';
import type { Order } from './order.ts';
import { orderProblem, type OrderProblem } from './order-problem.ts';

const RUN = {
  kind: 'RUN',
  plan: 'STANDARD',
  options: [],
  additionalClusters: 0,
  weeklyMeeting: false,
  quoted: null,
} as const;
const PACK = { kind: 'PACK', pack: 'STARTER_PACK', options: [], quoted: null } as const;

describe('an order that cannot be signed', () => {
  it.each<[OrderProblem, Order]>([
    ['QUOTE_MISSING', { ...RUN, plan: 'ENTERPRISE' }],
    ['QUOTE_ON_LISTED_PLAN', { ...RUN, quoted: cents(1) }],
    ['PLAN_TAKES_NO_OPTION', { ...RUN, plan: 'PREMIUM', options: ['EVENING'] }],
    ['FULL_INCLUDES_THE_OTHERS', { ...RUN, options: ['FULL', 'EVENING'] }],
    ['OPTION_TWICE', { ...RUN, options: ['EVENING', 'EVENING'] }],
    ['QUANTITY_NOT_WHOLE', { ...RUN, additionalClusters: -2 }],
    ['QUANTITY_NOT_WHOLE', { kind: 'BUILD', plan: 'STARTER', options: [{ code: 'GITOPS', quantity: 0.5 }] }],
    [
      'ORDERED_TWICE',
      {
        kind: 'BUILD',
        plan: 'STARTER',
        options: [
          { code: 'GITOPS', quantity: 1 },
          { code: 'GITOPS', quantity: 1 },
        ],
      },
    ],
    ['NOTHING_ORDERED', { kind: 'APPLICATION', applications: [] }],
    ['OPTION_NOT_IN_PACK', { ...PACK, options: ['SERVICE_MESH'] }],
    ['ORDERED_TWICE', { ...PACK, options: ['CICD_TOOLCHAIN', 'CICD_TOOLCHAIN'] }],
    ['QUOTE_ON_LISTED_PLAN', { ...PACK, quoted: cents(1) }],
    ['QUOTE_MISSING', { ...PACK, pack: 'ENTERPRISE_PACK' }],
    ['QUOTE_NOT_A_PRICE', { ...PACK, pack: 'ENTERPRISE_PACK', quoted: 6_000_000.5 as Cents }],
    ['QUOTE_BELOW_LEAST', { ...PACK, pack: 'ENTERPRISE_PACK', quoted: cents(5_999_999) }],
  ])('%s', (problem, order) => {
    expect(orderProblem(OFFER_2025_01, order)).toBe(problem);
    expect(() => freezeTerms(OFFER_2025_01, order, civilDate('2026-09-14'))).toThrow(InvalidInput);
  });

  it.each<Order>([RUN, PACK, { kind: 'DEPLOY', package: 'DEPLOY_10' }, { kind: 'REGIE', formula: 'DAY' }])(
    'is none of these: $kind',
    (order) => {
      expect(orderProblem(OFFER_2025_01, order)).toBeNull();
    },
  );
});
