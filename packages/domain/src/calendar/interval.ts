import type { Instant } from './instant.ts';

/** A half-open stretch of time `[from, until)`; `until` itself is outside, and never before `from`. */
export interface Interval {
  readonly from: Instant;
  readonly until: Instant;
}

/** Intervals in time order that neither touch nor overlap, none of them empty. */
export type Intervals = readonly Interval[];

/** The instants that lie in any of `intervals`. */
export function unionOf(intervals: readonly Interval[]): Intervals {
  const sorted = intervals.filter((one) => one.from < one.until).sort((a, b) => a.from - b.from);
  const union: Interval[] = [];
  for (const next of sorted) {
    const last = union.at(-1);
    if (last === undefined || last.until < next.from) union.push(next);
    else if (last.until < next.until) union[union.length - 1] = { from: last.from, until: next.until };
  }
  return union;
}

/** The instants that lie in both. */
export function intersectionOf(a: Intervals, b: Intervals): Intervals {
  const common: Interval[] = [];
  let other = 0;
  for (const one of a) {
    while (other < b.length && (b[other]?.until ?? 0) <= one.from) other += 1;
    for (let index = other; index < b.length; index += 1) {
      const next = b[index];
      if (next === undefined || next.from >= one.until) break;
      common.push({ from: later(one.from, next.from), until: earlier(one.until, next.until) });
    }
  }
  return common;
}

/** The instants of `a` that do not lie in `b`. */
export function differenceOf(a: Intervals, b: Intervals): Intervals {
  return a.flatMap((one) => {
    const rest: Interval[] = [];
    let { from } = one;
    for (const hole of intersectionOf([one], b)) {
      if (from < hole.from) rest.push({ from, until: hole.from });
      from = hole.until;
    }
    if (from < one.until) rest.push({ from, until: one.until });
    return rest;
  });
}

/** The length of all `intervals` together, in seconds. */
export function secondsIn(intervals: Intervals): number {
  return intervals.reduce((sum, { from, until }) => sum + until - from, 0);
}

function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}

function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}
