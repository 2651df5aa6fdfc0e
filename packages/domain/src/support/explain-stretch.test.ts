import fc from 'fast-check';
import { calendarWith } from '../../test/support/calendars.ts';
import { anySupportContract, anyTicket, momentAfter, RUN } from '../../test/support/tickets.ts';
import { instant, writeInstant } from '../calendar/index.ts';
import type { OnCallOptionCode } from '../catalogue/index.ts';
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
          for (const { seconds, parts, uncounted } of days) {
            const counted = parts.reduce((sum, part) => sum + (part.counted ? part.until - part.from : 0), 0);
            expect(counted).toBe(seconds);
            if (seconds === 0) expect(uncounted).not.toBeNull();
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leaves no moment of a running stretch out', () => {
    fc.assert(
      fc.property(anySupportContract, anyTicket, (contract, ticket) => {
        const { resolution, priority } = new SupportClock(RUN, contract, calendar).clocks(
          ticket.openedAt,
          historyOf(ticket),
          momentAfter(ticket, 0),
        );
        for (const stretch of resolution.stretches.filter(({ kind }) => kind === 'RUNNING')) {
          const parts = explainStretch(RUN, contract, priority, calendar, stretch).flatMap(
            (day) => day.parts,
          );
          expect(parts[0]?.from).toBe(stretch.from);
          expect(parts.at(-1)?.until).toBe(stretch.until);
          for (const [index, part] of parts.entries())
            if (index > 0) expect(part.from).toBe(parts[index - 1]?.until);
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

describe('a day that was counted in part', () => {
  const partsOf = (options: readonly OnCallOptionCode[], openedAt: string) => {
    const contract = { plan: 'STANDARD', options } as const;
    const { resolution } = new SupportClock(RUN, contract, calendar).clocks(
      instant(openedAt),
      openTicket('P1'),
      instant(openedAt),
    );
    const [day] = resolution.stretches.flatMap((stretch) =>
      explainStretch(RUN, contract, 'P1', calendar, stretch),
    );
    return {
      uncounted: day?.uncounted,
      parts: (day?.parts ?? []).map(
        (part) => `${writeInstant(part.until).slice(11, 16)} ${part.counted ? part.source : part.reason}`,
      ),
    };
  };

  it('names the public holiday whose evening alone is covered', () => {
    expect(partsOf(['EVENING'], '2026-05-01T08:00:00+02:00')).toEqual({
      uncounted: 'PUBLIC_HOLIDAY',
      parts: ['07:00 OUTSIDE_COVERAGE', '16:00 PUBLIC_HOLIDAY', '20:00 EVENING'],
    });
  });

  it('does not blame the week-end for a Saturday evening that no day covers', () => {
    expect(partsOf(['WEEKEND'], '2026-04-11T18:30:00+02:00')).toEqual({
      uncounted: 'OUTSIDE_COVERAGE',
      parts: ['22:00 OUTSIDE_COVERAGE'],
    });
  });

  it('blames it for one that a day of the week would have covered', () => {
    expect(partsOf(['EVENING', 'WEEKEND'], '2026-04-11T18:30:00+02:00')).toEqual({
      uncounted: 'WEEKEND',
      parts: ['20:00 WEEKEND', '22:00 OUTSIDE_COVERAGE'],
    });
  });

  it('ends what the week-end option covers where the week-end is why nothing is counted', () => {
    expect(partsOf(['EVENING', 'WEEKEND'], '2026-04-11T16:00:00+02:00')).toEqual({
      uncounted: 'WEEKEND',
      parts: ['16:00 WEEKEND', '20:00 WEEKEND', '22:00 OUTSIDE_COVERAGE'],
    });
  });

  it('tells the plan from the option', () => {
    expect(partsOf(['EVENING'], '2026-04-10T16:00:00+02:00')).toEqual({
      uncounted: null,
      parts: ['16:00 PLAN', '18:00 EVENING'],
    });
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
