import fc from 'fast-check';
import {
  instantAt,
  intersectionOf,
  secondsIn,
  unionOf,
  type CivilDate,
  type Instant,
  type Interval,
} from '../calendar/index.ts';
import type { BasisPoints } from '../kernel/index.ts';
import { availabilityOf, civilMonth } from './availability.ts';

const COMMITMENT = 9990 as BasisPoints;
const anyMonth = fc.constantFrom('2026-02', '2026-03', '2026-10', '2028-02', '2026-12').map(civilMonth);

/** Intervals around the month, some of them outside it, some overlapping. */
function around(month: string): fc.Arbitrary<Interval[]> {
  const start = instantAt(`${month}-01` as CivilDate, 0);
  const anyInterval = fc
    .tuple(fc.integer({ min: -200_000, max: 2_900_000 }), fc.integer({ min: 0, max: 400_000 }))
    .map(([from, length]) => ({
      from: (start + from) as Instant,
      until: (start + from + length) as Instant,
    }));
  return fc.array(anyInterval, { maxLength: 6 });
}

const anyCase = anyMonth.chain((month) =>
  fc.record({
    month: fc.constant(month),
    outages: around(month),
    maintenance: around(month),
    more: around(month),
  }),
);

describe('the availability of a month', () => {
  it('lies between nothing and everything, and its parts lie within the month', () => {
    fc.assert(
      fc.property(anyCase, ({ month, outages, maintenance }) => {
        const result = availabilityOf(month, outages, maintenance, COMMITMENT);
        expect(result.availabilityPpm).toBeGreaterThanOrEqual(0);
        expect(result.availabilityPpm).toBeLessThanOrEqual(1_000_000);
        expect(result.downSeconds + result.maintenanceSeconds).toBeLessThanOrEqual(result.monthSeconds);
      }),
    );
  });

  it('never grows with more outages', () => {
    fc.assert(
      fc.property(anyCase, ({ month, outages, maintenance, more }) => {
        const before = availabilityOf(month, outages, maintenance, COMMITMENT);
        const after = availabilityOf(month, [...outages, ...more], maintenance, COMMITMENT);
        expect(after.downSeconds).toBeGreaterThanOrEqual(before.downSeconds);
        expect(after.availabilityPpm).toBeLessThanOrEqual(before.availabilityPpm);
        expect(after.budgetLeftSeconds).toBeLessThanOrEqual(before.budgetLeftSeconds);
      }),
    );
  });

  it('explains itself: what counted, what was excused and the budget add up', () => {
    fc.assert(
      fc.property(anyCase, ({ month, outages, maintenance }) => {
        const result = availabilityOf(month, outages, maintenance, COMMITMENT);
        expect(secondsIn(result.downtime)).toBe(result.downSeconds);
        expect(secondsIn(result.maintenance)).toBe(result.maintenanceSeconds);
        const start = instantAt(`${month}-01` as CivilDate, 0);
        const whole = [{ from: start, until: (start + result.monthSeconds) as Instant }];
        expect(unionOf([...result.downtime, ...result.excused])).toEqual(
          intersectionOf(whole, unionOf(outages)),
        );
        expect(secondsIn(result.downtime) + secondsIn(result.excused)).toBe(
          secondsIn(unionOf([...result.downtime, ...result.excused])),
        );
        expect(result.budgetSeconds - result.downSeconds).toBe(result.budgetLeftSeconds);
        expect(result.met).toBe(result.budgetLeftSeconds >= 0);
      }),
    );
  });

  it.each([
    ['2026-02', 28 * 86_400],
    ['2026-03', 31 * 86_400 - 3600],
    ['2026-10', 31 * 86_400 + 3600],
    ['2028-02', 29 * 86_400],
  ])('%s has %i seconds by the clock in Paris', (month, seconds) => {
    expect(availabilityOf(civilMonth(month), [], [], COMMITMENT).monthSeconds).toBe(seconds);
  });

  it('is kept exactly when the budget is not overspent, whatever the rounded percentage says', () => {
    const start = instantAt('2026-06-01' as CivilDate, 0);
    const down = (seconds: number) =>
      availabilityOf(
        civilMonth('2026-06'),
        [{ from: start, until: (start + seconds) as Instant }],
        [],
        COMMITMENT,
      );
    expect(down(2592)).toMatchObject({ availabilityPpm: 999_000, budgetLeftSeconds: 0, met: true });
    expect(down(2593)).toMatchObject({ availabilityPpm: 999_000, budgetLeftSeconds: -1, met: false });
  });
});
