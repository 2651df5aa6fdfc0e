import { BOOKING_LIFECYCLE, BOOKING_STATUSES, nextStatus, usesCredit, type BookingAction } from './status.ts';

const ACTIONS: readonly BookingAction[] = ['CONFIRM', 'DECLINE', 'DELIVER', 'CANCEL'];

describe('the life of a booking', () => {
  it('takes these steps and no others', () => {
    const steps = BOOKING_STATUSES.flatMap((status) =>
      ACTIONS.flatMap((action) => {
        const next = nextStatus(status, action);
        return next === null ? [] : [`${status} ${action} ${next}`];
      }),
    );
    expect(steps).toEqual([
      'REQUESTED CONFIRM CONFIRMED',
      'REQUESTED DECLINE DECLINED',
      'REQUESTED CANCEL CANCELLED',
      'CONFIRMED DELIVER DELIVERED',
      'CONFIRMED CANCEL CANCELLED',
    ]);
  });

  it('reaches every status from the first', () => {
    const reached = new Set([BOOKING_STATUSES[0]]);
    for (const status of reached) {
      if (status !== undefined)
        for (const next of Object.values(BOOKING_LIFECYCLE[status])) reached.add(next);
    }
    expect([...reached].sort()).toEqual([...BOOKING_STATUSES].sort());
  });

  it('uses credit until it is cancelled or declined', () => {
    expect(BOOKING_STATUSES.filter(usesCredit)).toEqual(['REQUESTED', 'CONFIRMED', 'DELIVERED']);
  });
});
