import fc from 'fast-check';
import { instant, type Instant } from '../../src/calendar/index.ts';
import {
  OFFER_2025_01,
  type OnCallOptionCode,
  type Priority,
  type RunPlanCode,
} from '../../src/catalogue/index.ts';
import {
  nextTicketStatus,
  type SupportContract,
  type Ticket,
  type TicketEvent,
  type TicketEventType,
  type TicketStatus,
} from '../../src/support/index.ts';

export const RUN = OFFER_2025_01.run;

const anyPriority: fc.Arbitrary<Priority> = fc.constantFrom('P1', 'P2', 'P3', 'P4');

const someOptions = fc.oneof(
  fc.subarray<OnCallOptionCode>(['EVENING', 'WEEKEND', 'HOLIDAYS']),
  fc.constant<OnCallOptionCode[]>(['FULL']),
);

/** Every combination of a plan and options that can be contracted. */
export const anySupportContract: fc.Arbitrary<SupportContract> = fc.oneof(
  fc.record({ plan: fc.constantFrom<RunPlanCode>('ESSENTIEL', 'STANDARD'), options: someOptions }),
  fc.record({ plan: fc.constantFrom<RunPlanCode>('PREMIUM', 'ENTERPRISE'), options: fc.constant([]) }),
);

const SPRING = instant('2026-03-20T00:00:00+01:00');
const AUTUMN = instant('2026-10-16T00:00:00+02:00');

/** An instant, to the minute, in six weeks around either clock change and the public holidays near it. */
export const anyMinute: fc.Arbitrary<Instant> = fc
  .tuple(fc.constantFrom(SPRING, AUTUMN), fc.integer({ min: 0, max: 42 * 1440 }))
  .map(([first, minute]) => (first + minute * 60) as Instant);

const EVENT_TYPES: readonly TicketEventType[] = [
  'RESPONDED',
  'WAITING_FOR_CLIENT',
  'CLIENT_ANSWERED',
  'RESOLVED',
  'REOPENED',
  'RECLASSIFIED',
];

/** Tickets of up to eight events, each allowed by the state that it meets, hours or days apart. */
export const anyTicket: fc.Arbitrary<Ticket> = fc
  .record({
    openedAt: anyMinute,
    priority: anyPriority,
    steps: fc.array(
      fc.record({ gap: fc.integer({ min: 0, max: 3000 }), choice: fc.nat(), to: anyPriority }),
      { maxLength: 8 },
    ),
  })
  .map(({ openedAt, priority, steps }) => {
    const events: TicketEvent[] = [];
    let status: TicketStatus = 'NEW';
    let at: number = openedAt;
    for (const { gap, choice, to } of steps) {
      const possible = EVENT_TYPES.filter((type) => nextTicketStatus(status, type) !== null);
      const type = possible[choice % possible.length] ?? 'RESPONDED';
      at += gap * 60;
      status = nextTicketStatus(status, type) ?? status;
      events.push(
        type === 'RECLASSIFIED' ? { at: at as Instant, type, priority: to } : { at: at as Instant, type },
      );
    }
    return { openedAt, priority, events };
  });

/** An instant up to some days after everything that happened to `ticket`. */
export function momentAfter(ticket: Ticket, minutes: number): Instant {
  return ((ticket.events.at(-1)?.at ?? ticket.openedAt) + minutes * 60) as Instant;
}
