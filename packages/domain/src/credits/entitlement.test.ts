import fc from 'fast-check';
import { anyDay, anyLedger } from '../../test/support/ledgers.ts';
import { civilDate } from '../calendar/index.ts';
import type { BookingId, LotId } from '../kernel/index.ts';
import {
  entitledOn,
  entitlementFigures,
  useEntitlement,
  type Entitlement,
  type EntitlementAccount,
  type EntitlementUse,
  type UnitCount,
} from './entitlement.ts';

const unit = 'APPLICATION_DEPLOYMENT';
type Deployments = EntitlementAccount<typeof unit>;
const some = (count: number) => count as UnitCount<typeof unit>;

const three: Entitlement<typeof unit> = {
  unit,
  id: 'deployments' as LotId,
  granted: some(3),
  from: civilDate('2026-01-15'),
  window: { kind: 'MONTHS', months: 12 },
};

function use(id: string, date: string, delivered = false, count = 1): EntitlementUse<typeof unit> {
  return { unit, id: id as BookingId, date: civilDate(date), count: some(count), delivered };
}

describe('the application deployments of a pack', () => {
  const account: Deployments = {
    entitlements: [three],
    uses: [use('shop', '2026-03-02', true), use('blog', '2026-11-02')],
  };

  it('are delivered, planned and left, step by step', () => {
    expect(entitlementFigures(account, civilDate('2026-06-01'))).toEqual({
      entitlements: [
        {
          ...{ id: 'deployments', granted: 3, delivered: 1, planned: 1, expired: 0, remaining: 1 },
          steps: [
            { kind: 'GRANTED', count: 3, date: '2026-01-15', useId: null },
            { kind: 'DELIVERED', count: 1, date: '2026-03-02', useId: 'shop' },
            { kind: 'PLANNED', count: 1, date: '2026-11-02', useId: 'blog' },
          ],
        },
      ],
      overdrawn: 0,
    });
  });

  it('carry nothing over', () => {
    expect(entitlementFigures(account, civilDate('2027-01-15'))).toMatchObject({
      entitlements: [{ expired: 1, remaining: 0 }],
    });
    expect(entitledOn(account, civilDate('2027-01-14'))).toBe(1);
    expect(entitledOn(account, civilDate('2027-01-15'))).toBe(0);
  });

  it('show what was used beyond them', () => {
    const uses = ['a', 'b', 'c', 'd', 'e'].map((id) => use(id, '2026-03-02', true));
    expect(entitlementFigures({ entitlements: [three], uses }, civilDate('2026-06-01')).overdrawn).toBe(2);
  });

  it('are used while there are some, and refused with what is left', () => {
    expect(useEntitlement(account, use('wiki', '2026-12-01'))).toMatchObject({ ok: true });
    expect(useEntitlement(account, use('wiki', '2026-12-01', false, 2))).toEqual({
      ok: false,
      refusal: { kind: 'NOT_ENTITLED', unit, requested: 2, available: 1 },
    });
    expect(useEntitlement(account, use('wiki', '2026-01-14'))).toMatchObject({ refusal: { available: 0 } });
  });
});

describe('entitlements', () => {
  const anyAccount = anyLedger({ lots: 3, consumptions: 6, halfDays: 4 }).map(
    ({ lots, consumptions }): Deployments => ({
      entitlements: lots.map(({ id, granted, from, window }) => ({
        ...{ unit, id, from, window },
        granted: some(granted),
      })),
      uses: consumptions.map(({ bookingId: id, date, halfDays, delivered }) => ({
        ...{ unit, id, date, delivered },
        count: some(halfDays),
      })),
    }),
  );

  it('add up step by step, at every date', () => {
    fc.assert(
      fc.property(anyAccount, anyDay, (account, asOf) => {
        for (const { granted, delivered, planned, expired, remaining, steps } of entitlementFigures(
          account,
          asOf,
        ).entitlements) {
          expect(delivered + planned + expired + remaining).toBe(granted);
          const sum = (kind: string): number =>
            steps.reduce((total, step) => total + (step.kind === kind ? step.count : 0), 0);
          expect([sum('GRANTED'), sum('DELIVERED'), sum('PLANNED'), sum('EXPIRED')]).toEqual([
            granted,
            delivered,
            planned,
            expired,
          ]);
        }
      }),
    );
  });

  it('are given exactly while nothing more goes unserved', () => {
    fc.assert(
      fc.property(anyAccount, anyDay, fc.integer({ min: 1, max: 5 }), (account, date, count) => {
        const wish = { ...use('new', date), count: some(count) };
        const overdrawn = (of: Deployments): number =>
          entitlementFigures(of, civilDate('2020-01-01')).overdrawn;
        const withIt = { ...account, uses: [...account.uses, wish] };
        expect(useEntitlement(account, wish).ok).toBe(overdrawn(withIt) === overdrawn(account));
      }),
    );
  });
});
