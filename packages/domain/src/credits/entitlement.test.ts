import { civilDate } from '../calendar/index.ts';
import type { BookingId, LotId } from '../kernel/index.ts';
import { entitlementFigures, type Entitlement, type EntitlementUse, type UnitCount } from './entitlement.ts';

const three: Entitlement = {
  id: 'deployments' as LotId,
  granted: 3 as UnitCount,
  from: civilDate('2026-01-15'),
  window: { kind: 'MONTHS', months: 12 },
};

function use(id: string, date: string, delivered: boolean): EntitlementUse {
  return { id: id as BookingId, date: civilDate(date), count: 1 as UnitCount, delivered };
}

describe('the application deployments of a pack', () => {
  const uses = [use('shop', '2026-03-02', true), use('blog', '2026-11-02', false)];

  it('are delivered, planned and left', () => {
    expect(entitlementFigures([three], uses, civilDate('2026-06-01'))).toEqual({
      entitlements: [{ id: 'deployments', granted: 3, delivered: 1, planned: 1, expired: 0, remaining: 1 }],
      overdrawn: 0,
    });
  });

  it('carry nothing over', () => {
    expect(entitlementFigures([three], uses, civilDate('2027-01-15'))).toMatchObject({
      entitlements: [{ expired: 1, remaining: 0 }],
    });
  });

  it('show what was used beyond them', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((id) => use(id, '2026-03-02', true));
    expect(entitlementFigures([three], five, civilDate('2026-06-01')).overdrawn).toBe(2);
  });
});
