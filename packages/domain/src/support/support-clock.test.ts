import fc from 'fast-check';
import { calendarWith } from '../../test/support/calendars.ts';
import { walkToDeadline } from '../../test/support/minute-by-minute.ts';
import { anyMinute, anySupportContract, anyTicket, momentAfter, RUN } from '../../test/support/tickets.ts';
import { instant, type Instant } from '../calendar/index.ts';
import type { SupportContract } from './coverage.ts';
import { SupportClock } from './support-clock.ts';
import type { Ticket } from './ticket.ts';
import { afterEvent, historyOf, openTicket } from './ticket-history.ts';

const calendar = calendarWith({ holidays: ['2026-04-06', '2026-05-01', '2026-05-08'] });
const clockFor = (contract: SupportContract): SupportClock => new SupportClock(RUN, contract, calendar);
const gap = fc.integer({ min: 0, max: 5000 });

describe('the resolution clock of a ticket', () => {
  it('falls due where a walk from minute to minute ends', () => {
    fc.assert(
      fc.property(anySupportContract, anyTicket, gap, (contract, ticket, minutes) => {
        const history = historyOf(ticket);
        const clock = clockFor(contract);
        const { resolution } = clock.clocks(ticket.openedAt, history, momentAfter(ticket, minutes));
        const target = clock.targets(history.priority).resolutionSeconds / 60;
        expect(resolution.dueAt).toBe(walkToDeadline(contract, history, calendar, ticket.openedAt, target));
      }),
      { numRuns: 60 },
    );
  });

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

  it('is never later for more coverage', () => {
    fc.assert(
      fc.property(anyTicket, (ticket) => {
        const history = historyOf(ticket);
        const due = (contract: SupportContract): Instant =>
          clockFor(contract).clocks(ticket.openedAt, history, momentAfter(ticket, 0)).resolution.dueAt;
        const wider: SupportContract[] = [
          { plan: 'STANDARD', options: [] },
          { plan: 'STANDARD', options: ['EVENING'] },
          { plan: 'STANDARD', options: ['EVENING', 'WEEKEND'] },
          { plan: 'STANDARD', options: ['EVENING', 'WEEKEND', 'HOLIDAYS'] },
          { plan: 'STANDARD', options: ['FULL'] },
        ];
        const dues = wider.map(due);
        expect(dues).toEqual([...dues].sort((a, b) => b - a));
      }),
      { numRuns: 60 },
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
          const used = clockFor(contract);
          for (const other of others) used.clocks(other, openTicket('P4'), other);
          const history = openTicket('P4');
          expect(used.clocks(openedAt, history, openedAt)).toEqual(
            clockFor(contract).clocks(openedAt, history, openedAt),
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
});
