import fc from 'fast-check';
import {
  addDays,
  instantAt,
  intersectionOf,
  secondsIn,
  unionOf,
  type CivilDate,
  type Instant,
  type Interval,
} from '../calendar/index.ts';
import type { BasisPoints } from '../kernel/index.ts';
import { availabilityOf, availabilityOver, civilMonth, daysOfMonth } from './availability.ts';
import { errorBudgetOf } from './error-budget.ts';
import { explainOutages } from './explain-outages.ts';

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
        expect(result.downSeconds + result.maintenanceSeconds).toBeLessThanOrEqual(result.wholeSeconds);
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
        const whole = [{ from: start, until: (start + result.wholeSeconds) as Instant }];
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

  it('explains each outage: counted, excused, clipped and repeated are its length, and what counted is the downtime', () => {
    fc.assert(
      fc.property(anyCase, ({ month, outages, maintenance }) => {
        const result = availabilityOf(month, outages, maintenance, COMMITMENT);
        const shares = explainOutages(result.period, outages, maintenance);
        for (const { outage, counted, excused, clipped, repeated } of shares) {
          expect(counted + excused + clipped + repeated).toBe(outage.until - outage.from);
          expect(Math.min(counted, excused, clipped, repeated)).toBeGreaterThanOrEqual(0);
        }
        const sum = (of: (share: (typeof shares)[number]) => number): number =>
          shares.reduce((total, share) => total + of(share), 0);
        expect(shares).toHaveLength(outages.length);
        expect(sum(({ counted }) => counted)).toBe(result.downSeconds);
        expect(sum(({ excused }) => excused)).toBe(secondsIn(result.excused));
      }),
    );
  });

  it('is that of its parts together: a split period equals the whole', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 27 }), ({ month, outages, maintenance }, days) => {
        const whole = daysOfMonth(month);
        const middle = addDays(whole.from, days);
        const of = (from: CivilDate, until: CivilDate) =>
          availabilityOver({ from, until }, outages, maintenance, COMMITMENT);
        const [all, first, second] = [
          of(whole.from, whole.until),
          of(whole.from, middle),
          of(middle, whole.until),
        ];
        for (const figure of ['wholeSeconds', 'maintenanceSeconds', 'downSeconds'] as const) {
          expect(first[figure] + second[figure]).toBe(all[figure]);
        }
        expect(unionOf([...first.downtime, ...second.downtime])).toEqual(all.downtime);
      }),
    );
  });

  it('has a budget in minutes and seconds that loses none', () => {
    fc.assert(
      fc.property(anyCase, ({ month, outages, maintenance }) => {
        const result = availabilityOf(month, outages, maintenance, COMMITMENT);
        const { allowed, used, left, isOverspent } = errorBudgetOf(result);
        const seconds = (of: { minutes: number; seconds: number }): number => of.minutes * 60 + of.seconds;
        expect(seconds(used) + (isOverspent ? -1 : 1) * seconds(left)).toBe(seconds(allowed));
        expect(isOverspent).toBe(!result.met);
      }),
    );
    expect(errorBudgetOf({ budgetSeconds: 2674, downSeconds: 2735, budgetLeftSeconds: -61 })).toEqual({
      allowed: { minutes: 44, seconds: 34 },
      used: { minutes: 45, seconds: 35 },
      left: { minutes: 1, seconds: 1 },
      isOverspent: true,
    });
  });

  it.each([
    ['2026-02', 28 * 86_400],
    ['2026-03', 31 * 86_400 - 3600],
    ['2026-10', 31 * 86_400 + 3600],
    ['2028-02', 29 * 86_400],
  ])('%s has %i seconds by the clock in Paris', (month, seconds) => {
    expect(availabilityOf(civilMonth(month), [], [], COMMITMENT).wholeSeconds).toBe(seconds);
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
