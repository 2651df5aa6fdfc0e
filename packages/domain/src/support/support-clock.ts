import type { Instant, WorkingCalendar } from '../calendar/index.ts';
import type { Priority, RunOffer } from '../catalogue/index.ts';
import { runningHours, type SupportContract } from './coverage.ts';
import { deadline, secondsUsed, type ClockStretch, type Deadline } from './deadline.ts';
import { ServiceHours } from './service-hours.ts';
import { targetsOf, type Targets } from './targets.ts';
import type { TicketHistory } from './ticket-history.ts';

/** The two things that a ticket must meet. */
export type TargetKind = 'RESPONSE' | 'RESOLUTION';

/** How a ticket stands against one target at an instant. */
export interface TargetClock {
  /** In seconds of the ticket's clock. */
  readonly targetSeconds: number;
  readonly usedSeconds: number;
  /** The instant to meet; for a paused clock, as if it went on now. */
  readonly dueAt: Instant;
  /** When 75 % of the target are used; the account manager is warned from then on (§3). */
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

/** Both clocks of a ticket at an instant. */
export interface TicketClocks {
  readonly priority: Priority;
  readonly response: TargetClock;
  readonly resolution: TargetClock;
}

/** Counts the clocks of every ticket of one support contract; holds only what can be worked out again. */
export class SupportClock {
  private readonly offer: RunOffer;
  private readonly contract: SupportContract;
  private readonly calendar: WorkingCalendar;
  private readonly hoursOf = new Map<Priority, ServiceHours>();

  /** `calendar` must know every date that a clock reaches; its closures are not looked at. */
  constructor(offer: RunOffer, contract: SupportContract, calendar: WorkingCalendar) {
    this.offer = offer;
    this.contract = contract;
    this.calendar = calendar;
  }

  /** The service hours of a priority. */
  hours(priority: Priority): ServiceHours {
    let hours = this.hoursOf.get(priority);
    if (hours === undefined) {
      hours = new ServiceHours((date) =>
        runningHours(this.offer, this.contract, priority, this.calendar, date),
      );
      this.hoursOf.set(priority, hours);
    }
    return hours;
  }

  /** The targets of a priority under the contract. */
  targets(priority: Priority): Targets {
    return targetsOf(this.offer, this.contract.plan, priority);
  }

  /** Both clocks, at `now`, of a ticket opened at `openedAt` with this history (§3). */
  clocks(openedAt: Instant, history: TicketHistory, now: Instant): TicketClocks {
    return {
      priority: history.priority,
      response: this.responseClock(openedAt, history, now),
      resolution: this.resolutionClock(openedAt, history, now),
    };
  }

  /** The response clock never pauses. */
  private responseClock(openedAt: Instant, history: TicketHistory, now: Instant): TargetClock {
    const hours = this.hours(history.priority);
    const targetSeconds = this.targets(history.priority).responseSeconds;
    const { dueAt, stretches } = deadline(hours, openedAt, targetSeconds, []);
    const doneAt = history.respondedAt;
    return {
      targetSeconds,
      usedSeconds: hours.secondsBetween(openedAt, doneAt ?? now),
      dueAt,
      warningAt: warning(hours, openedAt, targetSeconds, []).dueAt,
      stretches,
      doneAt,
      paused: false,
      breached: (doneAt ?? now) > dueAt,
    };
  }

  private resolutionClock(openedAt: Instant, history: TicketHistory, now: Instant): TargetClock {
    const hours = this.hours(history.priority);
    const targetSeconds = this.targets(history.priority).resolutionSeconds;
    const { pauses, resolvedAt: doneAt } = history;
    const { dueAt, stretches } = deadline(hours, openedAt, targetSeconds, pauses);
    const waitingSince = history.status === 'WAITING_FOR_CLIENT' ? (pauses.at(-1)?.from ?? null) : null;
    return {
      targetSeconds,
      usedSeconds: secondsUsed(hours, openedAt, doneAt ?? now, pauses),
      dueAt,
      warningAt: warning(hours, openedAt, targetSeconds, pauses).dueAt,
      stretches,
      doneAt,
      paused: waitingSince !== null,
      breached: (doneAt ?? now) > dueAt && (waitingSince === null || dueAt <= waitingSince),
    };
  }
}

function warning(
  hours: ServiceHours,
  openedAt: Instant,
  targetSeconds: number,
  pauses: TicketHistory['pauses'],
): Deadline {
  return deadline(hours, openedAt, Math.ceil((targetSeconds * 3) / 4), pauses);
}
