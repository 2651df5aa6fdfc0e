import {
  addDays,
  instantAt,
  wallClock,
  type CivilDate,
  type Instant,
  type Interval,
  type Intervals,
} from '../calendar/index.ts';

/** How many days of windows are laid out at a time. */
const DAYS_AT_A_TIME = 64;

/**
 * The time in which the clock of one kind of ticket runs, for counting through it in whole seconds.
 * Windows are laid out as they are needed, with the seconds served before each of them, so that a
 * deadline is two searches among integers.
 */
export class ServiceHours {
  private readonly windowsOf: (date: CivilDate) => Intervals;
  private windows: Interval[] = [];
  /** Seconds served before the window of the same index. */
  private served: number[] = [];
  private laidOutFrom = Infinity;
  private laidOutUntil = -Infinity;
  private nextDate: CivilDate | null = null;

  /** `windowsOf` gives the windows of a date in order; those of all dates must not overlap. */
  constructor(windowsOf: (date: CivilDate) => Intervals) {
    this.windowsOf = windowsOf;
  }

  /** Seconds of service in `[from, until)`. */
  secondsBetween(from: Instant, until: Instant): number {
    this.reach(from, until);
    return Math.max(0, this.servedBy(until) - this.servedBy(from));
  }

  /**
   * The instant at which `seconds` of service have passed since `from`. Seconds used up exactly at the end
   * of a window end there, not at the next opening (§3). 0 seconds end at `from`.
   */
  after(from: Instant, seconds: number): Instant {
    if (seconds === 0) return from;
    this.reach(from, from);
    const goal = this.servedBy(from) + seconds;
    while (this.total() < goal) this.layOutMore();
    const index = lastIndex(this.served, (before) => before < goal);
    const window = this.windows[index];
    return ((window?.from ?? from) + goal - (this.served[index] ?? 0)) as Instant;
  }

  /** Seconds served from the start of the layout until `at`. */
  private servedBy(at: Instant): number {
    const index = this.windowAt(at);
    const window = this.windows[index];
    if (window === undefined) return 0;
    return (this.served[index] ?? 0) + Math.min(at, window.until) - window.from;
  }

  /** Index of the last window that starts by `at`; −1 when none does. */
  private windowAt(at: Instant): number {
    return lastIndex(this.windows, (window) => window.from <= at);
  }

  private total(): number {
    const last = this.windows.at(-1);
    return last === undefined ? 0 : (this.served.at(-1) ?? 0) + last.until - last.from;
  }

  /** Lays windows out until they hold `[from, until]`. */
  private reach(from: Instant, until: Instant): void {
    if (from < this.laidOutFrom) {
      this.windows = [];
      this.served = [];
      this.nextDate = addDays(wallClock(from).date, -1);
      this.laidOutFrom = instantAt(this.nextDate, 0);
      this.laidOutUntil = this.laidOutFrom;
    }
    while (this.laidOutUntil <= until) this.layOutMore();
  }

  private layOutMore(): void {
    if (this.nextDate === null) return;
    let date = this.nextDate;
    for (let count = 0; count < DAYS_AT_A_TIME; count += 1) {
      for (const window of this.windowsOf(date)) {
        this.served.push(this.total());
        this.windows.push(window);
      }
      date = addDays(date, 1);
    }
    this.nextDate = date;
    this.laidOutUntil = instantAt(date, 0);
  }
}

/** Index of the last item that passes, when those that pass come first; −1 when none does. */
function lastIndex<Item>(items: readonly Item[], passes: (item: Item) => boolean): number {
  let low = -1;
  let high = items.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const item = items[middle];
    if (item !== undefined && passes(item)) low = middle;
    else high = middle - 1;
  }
  return low;
}
