import { mayDo, ROLES, type ClientId, type Role } from '../access/index.ts';
import { BOOKING_STATUSES } from './status.ts';
import { BOOKING_STEP_ROLES, bookingStepsFor } from './steps.ts';

const stepsOf = (role: Role) => BOOKING_STATUSES.map((status) => bookingStepsFor(role, status).join(' '));

describe('who may take which step of a booking', () => {
  it.each<[Role, string[]]>([
    ['CLIENT_MEMBER', ['CANCEL', 'CANCEL', '', '', '']],
    ['CLIENT_ADMIN', ['CANCEL', 'CANCEL', '', '', '']],
    ['ACCOUNT_MANAGER', ['CONFIRM DECLINE CANCEL', 'CANCEL', '', '', '']],
    ['ENGINEER', ['CANCEL', 'DELIVER CANCEL', '', '', '']],
    ['FINANCE', ['', '', '', '', '']],
    ['ADMIN', ['CONFIRM DECLINE CANCEL', 'DELIVER CANCEL', '', '', '']],
  ])('%s', (role, steps) => {
    expect(stepsOf(role)).toEqual(steps);
  });

  it('lets exactly those cancel who may book days', () => {
    const clientId = 'c' as ClientId;
    const all = new Set([clientId]);
    const mayBook = ROLES.filter((role) =>
      mayDo({ role, clientId, portfolio: all, assigned: all }, 'BOOK_DAYS', {
        clientId,
        inOwnCalendar: true,
      }),
    );
    expect([...BOOKING_STEP_ROLES.CANCEL].sort()).toEqual([...mayBook].sort());
  });
});
