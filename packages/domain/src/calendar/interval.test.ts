import fc from 'fast-check';
import type { Instant } from './instant.ts';
import {
  differenceOf,
  intersectionOf,
  secondsIn,
  unionOf,
  type Interval,
  type Intervals,
} from './interval.ts';

const anyInterval: fc.Arbitrary<Interval> = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 15 }))
  .map(([from, length]) => ({ from: from as Instant, until: (from + length) as Instant }));
const anyIntervals = fc.array(anyInterval, { maxLength: 8 });

/** The seconds that lie in any of `intervals`, one by one. */
function seconds(intervals: readonly Interval[]): number[] {
  const all = new Set<number>();
  for (const { from, until } of intervals)
    for (let second: number = from; second < until; second += 1) all.add(second);
  return [...all].sort((a, b) => a - b);
}

function isNormal(intervals: Intervals): boolean {
  return intervals.every(
    ({ from, until }, index) => from < until && (index === 0 || (intervals[index - 1]?.until ?? 0) < from),
  );
}

describe('the algebra of intervals, against sets of seconds', () => {
  it('unites', () => {
    fc.assert(
      fc.property(anyIntervals, (some) => {
        expect(seconds(unionOf(some))).toEqual(seconds(some));
        expect(isNormal(unionOf(some))).toBe(true);
      }),
    );
  });

  it('intersects', () => {
    fc.assert(
      fc.property(anyIntervals, anyIntervals, (a, b) => {
        const inBoth = new Set(seconds(b));
        const common = intersectionOf(unionOf(a), unionOf(b));
        expect(seconds(common)).toEqual(seconds(a).filter((second) => inBoth.has(second)));
        expect(isNormal(common)).toBe(true);
      }),
    );
  });

  it('subtracts', () => {
    fc.assert(
      fc.property(anyIntervals, anyIntervals, (a, b) => {
        const taken = new Set(seconds(b));
        const rest = differenceOf(unionOf(a), unionOf(b));
        expect(seconds(rest)).toEqual(seconds(a).filter((second) => !taken.has(second)));
        expect(isNormal(rest)).toBe(true);
      }),
    );
  });

  it('measures', () => {
    fc.assert(
      fc.property(anyIntervals, (some) => expect(secondsIn(unionOf(some))).toBe(seconds(some).length)),
    );
  });
});
