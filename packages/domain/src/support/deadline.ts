import type { Instant } from '../calendar/index.ts';
import { finishedPauses, type FinishedPause, type Pause } from './ticket-history.ts';
import type { ServiceHours } from './service-hours.ts';

/** A stretch of the clock's life: it ran for so many of its seconds, or it was paused and says why. */
export type ClockStretch =
  | { readonly kind: 'RUNNING'; readonly from: Instant; readonly until: Instant; readonly seconds: number }
  | ({ readonly kind: 'PAUSED'; readonly seconds: 0 } & FinishedPause);

/** When a target falls due, and how that was counted. */
export interface Deadline {
  readonly dueAt: Instant;
  /** From the opening to the due instant, without gaps; their seconds add up to the target. */
  readonly stretches: readonly ClockStretch[];
}

/**
 * When `seconds` of service have passed since `openedAt`, pauses left out. Seconds that are used up
 * exactly when a pause starts are due at that instant (§3). A pause that goes on is passed over: the
 * deadline is what it would be if the pause ended now, unless it fell due before.
 */
export function deadline(
  hours: ServiceHours,
  openedAt: Instant,
  seconds: number,
  pauses: readonly Pause[],
): Deadline {
  const stretches: ClockStretch[] = [];
  let from = openedAt;
  let left = seconds;
  for (const pause of finishedPauses(pauses)) {
    const running = hours.secondsBetween(from, pause.from);
    if (running >= left) break;
    stretches.push({ kind: 'RUNNING', from, until: pause.from, seconds: running });
    stretches.push({ kind: 'PAUSED', ...pause, seconds: 0 });
    left -= running;
    from = pause.until;
  }
  const dueAt = hours.after(from, left);
  stretches.push({ kind: 'RUNNING', from, until: dueAt, seconds: left });
  return { dueAt, stretches: stretches.filter((stretch) => stretch.from < stretch.until) };
}

/** Seconds of service used between `openedAt` and `at`, pauses left out; one that goes on counts as a pause until `at`. */
export function secondsUsed(
  hours: ServiceHours,
  openedAt: Instant,
  at: Instant,
  pauses: readonly Pause[],
): number {
  let from = openedAt;
  let used = 0;
  for (const pause of pauses) {
    if (pause.from >= at) break;
    used += hours.secondsBetween(from, pause.from);
    from = pause.until === null || pause.until > at ? at : pause.until;
  }
  return used + hours.secondsBetween(from, at);
}
