import fc from 'fast-check';
import { calendarWith } from '../../test/support/calendars.ts';
import { anySupportContract, anyTicket, momentAfter, RUN } from '../../test/support/tickets.ts';
import { instant, writeInstant } from '../calendar/index.ts';
import { breachesOf } from './breaches.ts';
import { SupportClock } from './support-clock.ts';
import type { Ticket } from './ticket.ts';
import { historyOf } from './ticket-history.ts';

const calendar = calendarWith();

describe('the breaches of a ticket', () => {
  const ticket: Ticket = {
    openedAt: instant('2026-06-15T09:00:00+02:00'),
    priority: 'P2',
    events: [
      { at: instant('2026-06-15T12:00:00+02:00'), type: 'RESPONDED' },
      { at: instant('2026-06-15T13:30:00+02:00'), type: 'RECLASSIFIED', priority: 'P1' },
      { at: instant('2026-06-15T14:00:00+02:00'), type: 'RECLASSIFIED', priority: 'P4' },
    ],
  };
  const found = (until: string) =>
    breachesOf(new SupportClock(RUN, { plan: 'PREMIUM', options: [] }, calendar), ticket, instant(until)).map(
      ({ target, priority, since }) => `${target} ${priority} ${writeInstant(since)}`,
    );

  it('stay in the history with the priority that they were for', () => {
    expect(found('2026-06-15T15:00:00+02:00')).toEqual([
      'RESPONSE P2 2026-06-15T09:00:00Z',
      'RESPONSE P1 2026-06-15T11:30:00Z',
      'RESOLUTION P1 2026-06-15T11:30:00Z',
    ]);
  });

  it('are recorded once, and never taken back as time goes on', () => {
    fc.assert(
      fc.property(
        anySupportContract,
        anyTicket,
        fc.nat({ max: 4000 }),
        fc.nat({ max: 4000 }),
        (contract, some, a, b) => {
          const clock = new SupportClock(RUN, contract, calendar);
          const before = breachesOf(clock, some, momentAfter(some, a));
          expect(breachesOf(clock, some, momentAfter(some, a + b)).slice(0, before.length)).toEqual(before);
          const keys = before.map(({ target, priority }) => `${target} ${priority}`);
          expect(new Set(keys).size).toBe(keys.length);
        },
      ),
    );
  });

  it('hold what the flags of the current priority show', () => {
    fc.assert(
      fc.property(anySupportContract, anyTicket, fc.nat({ max: 4000 }), (contract, some, minutes) => {
        const clock = new SupportClock(RUN, contract, calendar);
        const now = momentAfter(some, minutes);
        const { priority, response, resolution } = clock.clocks(some.openedAt, historyOf(some), now);
        const breaches = breachesOf(clock, some, now);
        const has = (target: string): boolean =>
          breaches.some((breach) => breach.target === target && breach.priority === priority);
        if (response.breached) expect(has('RESPONSE')).toBe(true);
        if (resolution.breached) expect(has('RESOLUTION')).toBe(true);
      }),
    );
  });
});
