import fc from 'fast-check';
import { civilDate } from '../calendar/index.ts';
import { OFFER_2025_01 } from '../catalogue/index.ts';
import { freezeTerms, type Order } from '../contracts/index.ts';
import { cents, sumCents } from '../kernel/index.ts';
import { signedSchedule } from './signed-schedule.ts';
import type { VatScheme } from './vat-rules.ts';

const SIGNED = civilDate('2026-08-31');
const RUN: Order = {
  kind: 'RUN',
  plan: 'STANDARD',
  options: [],
  additionalClusters: 0,
  weeklyMeeting: false,
  quoted: null,
};

const schedule = (order: Order, vat: VatScheme = 'FR') =>
  signedSchedule(freezeTerms(OFFER_2025_01, order, SIGNED), vat);

describe('the schedule that a contract is signed with', () => {
  it.each<[Order, [string | null, string | null, number, number, number, boolean][]]>([
    [
      { kind: 'DEPLOY', package: 'DEPLOY_20' },
      [
        ['2026-08-31', '2026-09-30', 750_000, 150_000, 900_000, false],
        ['2027-02-28', '2027-03-30', 750_000, 150_000, 900_000, false],
      ],
    ],
    [
      { kind: 'APPLICATION', applications: [{ code: 'SIMPLE', quantity: 1 }] },
      [
        ['2026-08-31', '2026-09-30', 90_000, 18_000, 108_000, false],
        [null, null, 90_000, 18_000, 108_000, true],
      ],
    ],
    [
      { kind: 'REGIE', formula: 'REGIE_MONTH' },
      [
        ['2026-08-31', '2026-09-30', 700_000, 140_000, 840_000, false],
        ['2026-09-30', '2026-10-30', 700_000, 140_000, 840_000, true],
      ],
    ],
    [{ kind: 'REGIE', formula: 'DAY' }, [[null, null, 85_000, 17_000, 102_000, true]]],
  ])('of %j', (order, expected) => {
    expect(
      schedule(order).map(({ invoiceOn, dueOn, net, vat, gross, forecast }) => [
        invoiceOn,
        dueOn,
        net,
        vat,
        gross,
        forecast,
      ]),
    ).toEqual(expected);
  });

  it('holds the months of the commitment, which touch, and no renewal', () => {
    const months = schedule(RUN);
    expect(months.map(({ period }) => period?.from)).toHaveLength(12);
    expect(months[0]?.period).toEqual({ from: '2026-08-31', until: '2026-09-30' });
    expect(months.at(-1)?.period).toEqual({ from: '2027-07-31', until: '2027-08-31' });
    for (const [index, { period }] of months.entries()) {
      if (index > 0) expect(period?.from).toBe(months[index - 1]?.period?.until);
    }
  });

  it('asks for the whole price and no cent more, whatever it is, and says which part carries the odd cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6_000_000, max: 90_000_000 }), vatSchemes, (quoted, vat) => {
        const pack: Order = { kind: 'PACK', pack: 'ENTERPRISE_PACK', options: [], quoted: cents(quoted) };
        const parts = schedule(pack, vat);
        expect(sumCents(parts.map(({ net }) => net))).toBe(quoted);
        expect(parts.map(({ part }) => part.oddCent)).toEqual([0, quoted % 2]);
        for (const { net, vat: tax, gross } of parts) expect(net + tax).toBe(gross);
      }),
    );
  });
});

const vatSchemes = fc.constantFrom<VatScheme>('FR', 'EU_REVERSE_CHARGE', 'EXPORT');
