/** A line may say this many things at once… */
const BURST = 100;

/** …and as many again every minute. */
const REFILL_PER_MS = BURST / 60_000;

/** How much somebody may still say on a line: a bucket that fills again with time. */
export class MessageBudget {
  private left = BURST;
  private since = performance.now();

  /** Takes one message; `false` when there is none left. */
  take(): boolean {
    const now = performance.now();
    this.left = Math.min(BURST, this.left + (now - this.since) * REFILL_PER_MS);
    this.since = now;
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }
}
