import fc from 'fast-check';
import { anyDay, anyLedger } from '../../test/support/ledgers.ts';
import { addDays, civilDate, instant, instantAt, type Instant, type Period } from '../calendar/index.ts';
import { replay } from '../credits/index.ts';
import type { Breach } from '../support/index.ts';
import { interventionsIn, summariseDays, summariseTickets, type ReportedTicket } from './aggregate.ts';

const JUNE = { from: civilDate('2026-06-01'), until: civilDate('2026-07-01') };
const DONE = instant('2026-06-10T10:00:00+02:00');

function ticket(change: Partial<ReportedTicket>): ReportedTicket {
  return {
    openedOn: civilDate('2026-06-10'),
    priority: 'P3',
    respondedAt: DONE,
    resolvedAt: DONE,
    breaches: [],
    ...change,
  };
}

function breach(target: Breach['target'], priority: Breach['priority']): Breach {
  return { target, priority, dueAt: DONE, since: DONE };
}

describe('the tickets of a report', () => {
  const summary = (tickets: ReportedTicket[]) => summariseTickets(tickets, JUNE);
  const never: Instant | null = null;

  it('are those opened in the period, by priority', () => {
    const outside = [ticket({ openedOn: civilDate('2026-05-31') }), ticket({ openedOn: JUNE.until })];
    expect(summary([ticket({}), ticket({ priority: 'P1' }), ...outside]).opened).toEqual({
      P1: 1,
      P2: 0,
      P3: 1,
      P4: 0,
    });
  });

  it('met a target, missed it, or have it still open', () => {
    const tickets = [
      ticket({}),
      ticket({ breaches: [breach('RESOLUTION', 'P3')] }),
      ticket({ resolvedAt: never, breaches: [breach('RESOLUTION', 'P3')] }),
      ticket({ respondedAt: never, resolvedAt: never }),
    ];
    expect(summary(tickets)).toMatchObject({
      resolved: 2,
      response: { met: 3, missed: 0 },
      resolution: { met: 1, missed: 2 },
    });
  });

  it('count a target in the period in which it was decided, whatever is known later', () => {
    const overnight = ticket({
      openedOn: civilDate('2026-06-30'),
      priority: 'P1',
      respondedAt: instant('2026-06-30T22:40:00+02:00'),
      resolvedAt: instant('2026-07-01T08:00:00+02:00'),
      breaches: [
        {
          target: 'RESOLUTION',
          priority: 'P1',
          dueAt: instant('2026-07-01T02:30:00+02:00'),
          since: instant('2026-07-01T02:30:00+02:00'),
        },
      ],
    });
    const july = { from: JUNE.until, until: civilDate('2026-08-01') };
    expect(summary([overnight])).toMatchObject({
      opened: { P1: 1 },
      resolved: 0,
      response: { met: 1, missed: 0 },
      resolution: { met: 0, missed: 0 },
      judged: [{ response: 'MET', resolution: 'OPEN' }],
    });
    expect(summariseTickets([overnight], july)).toMatchObject({
      opened: { P1: 0 },
      resolved: 1,
      response: { met: 0, missed: 0 },
      resolution: { met: 0, missed: 1 },
      judged: [{ response: 'BEFORE', resolution: 'MISSED' }],
    });
    const august = { from: july.until, until: civilDate('2026-09-01') };
    expect(summariseTickets([overnight], august).judged).toEqual([]);
  });

  it('are judged by the priority that they have, not by one that they had', () => {
    expect(summary([ticket({ breaches: [breach('RESPONSE', 'P1')] })]).response).toEqual({
      met: 1,
      missed: 0,
    });
  });
});

const anyPriority = fc.constantFrom('P1' as const, 'P2' as const, 'P3' as const);
const anyInstant = fc
  .tuple(anyDay, fc.nat({ max: 23 }))
  .map(([date, hour]): Instant => instantAt(date, hour));
const anyTicket: fc.Arbitrary<ReportedTicket> = fc.record({
  openedOn: anyDay,
  priority: anyPriority,
  respondedAt: fc.option(anyInstant),
  resolvedAt: fc.option(anyInstant),
  breaches: fc.array(
    fc
      .tuple(fc.constantFrom('RESPONSE' as const, 'RESOLUTION' as const), anyPriority, anyInstant)
      .map(([target, priority, since]): Breach => ({ target, priority, dueAt: since, since })),
    { maxLength: 3 },
  ),
});

/** A period and its two parts. */
const anySplit: fc.Arbitrary<[Period, Period, Period]> = fc
  .tuple(anyDay, fc.nat({ max: 200 }), fc.nat({ max: 200 }))
  .map(([from, first, second]) => {
    const middle = addDays(from, first);
    const until = addDays(middle, second);
    return [
      { from, until },
      { from, until: middle },
      { from: middle, until },
    ];
  });

const isDecided = (outcome: string): boolean => outcome === 'MET' || outcome === 'MISSED';

describe('a report on a split period equals that on the whole', () => {
  it('for its tickets, each of which is judged once', () => {
    fc.assert(
      fc.property(fc.array(anyTicket, { maxLength: 30 }), anySplit, (tickets, [whole, first, second]) => {
        const all = summariseTickets(tickets, whole);
        const parts = [summariseTickets(tickets, first), summariseTickets(tickets, second)];
        const sum = (of: (summary: typeof all) => number): number =>
          parts.reduce((total, part) => total + of(part), 0);
        expect(sum(({ resolved }) => resolved)).toBe(all.resolved);
        for (const priority of ['P1', 'P2', 'P3', 'P4'] as const)
          expect(sum(({ opened }) => opened[priority])).toBe(all.opened[priority]);
        for (const target of ['response', 'resolution'] as const) {
          expect(sum((summary) => summary[target].met)).toBe(all[target].met);
          expect(sum((summary) => summary[target].missed)).toBe(all[target].missed);
        }
        const decided = parts.flatMap(({ judged }) =>
          judged.flatMap(({ ticket, response, resolution }) =>
            [response, resolution].flatMap((one, at) => (isDecided(one) ? [[ticket, at, one]] : [])),
          ),
        );
        expect(decided).toHaveLength(
          all.judged.flatMap(({ response, resolution }) => [response, resolution]).filter(isDecided).length,
        );
      }),
    );
  });

  it('for its days and interventions', () => {
    fc.assert(
      fc.property(
        anyLedger({ lots: 4, consumptions: 12, halfDays: 4 }),
        anySplit,
        (ledger, [whole, first, second]) => {
          const { allocations, overdrawn } = replay(ledger);
          const days = (period: Period): number => summariseDays(allocations, [], period).delivered;
          expect(days(first) + days(second)).toBe(days(whole));
          const interventions = interventionsIn(ledger.consumptions, whole);
          expect([
            ...interventionsIn(ledger.consumptions, first),
            ...interventionsIn(ledger.consumptions, second),
          ]).toEqual(interventions);
          const worked = interventions.reduce(
            (sum, one) => sum + one.halfDays - (overdrawn.get(one.bookingId) ?? 0),
            0,
          );
          expect(days(whole)).toBe(worked);
        },
      ),
    );
  });
});
