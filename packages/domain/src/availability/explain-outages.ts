import {
  differenceOf,
  intersectionOf,
  secondsIn,
  unionOf,
  type Interval,
  type Intervals,
  type Period,
} from '../calendar/index.ts';
import { instantsOf } from './availability.ts';

/** What became of an outage in the count, in seconds; the four parts are its whole length. */
export interface OutageShare<Outage extends Interval> {
  readonly outage: Outage;
  readonly counted: number;
  /** Inside planned maintenance. */
  readonly excused: number;
  /** Before or after the period. */
  readonly clipped: number;
  /** While another outage was counted already: the one that began before it, or stands before it. */
  readonly repeated: number;
}

/**
 * What each outage added to the downtime of `period`, in order of their beginnings; what they counted
 * is the downtime (§6).
 */
export function explainOutages<Outage extends Interval>(
  period: Period,
  outages: readonly Outage[],
  plannedMaintenance: readonly Interval[],
): OutageShare<Outage>[] {
  const whole = instantsOf(period);
  const maintenance = unionOf(plannedMaintenance);
  let before: Intervals = [];
  return [...outages]
    .sort((a, b) => a.from - b.from)
    .map((outage) => {
      const length = unionOf([outage]);
      const own = differenceOf(length, before);
      const inside = intersectionOf(own, whole);
      const excused = secondsIn(intersectionOf(inside, maintenance));
      before = unionOf([...before, outage]);
      return {
        outage,
        counted: secondsIn(inside) - excused,
        excused,
        clipped: secondsIn(own) - secondsIn(inside),
        repeated: secondsIn(length) - secondsIn(own),
      };
    });
}
