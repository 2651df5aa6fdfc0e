import { civilDate, instant, type Instant } from '../calendar/index.ts';
import type { Breach } from '../support/index.ts';
import { summariseTickets, type ReportedTicket } from './aggregate.ts';

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

  it('are judged by the priority that they have, not by one that they had', () => {
    expect(summary([ticket({ breaches: [breach('RESPONSE', 'P1')] })]).response).toEqual({
      met: 1,
      missed: 0,
    });
  });
});
