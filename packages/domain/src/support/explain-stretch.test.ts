import fc from 'fast-check';
import { calendarWith } from '../../test/support/calendars.ts';
import { anySupportContract, anyTicket, momentAfter, RUN } from '../../test/support/tickets.ts';
import { instant } from '../calendar/index.ts';
import { explainStretch } from './explain-stretch.ts';
import { SupportClock } from './support-clock.ts';
import { asPriority, historyOf, openTicket } from './ticket-history.ts';

const calendar = calendarWith({ holidays: ['2026-04-06', '2026-05-01', '2026-05-08'] });

describe('a deadline, day by day', () => {
  it('adds up to its target, always', () => {
    fc.assert(
      fc.property(anySupportContract, anyTicket, (contract, ticket) => {
        const clocks = new SupportClock(RUN, contract, calendar).clocks(
          ticket.openedAt,
          historyOf(ticket),
          momentAfter(ticket, 0),
        );
        for (const { stretches, targetSeconds } of [clocks.response, clocks.resolution]) {
          const days = stretches.flatMap((stretch) =>
            explainStretch(RUN, contract, clocks.priority, calendar, stretch),
          );
          expect(days.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(targetSeconds);
          for (const { seconds, uncounted } of days) expect(uncounted === null).toBe(seconds > 0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('says why a day was not counted', () => {
    const contract = { plan: 'STANDARD', options: [] } as const;
    const openedAt = instant('2026-04-03T18:30:00+02:00');
    const { resolution } = new SupportClock(RUN, contract, calendar).clocks(
      openedAt,
      openTicket('P2'),
      openedAt,
    );
    const days = resolution.stretches.flatMap((stretch) =>
      explainStretch(RUN, contract, 'P2', calendar, stretch),
    );
    expect(days.map(({ date, seconds, uncounted }) => [date, seconds, uncounted])).toEqual([
      ['2026-04-03', 0, 'OUTSIDE_COVERAGE'],
      ['2026-04-04', 0, 'WEEKEND'],
      ['2026-04-05', 0, 'WEEKEND'],
      ['2026-04-06', 0, 'PUBLIC_HOLIDAY'],
      ['2026-04-07', 28_800, null],
    ]);
  });
});

describe('what if this P3 became a P1', () => {
  it('is answered without touching the ticket', () => {
    const openedAt = instant('2026-09-14T09:00:00+02:00');
    const history = openTicket('P3');
    const clock = new SupportClock(RUN, { plan: 'STANDARD', options: [] }, calendar);
    const now = instant('2026-09-14T13:00:01+02:00');
    expect(clock.clocks(openedAt, asPriority(history, 'P1'), now).resolution.breached).toBe(true);
    expect(clock.clocks(openedAt, history, now).resolution.breached).toBe(false);
  });
});
