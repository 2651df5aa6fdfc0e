import fc from 'fast-check';
import { calendarWith } from '../../test/support/calendars.ts';
import { walkMinutes, walkToDeadline } from '../../test/support/minute-by-minute.ts';
import { anyMinute, anySupportContract, anyTicket, momentAfter, RUN } from '../../test/support/tickets.ts';
import { instant, type Instant } from '../calendar/index.ts';
import type { SupportContract } from './coverage.ts';
import { SupportClock } from './support-clock.ts';
import type { Ticket } from './ticket.ts';
import { afterEvent, historyOf, openTicket, type Pause } from './ticket-history.ts';

const calendar = calendarWith({
  holidays: ['2026-04-06', '2026-05-01', '2026-05-08', '2026-11-01', '2026-11-11'],
});
const freshClock = (contract: SupportContract): SupportClock => new SupportClock(RUN, contract, calendar);
const clocks = new Map<string, SupportClock>();
/** One clock a contract: laying the hours of months out is what costs. */
function clockFor(contract: SupportContract): SupportClock {
  const key = JSON.stringify(contract);
  const clock = clocks.get(key) ?? freshClock(contract);
  clocks.set(key, clock);
  return clock;
}
const gap = fc.integer({ min: 0, max: 5000 });

describe('both clocks of a ticket', () => {
  it('fall due where a walk from minute to minute ends', () => {
    fc.assert(
      fc.property(anySupportContract, anyTicket, gap, (contract, ticket, minutes) => {
        const history = historyOf(ticket);
        const { priority, pauses } = history;
        const clock = clockFor(contract);
        const { response, resolution } = clock.clocks(ticket.openedAt, history, momentAfter(ticket, minutes));
        const walked = (seconds: number, share: number, paused: readonly Pause[]): Instant =>
          walkToDeadline(contract, priority, calendar, ticket.openedAt, (seconds * share) / 60, paused);
        const { responseSeconds, resolutionSeconds } = clock.targets(priority);
        expect(response.dueAt).toBe(walked(responseSeconds, 1, []));
        expect(resolution.dueAt).toBe(walked(resolutionSeconds, 1, pauses));
        expect(resolution.warningAt).toBe(walked(resolutionSeconds, 0.75, pauses));
      }),
      { numRuns: 150 },
    );
  });

  it('have used the minutes that a walk counts', () => {
    fc.assert(
      fc.property(anySupportContract, anyTicket, gap, (contract, ticket, minutes) => {
        const history = historyOf(ticket);
        const now = momentAfter(ticket, minutes);
        const { response, resolution } = clockFor(contract).clocks(ticket.openedAt, history, now);
        const walked = (until: Instant, paused: readonly Pause[]): number =>
          walkMinutes(contract, history.priority, calendar, ticket.openedAt, until, paused) * 60;
        expect(response.usedSeconds).toBe(walked(history.respondedAt ?? now, []));
        expect(resolution.usedSeconds).toBe(walked(history.resolvedAt ?? now, history.pauses));
      }),
      { numRuns: 100 },
    );
  });

  it('have round the clock 23 and 25 hours on the days of the clock changes', () => {
    const hoursOf = (from: string, until: string): number =>
      clockFor({ plan: 'PREMIUM', options: [] }).hours('P1').secondsBetween(instant(from), instant(until)) /
      3600;
    expect(hoursOf('2026-03-29T00:00:00+01:00', '2026-03-30T00:00:00+02:00')).toBe(23);
    expect(hoursOf('2026-10-25T00:00:00+02:00', '2026-10-26T00:00:00+01:00')).toBe(25);
  });
});

describe('the resolution clock of a ticket', () => {
  it('explains itself: its stretches follow one another and add up to the target', () => {
    fc.assert(
      fc.property(anySupportContract, anyTicket, gap, (contract, ticket, minutes) => {
        const now = momentAfter(ticket, minutes);
        const clocks = clockFor(contract).clocks(ticket.openedAt, historyOf(ticket), now);
        for (const { stretches, targetSeconds, dueAt } of [clocks.response, clocks.resolution]) {
          expect(stretches.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(targetSeconds);
          expect(stretches[0]?.from).toBe(ticket.openedAt);
          expect(stretches.at(-1)?.until).toBe(dueAt);
          for (const [index, stretch] of stretches.entries()) {
            if (index > 0) expect(stretch.from).toBe(stretches[index - 1]?.until);
          }
        }
      }),
    );
  });

  it('has used its target exactly at its due instant', () => {
    fc.assert(
      fc.property(anySupportContract, anyMinute, (contract, openedAt) => {
        const clock = clockFor(contract);
        const history = openTicket('P3');
        const { dueAt, targetSeconds } = clock.clocks(openedAt, history, openedAt).resolution;
        expect(clock.clocks(openedAt, history, dueAt).resolution).toMatchObject({
          usedSeconds: targetSeconds,
          breached: false,
        });
        expect(clock.clocks(openedAt, history, (dueAt + 1) as Instant).resolution.breached).toBe(true);
      }),
    );
  });

  it('is never earlier for a longer pause', () => {
    fc.assert(
      fc.property(anySupportContract, anyMinute, gap, gap, gap, (contract, openedAt, wait, pause, more) => {
        const due = (length: number): Instant => {
          const from = (openedAt + wait * 60) as Instant;
          const until = (from + length * 60) as Instant;
          const ticket: Ticket = {
            openedAt,
            priority: 'P2',
            events: [
              { at: from, type: 'WAITING_FOR_CLIENT' },
              { at: until, type: 'CLIENT_ANSWERED' },
            ],
          };
          return clockFor(contract).clocks(openedAt, historyOf(ticket), until).resolution.dueAt;
        };
        expect(due(pause + more)).toBeGreaterThanOrEqual(due(pause));
      }),
    );
  });

  it('is never later for more coverage, nor is the response clock', () => {
    const all = ['EVENING', 'WEEKEND', 'HOLIDAYS'] as const;
    fc.assert(
      fc.property(anyTicket, fc.shuffledSubarray([...all], { minLength: 3 }), (ticket, order) => {
        const history = historyOf(ticket);
        const wider: SupportContract[] = [
          ...[0, 1, 2, 3].map((count) => ({ plan: 'STANDARD' as const, options: order.slice(0, count) })),
          { plan: 'STANDARD', options: ['FULL'] },
          { plan: 'PREMIUM', options: [] },
        ];
        const clocks = wider.map((contract) =>
          clockFor(contract).clocks(ticket.openedAt, history, momentAfter(ticket, 0)),
        );
        for (const target of ['response', 'resolution'] as const) {
          const dues = clocks.map((both) => both[target].dueAt);
          expect(dues).toEqual([...dues].sort((a, b) => b - a));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is after a reclassification what it would be had the ticket had the new priority from the opening', () => {
    fc.assert(
      fc.property(anySupportContract, anyTicket, gap, (contract, ticket, minutes) => {
        const priority = ticket.events.reduce(
          (before, event) => (event.type === 'RECLASSIFIED' ? event.priority : before),
          ticket.priority,
        );
        const events = ticket.events.filter(({ type }) => type !== 'RECLASSIFIED');
        const always = historyOf({ ...ticket, priority, events });
        const now = momentAfter(ticket, minutes);
        const clock = clockFor(contract);
        expect(clock.clocks(ticket.openedAt, historyOf(ticket), now)).toEqual(
          clock.clocks(ticket.openedAt, always, now),
        );
      }),
    );
  });

  it('does not depend on where the run of events was split', () => {
    fc.assert(
      fc.property(anyTicket, fc.nat({ max: 8 }), (ticket, cut) => {
        const first = ticket.events.slice(0, cut).reduce(afterEvent, openTicket(ticket.priority));
        expect(ticket.events.slice(cut).reduce(afterEvent, first)).toEqual(historyOf(ticket));
      }),
    );
  });

  it('does not depend on which other instants its service hours were asked about before', () => {
    fc.assert(
      fc.property(
        anySupportContract,
        fc.array(anyMinute, { maxLength: 4 }),
        anyMinute,
        (contract, others, openedAt) => {
          const used = freshClock(contract);
          for (const other of others) used.clocks(other, openTicket('P4'), other);
          const history = openTicket('P4');
          expect(used.clocks(openedAt, history, openedAt)).toEqual(
            freshClock(contract).clocks(openedAt, history, openedAt),
          );
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('a ticket that waits for the client', () => {
  const waiting = (at: string): Ticket => ({
    openedAt: instant('2026-06-15T10:00:00+02:00'),
    priority: 'P2',
    events: [{ at: instant(at), type: 'WAITING_FOR_CLIENT' }],
  });
  const resolutionAt = (ticket: Ticket, now: string) =>
    clockFor({ plan: 'STANDARD', options: [] }).clocks(ticket.openedAt, historyOf(ticket), instant(now))
      .resolution;

  it('is not late however long it waits', () => {
    expect(resolutionAt(waiting('2026-06-15T17:59:00+02:00'), '2026-07-15T10:00:00+02:00')).toMatchObject({
      paused: true,
      breached: false,
    });
  });

  it('is late when its target was used up exactly as it began to wait', () => {
    const ticket = waiting('2026-06-15T18:00:00+02:00');
    expect(resolutionAt(ticket, '2026-06-15T18:00:00+02:00').breached).toBe(false);
    expect(resolutionAt(ticket, '2026-06-15T18:00:01+02:00').breached).toBe(true);
  });

  it('was due as the pause began when its target was used up then, however the ticket went on', () => {
    const ticket: Ticket = {
      ...waiting('2026-06-15T18:00:00+02:00'),
      events: [
        { at: instant('2026-06-15T18:00:00+02:00'), type: 'WAITING_FOR_CLIENT' },
        { at: instant('2026-06-16T12:00:00+02:00'), type: 'CLIENT_ANSWERED' },
      ],
    };
    expect(resolutionAt(ticket, '2026-06-16T12:00:00+02:00')).toMatchObject({
      dueAt: instant('2026-06-15T18:00:00+02:00'),
      breached: true,
    });
  });
});
