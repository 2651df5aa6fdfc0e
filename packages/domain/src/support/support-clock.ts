import type { Instant, WorkingCalendar } from '../calendar/index.ts';
import type { Priority, RunOffer } from '../catalogue/index.ts';
import { runningHours, type SupportContract } from './coverage.ts';
import { clockStart } from './deadline.ts';
import { ServiceHours } from './service-hours.ts';
import { resolutionClock, responseClock, type CountedTarget, type TargetClock } from './target-clock.ts';
import { targetsOf, type Targets } from './targets.ts';
import type { TicketHistory } from './ticket-history.ts';

/** The two things that a ticket must meet. */
export type TargetKind = 'RESPONSE' | 'RESOLUTION';

/** Both clocks of a ticket at an instant. */
export interface TicketClocks {
  readonly priority: Priority;
  readonly response: TargetClock;
  readonly resolution: TargetClock;
}

/** What the tickets of one priority are counted with. */
interface PriorityTerms {
  readonly hours: ServiceHours;
  readonly targets: Targets;
  readonly response: CountedTarget;
  readonly resolution: CountedTarget;
}

/** Counts the clocks of every ticket of one support contract; holds only what can be worked out again. */
export class SupportClock {
  private readonly offer: RunOffer;
  private readonly contract: SupportContract;
  private readonly calendar: WorkingCalendar;
  private readonly known = new Map<Priority, PriorityTerms>();

  /** `calendar` must know every date that a clock reaches; its closures are not looked at. */
  constructor(offer: RunOffer, contract: SupportContract, calendar: WorkingCalendar) {
    this.offer = offer;
    this.contract = contract;
    this.calendar = calendar;
  }

  /** The service hours of a priority. */
  hours(priority: Priority): ServiceHours {
    return this.terms(priority).hours;
  }

  /** The targets of a priority under the contract. */
  targets(priority: Priority): Targets {
    return this.terms(priority).targets;
  }

  /** Both clocks, at `now`, of a ticket opened at `openedAt` with this history (§3). */
  clocks(openedAt: Instant, history: TicketHistory, now: Instant): TicketClocks {
    const { priority, status, pauses, respondedAt, resolvedAt } = history;
    const { hours, response, resolution } = this.terms(priority);
    const waitingSince = status === 'WAITING_FOR_CLIENT' ? (pauses.at(-1)?.from ?? null) : null;
    const start = clockStart(hours, openedAt);
    return {
      priority,
      response: responseClock(hours, response, start, respondedAt, now),
      resolution: resolutionClock(hours, resolution, start, pauses, resolvedAt, waitingSince, now),
    };
  }

  private terms(priority: Priority): PriorityTerms {
    let terms = this.known.get(priority);
    if (terms === undefined) {
      const { offer, contract, calendar } = this;
      const targets = targetsOf(offer, contract.plan, priority);
      terms = {
        hours: new ServiceHours((date) => runningHours(offer, contract, priority, calendar, date)),
        targets,
        response: this.counted(targets.responseSeconds),
        resolution: this.counted(targets.resolutionSeconds),
      };
      this.known.set(priority, terms);
    }
    return terms;
  }

  /** The warning comes with the first second by which the offer's share of the target is used. */
  private counted(seconds: number): CountedTarget {
    return { seconds, warningSeconds: Math.ceil((seconds * this.offer.warningShare) / 10_000) };
  }
}
