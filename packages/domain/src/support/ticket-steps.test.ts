import type { Role } from '../access/index.ts';
import { TICKET_STATUSES } from './ticket.ts';
import { ticketStepsFor } from './ticket-steps.ts';

const stepsOf = (role: Role) => TICKET_STATUSES.map((status) => ticketStepsFor(role, status).join(' '));

describe('who may take which step of a ticket', () => {
  it.each<Role>(['ACCOUNT_MANAGER', 'ENGINEER', 'ADMIN'])('%s', (role) => {
    expect(stepsOf(role)).toEqual([
      'RESPONDED WAITING_FOR_CLIENT RESOLVED RECLASSIFIED',
      'RESPONDED WAITING_FOR_CLIENT RESOLVED RECLASSIFIED',
      'RESPONDED RESOLVED RECLASSIFIED',
      'RECLASSIFIED REOPENED CLOSED',
      '',
    ]);
  });

  it.each<Role>(['CLIENT_MEMBER', 'CLIENT_ADMIN'])('%s', (role) => {
    expect(stepsOf(role)).toEqual(['', '', 'CLIENT_ANSWERED', 'REOPENED CLOSED', '']);
  });

  it('FINANCE: none', () => {
    expect(stepsOf('FINANCE').join('')).toBe('');
  });
});
