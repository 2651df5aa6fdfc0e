import {
  addDays,
  instantAt,
  wallClock,
  type CivilDate,
  type Instant,
  type Intervals,
} from '../calendar/index.ts';

/** How many days of windows are laid out at a time. */
const DAYS_AT_A_TIME = 64;

/**
 * The time in which the clock of one kind of ticket runs, for counting through it in whole seconds.
 * Windows are laid out as they are needed, with the seconds served before each of them, so that a
 * deadline is two searches among integers: what was served by an instant, and when so much is served.
 */
export class ServiceHours {
  private readonly windowsOf: (date: CivilDate) => Intervals;
  /** Of the windows laid out, in order: first second, first second after, and seconds served before. */
  private starts: number[] = [];
  private ends: number[] = [];
  private served: number[] = [];
  private total = 0;
  /** Where the last search ended. */
  private hint = 0;
  private laidOutFrom = Infinity;
  private laidOutUntil = -Infinity;
  private nextDate: CivilDate | null = null;

  /** `windowsOf` gives the windows of a date in order; those of all dates must not overlap. */
  constructor(windowsOf: (date: CivilDate) => Intervals) {
    this.windowsOf = windowsOf;
  }

  /** Lets the layout begin by `from`. What `servedBy` returned for an earlier layout no longer compares. */
  startBy(from: Instant): void {
    if (from >= this.laidOutFrom) return;
    this.starts = [];
    this.ends = [];
    this.served = [];
    this.total = 0;
    this.nextDate = addDays(wallClock(from).date, -1);
    this.laidOutFrom = instantAt(this.nextDate, 0);
    this.laidOutUntil = this.laidOutFrom;
  }

  /** Seconds served from the start of the layout until `at`, which must not be before it (`startBy`). */
  servedBy(at: Instant): number {
    while (this.laidOutUntil <= at) this.layOutMore();
    const index = lastBelow(this.starts, at + 1, this.hint);
    if (index < 0) return 0;
    this.hint = index;
    return (this.served[index] ?? 0) + Math.min(at, this.ends[index] ?? 0) - (this.starts[index] ?? 0);
  }

  /**
   * The first instant by which `seconds`, above 0, have been served since the start of the layout. Those used up
   * exactly at the end of a window end there, not at the next opening (§3).
   */
  instantOf(seconds: number): Instant {
    while (this.total < seconds) this.layOutMore();
    const index = lastBelow(this.served, seconds, this.hint);
    return ((this.starts[index] ?? 0) + seconds - (this.served[index] ?? 0)) as Instant;
  }

  /** Seconds of service in `[from, until)`. */
  secondsBetween(from: Instant, until: Instant): number {
    this.startBy(from);
    return Math.max(0, this.servedBy(until) - this.servedBy(from));
  }

  /** The instant at which `seconds` of service have passed since `from`; 0 seconds end at `from`. */
  after(from: Instant, seconds: number): Instant {
    if (seconds === 0) return from;
    this.startBy(from);
    return this.instantOf(this.servedBy(from) + seconds);
  }

  /** `at` itself when it lies in a window, else the next opening. */
  nextRunning(at: Instant): Instant {
    return (this.after(at, 1) - 1) as Instant;
  }

  private layOutMore(): void {
    if (this.nextDate === null) return;
    let date = this.nextDate;
    for (let count = 0; count < DAYS_AT_A_TIME; count += 1) {
      for (const { from, until } of this.windowsOf(date)) {
        this.starts.push(from);
        this.ends.push(until);
        this.served.push(this.total);
        this.total += until - from;
      }
      date = addDays(date, 1);
    }
    this.nextDate = date;
    this.laidOutUntil = instantAt(date, 0);
  }
}

/**
 * Index of the last of the ascending `values` that is below `limit`; −1 when none is. Searches outwards
 * from `hint`: the instants of one ticket lie near one another.
 */
function lastBelow(values: readonly number[], limit: number, hint: number): number {
  let low = -1;
  let high = values.length;
  let step = 1;
  if (hint < high && (values[hint] ?? 0) < limit) {
    low = hint;
    while (low + step < high && (values[low + step] ?? 0) < limit) {
      low += step;
      step *= 2;
    }
    high = Math.min(high, low + step);
  } else {
    high = Math.min(high, hint);
    while (high - step > low && (values[high - step] ?? 0) >= limit) {
      high -= step;
      step *= 2;
    }
    low = Math.max(low, high - step);
  }
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < limit) low = middle;
    else high = middle;
  }
  return low;
}
