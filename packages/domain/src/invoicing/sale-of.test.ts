import { civilDate } from '../calendar/index.ts';
import { OFFER_2025_01 } from '../catalogue/index.ts';
import { freezeTerms, type Order } from '../contracts/index.ts';
import { basisPoints } from '../kernel/index.ts';
import { saleOf, type SaleFacts } from './sale-of.ts';
import { scheduleOf } from './schedule.ts';

const SIGNED = civilDate('2026-09-14');
const FACTS: SaleFacts = {
  deliveredOn: civilDate('2026-10-02'),
  plannedDeliveryOn: null,
  revisions: [{ effectiveOn: civilDate('2027-01-01'), rate: basisPoints(200) }],
};

describe('the invoices of a contract', () => {
  it.each<[Order, [string, number][]]>([
    [
      { kind: 'BUILD', plan: 'STARTER', options: [] },
      [
        ['2026-09-14', 225_000],
        ['2026-10-02', 225_000],
      ],
    ],
    [
      { kind: 'PACK', pack: 'STARTER_PACK', options: [], quoted: null },
      [
        ['2026-09-14', 825_000],
        ['2026-10-02', 825_000],
      ],
    ],
    [
      { kind: 'DEPLOY', package: 'DEPLOY_10' },
      [
        ['2026-09-14', 400_000],
        ['2027-03-14', 400_000],
      ],
    ],
    [{ kind: 'REGIE', formula: 'DAY' }, [['2026-10-02', 85_000]]],
    [
      {
        kind: 'RUN',
        plan: 'ESSENTIEL',
        options: [],
        additionalClusters: 0,
        weeklyMeeting: false,
        quoted: null,
      },
      [
        ['2026-09-14', 60_000],
        ['2026-10-14', 60_000],
        ['2026-11-14', 60_000],
        ['2026-12-14', 60_000],
        ['2027-01-14', 61_200],
        ['2027-02-14', 61_200],
        ['2027-03-14', 61_200],
      ],
    ],
  ])('follow its frozen terms: %j', (order, invoices) => {
    const terms = freezeTerms(OFFER_2025_01, order, SIGNED);
    const schedule = scheduleOf(saleOf(terms, FACTS), {
      vat: 'FR',
      paymentDays: terms.paymentDays,
      until: civilDate('2027-04-01'),
    });
    expect(schedule.map(({ invoiceOn, net }) => [invoiceOn, net])).toEqual(invoices);
  });
});
