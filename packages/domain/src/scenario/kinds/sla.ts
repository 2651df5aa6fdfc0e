import { writeInstant, type Instant, type WorkingCalendar } from '../../calendar/index.ts';
import type { Priority } from '../../catalogue/index.ts';
import { InvalidInput } from '../../kernel/index.ts';
import {
  afterEvent,
  openTicket,
  SupportClock,
  type TicketEvent,
  type TicketHistory,
} from '../../support/index.ts';
import type { Field } from '../field.ts';
import { OFFER, readSupportContract } from './support-contract.ts';

const PRIORITIES = Object.keys(OFFER.run.supportGrid) as Priority[];
const PLAIN_EVENTS = ['RESPONDED', 'WAITING_FOR_CLIENT', 'CLIENT_ANSWERED', 'RESOLVED', 'REOPENED'] as const;
const EVENTS = [...PLAIN_EVENTS, 'RECLASSIFIED'] as const;

/** A century. */
const LONGEST_SECONDS = 100 * 366 * 86_400;

/** Evaluates a scenario of the kind `sla` (§3). */
export function evaluateSla(given: Field, calendar: WorkingCalendar): object {
  const fields = given.object('plan', 'options', 'priority', 'openedAt', 'events', 'now');
  const contract = readSupportContract(fields.plan, fields.options);
  const openedAt = fields.openedAt.instant();
  const now = fields.now.instant();
  if (now < openedAt) throw fields.now.invalid('must not be before the opening');
  if (now > openedAt + LONGEST_SECONDS) throw fields.now.invalid('is more than a century after the opening');
  const history = readHistory(fields.priority.oneOf(PRIORITIES), fields.events, openedAt, now);
  const clock = new SupportClock(OFFER.run, contract, calendar);
  const { priority, response, resolution } = fields.openedAt.leadingTo(() =>
    clock.clocks(openedAt, history, now),
  );
  return {
    priority,
    responseDueAt: writeInstant(response.dueAt),
    resolutionDueAt: resolution.paused ? null : writeInstant(resolution.dueAt),
    responseBreached: response.breached,
    resolutionBreached: resolution.breached,
  };
}

/** Reads the events in time order, none before the opening or after now, each allowed by the state. */
function readHistory(priority: Priority, events: Field, openedAt: Instant, now: Instant): TicketHistory {
  let history = openTicket(priority);
  let last = openedAt;
  events.list((field) => {
    const event = readEvent(field);
    if (event.at < last) throw field.invalid('is before the event or the opening that it follows');
    if (event.at > now) throw field.invalid('is after now');
    last = event.at;
    try {
      history = afterEvent(history, event);
    } catch (error) {
      throw error instanceof InvalidInput ? field.invalid(error.message) : error;
    }
  });
  return history;
}

function readEvent(event: Field): TicketEvent {
  const fields = event.object('at', 'type', 'priority');
  const at = fields.at.instant();
  const type = fields.type.oneOf(EVENTS);
  if (type === 'RECLASSIFIED') return { at, type, priority: fields.priority.oneOf(PRIORITIES) };
  if (fields.priority.value !== undefined) {
    throw fields.priority.invalid('belongs to a reclassification');
  }
  return { at, type };
}
