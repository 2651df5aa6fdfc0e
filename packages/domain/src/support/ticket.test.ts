import { instant } from '../calendar/index.ts';
import { InvalidInput } from '../kernel/index.ts';
import { nextTicketStatus, TICKET_LIFECYCLE, TICKET_STATUSES, type TicketEventType } from './ticket.ts';
import { historyOf } from './ticket-history.ts';

const EVENT_TYPES: readonly TicketEventType[] = [
  'RESPONDED',
  'WAITING_FOR_CLIENT',
  'CLIENT_ANSWERED',
  'RESOLVED',
  'REOPENED',
  'CLOSED',
];

describe('the life of a ticket', () => {
  it('takes these steps and no others', () => {
    const steps = TICKET_STATUSES.flatMap((status) =>
      EVENT_TYPES.flatMap((type) => {
        const next = nextTicketStatus(status, type);
        return next === null ? [] : [`${status} ${type} ${next}`];
      }),
    );
    expect(steps).toEqual([
      'NEW RESPONDED IN_PROGRESS',
      'NEW WAITING_FOR_CLIENT WAITING_FOR_CLIENT',
      'NEW RESOLVED RESOLVED',
      'IN_PROGRESS RESPONDED IN_PROGRESS',
      'IN_PROGRESS WAITING_FOR_CLIENT WAITING_FOR_CLIENT',
      'IN_PROGRESS RESOLVED RESOLVED',
      'WAITING_FOR_CLIENT RESPONDED WAITING_FOR_CLIENT',
      'WAITING_FOR_CLIENT CLIENT_ANSWERED IN_PROGRESS',
      'WAITING_FOR_CLIENT RESOLVED RESOLVED',
      'RESOLVED REOPENED IN_PROGRESS',
      'RESOLVED CLOSED CLOSED',
    ]);
  });

  it('may be reclassified until it is closed, which leaves it where it is', () => {
    expect(TICKET_STATUSES.map((status) => nextTicketStatus(status, 'RECLASSIFIED'))).toEqual([
      'NEW',
      'IN_PROGRESS',
      'WAITING_FOR_CLIENT',
      'RESOLVED',
      null,
    ]);
  });

  it('reaches every status from the first', () => {
    const reached = new Set([TICKET_STATUSES[0]]);
    for (const status of reached) {
      if (status !== undefined) for (const next of Object.values(TICKET_LIFECYCLE[status])) reached.add(next);
    }
    expect([...reached].sort()).toEqual([...TICKET_STATUSES].sort());
  });

  it('refuses an event that its state does not allow', () => {
    const openedAt = instant('2026-06-15T10:00:00+02:00');
    const answered = {
      openedAt,
      priority: 'P2',
      events: [{ at: openedAt, type: 'CLIENT_ANSWERED' }],
    } as const;
    expect(() => historyOf(answered)).toThrow(InvalidInput);
  });
});
