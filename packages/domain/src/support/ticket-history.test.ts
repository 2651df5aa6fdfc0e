import { instant } from '../calendar/index.ts';
import type { TicketEvent, TicketEventType } from './ticket.ts';
import { historyOf } from './ticket-history.ts';

const at = (time: string) => instant(`2026-06-15T${time}:00+02:00`);
const after = (...events: [string, Exclude<TicketEventType, 'RECLASSIFIED'>][]) =>
  historyOf({
    openedAt: at('09:00'),
    priority: 'P2',
    events: events.map(([time, type]): TicketEvent => ({ at: at(time), type })),
  });

describe('the history of a ticket', () => {
  it.each([
    ['an answer', after(['10:00', 'RESPONDED'], ['11:00', 'RESPONDED'])],
    [
      'a question',
      after(['10:00', 'WAITING_FOR_CLIENT'], ['11:00', 'CLIENT_ANSWERED'], ['12:00', 'RESPONDED']),
    ],
    ['the resolution', after(['10:00', 'RESOLVED'], ['11:00', 'REOPENED'])],
  ])('is answered by the first thing that staff say: %s', (_, { respondedAt }) => {
    expect(respondedAt).toBe(at('10:00'));
  });

  it('stands still from the question to the client’s answer, and from the resolution to the reopening', () => {
    const { pauses, resolvedAt } = after(
      ['10:00', 'WAITING_FOR_CLIENT'],
      ['11:00', 'CLIENT_ANSWERED'],
      ['12:00', 'RESOLVED'],
      ['13:00', 'REOPENED'],
    );
    expect(pauses).toEqual([
      { reason: 'WAITING_FOR_CLIENT', from: at('10:00'), until: at('11:00') },
      { reason: 'RESOLVED', from: at('12:00'), until: at('13:00') },
    ]);
    expect(resolvedAt).toBeNull();
  });

  it('ends the pause with a resolution while it waits', () => {
    const { pauses, resolvedAt } = after(['10:00', 'WAITING_FOR_CLIENT'], ['11:00', 'RESOLVED']);
    expect(pauses).toEqual([
      { reason: 'WAITING_FOR_CLIENT', from: at('10:00'), until: at('11:00') },
      { reason: 'RESOLVED', from: at('11:00'), until: null },
    ]);
    expect(resolvedAt).toBe(at('11:00'));
  });
});
