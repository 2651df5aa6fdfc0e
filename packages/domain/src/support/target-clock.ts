import type { Instant } from '../calendar/index.ts';
import { deadline, secondsUsed, type ClockStart, type ClockStretch } from './deadline.ts';
import type { ServiceHours } from './service-hours.ts';
import type { Pause } from './ticket-history.ts';

/** How a ticket stands against one target at an instant. */
export interface TargetClock {
  /** In seconds of the ticket's clock. */
  readonly targetSeconds: number;
  readonly usedSeconds: number;
  /** The instant to meet; for a paused clock, as if it went on now. */
  readonly dueAt: Instant;
  /** When the offer's share of the target is used; the account manager is warned from then on (§3). */
  readonly warningAt: Instant;
  /** How `dueAt` was counted; the seconds of the stretches add up to the target. */
  readonly stretches: readonly ClockStretch[];
  /** When it was met or missed for good; `null` while it is open. */
  readonly doneAt: Instant | null;
  /** Whether the clock stands still, for the client's turn. */
  readonly paused: boolean;
  /** Late means strictly after `dueAt` (§3). */
  readonly breached: boolean;
}

/** A target of a ticket: its length and the share of it after which somebody is warned, in seconds of the clock. */
export interface CountedTarget {
  readonly seconds: number;
  readonly warningSeconds: number;
}

/** The response clock at `now`; it never pauses (§3). */
export function responseClock(
  hours: ServiceHours,
  { seconds, warningSeconds }: CountedTarget,
  start: ClockStart,
  doneAt: Instant | null,
  now: Instant,
): TargetClock {
  const { dueAt, warningAt, stretches } = deadline(hours, start, seconds, warningSeconds, []);
  return {
    targetSeconds: seconds,
    usedSeconds: hours.servedBy(doneAt ?? now) - start.served,
    dueAt,
    warningAt,
    stretches,
    doneAt,
    paused: false,
    breached: (doneAt ?? now) > dueAt,
  };
}

/** The resolution clock at `now`; `waitingSince` is when the client's turn that goes on began (§3). */
export function resolutionClock(
  hours: ServiceHours,
  { seconds, warningSeconds }: CountedTarget,
  start: ClockStart,
  pauses: readonly Pause[],
  doneAt: Instant | null,
  waitingSince: Instant | null,
  now: Instant,
): TargetClock {
  const { dueAt, warningAt, stretches } = deadline(hours, start, seconds, warningSeconds, pauses);
  return {
    targetSeconds: seconds,
    usedSeconds: secondsUsed(hours, start, doneAt ?? now, pauses),
    dueAt,
    warningAt,
    stretches,
    doneAt,
    paused: waitingSince !== null,
    breached: (doneAt ?? now) > dueAt && (waitingSince === null || dueAt <= waitingSince),
  };
}
