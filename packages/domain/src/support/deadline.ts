import type { Instant } from '../calendar/index.ts';
import type { FinishedPause, Pause } from './ticket-history.ts';
import type { ServiceHours } from './service-hours.ts';

/** A stretch of the clock's life: it ran for so many of its seconds, or it was paused and says why. */
export type ClockStretch =
  | { readonly kind: 'RUNNING'; readonly from: Instant; readonly until: Instant; readonly seconds: number }
  | ({ readonly kind: 'PAUSED'; readonly seconds: 0 } & FinishedPause);

/** Where a clock starts: the opening of the ticket, and the seconds that its service hours had served by then. */
export interface ClockStart {
  readonly at: Instant;
  readonly served: number;
}

/** The start of the clocks of a ticket opened at `at`; valid until the layout of `hours` begins earlier. */
export function clockStart(hours: ServiceHours, at: Instant): ClockStart {
  hours.startBy(at);
  return { at, served: hours.servedBy(at) };
}

/** When a target falls due, when its share for the warning is used, and how both were counted. */
export interface Deadline {
  readonly dueAt: Instant;
  readonly warningAt: Instant;
  /** From the opening to the due instant, without gaps; their seconds add up to the target. */
  readonly stretches: readonly ClockStretch[];
}

/**
 * When `seconds` of service, above 0, have passed since `start`, pauses left out, and when
 * `warningSeconds` of them have. Seconds that are used up exactly when a pause starts are due at that
 * instant (§3). A pause that goes on is passed over: the deadline is what it would be if the pause
 * ended now, unless it fell due before.
 */
export function deadline(
  hours: ServiceHours,
  start: ClockStart,
  seconds: number,
  warningSeconds: number,
  pauses: readonly Pause[],
): Deadline {
  const stretches: ClockStretch[] = [];
  let warningAt: Instant | null = null;
  let from = start.at;
  let base = start.served;
  let used = 0;
  for (const { reason, from: pausedFrom, until } of pauses) {
    if (until === null || until === pausedFrom) continue;
    const running = hours.servedBy(pausedFrom) - base;
    if (warningAt === null && used + running >= warningSeconds) {
      warningAt = hours.instantOf(base + warningSeconds - used);
    }
    if (used + running >= seconds) break;
    if (from < pausedFrom) stretches.push({ kind: 'RUNNING', from, until: pausedFrom, seconds: running });
    stretches.push({ kind: 'PAUSED', reason, from: pausedFrom, until, seconds: 0 });
    used += running;
    from = until;
    base = hours.servedBy(until);
  }
  const dueAt = hours.instantOf(base + seconds - used);
  stretches.push({ kind: 'RUNNING', from, until: dueAt, seconds: seconds - used });
  return { dueAt, warningAt: warningAt ?? hours.instantOf(base + warningSeconds - used), stretches };
}

/** Seconds of service used from `start` to `at`, pauses left out; none of them starts or ends after `at`, and one may go on. */
export function secondsUsed(
  hours: ServiceHours,
  start: ClockStart,
  at: Instant,
  pauses: readonly Pause[],
): number {
  let base = start.served;
  let used = 0;
  for (const { from, until } of pauses) {
    used += hours.servedBy(from) - base;
    if (until === null) return used;
    base = hours.servedBy(until);
  }
  return used + hours.servedBy(at) - base;
}
