import { createHash } from 'node:crypto';
import { instantAt, SLOTS, writeInstant, type CivilDate } from '@akouendy/domain';
import type { Query } from '../platform/database/prepare/prepare-database.ts';
import { newId } from '../platform/ids/new-id.ts';
import type { DemoBooking } from './company.ts';
import type { DemoAccount, DemoContext } from './context.ts';
import { insertTrail } from './insert-trail.ts';
import { YANIS } from './people.ts';

/** Bookings are asked for so many working days before the work: more than the notice. */
const ASKED_BEFORE = 12;

/** Those that are cancelled late are so many working days before the work: less than the notice. */
const LATE_BEFORE = 1;

/** Adds `bookings` in order of their creation, each with the steps of its life. */
export async function insertBookings(
  query: Query,
  account: DemoAccount,
  bookings: readonly DemoBooking[],
  { calendar, personIds }: DemoContext,
): Promise<void> {
  for (const booking of [...bookings].sort((a, b) => a.day - b.day)) {
    const workDate = calendar.workingDay(booking.day);
    const isUrgent = booking.status === 'REQUESTED';
    const requestedOn = isUrgent
      ? calendar.workingDay(-1)
      : min(calendar.workingDaysAfter(workDate, -ASKED_BEFORE), calendar.workingDay(-1));
    const requestId = newId();
    const bookingId = newId();
    const by = personIds(booking.by);
    const requestedAt = writeInstant(instantAt(requestedOn, 11));
    await query(
      `insert into booking_requests (id, client_id, account_id, idempotency_key, fingerprint, place, subject,
                                     description, requested_by, requested_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        requestId,
        account.clientId,
        account.id,
        newId(),
        createHash('sha256').update(requestId).digest(),
        booking.place,
        booking.subject,
        booking.description,
        by,
        requestedAt,
      ],
    );
    await query(
      `insert into bookings (id, client_id, account_id, request_id, work_date, slot, half_days, list_price_half_days)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        bookingId,
        account.clientId,
        account.id,
        requestId,
        workDate,
        booking.slot,
        SLOTS[booking.slot].halfDays,
        booking.atListPrice ?? 0,
      ],
    );
    const { slot, reason = null } = booking;
    const step = (status: string, at: string, person: string, why: string | null = null): Promise<unknown> =>
      query(
        'insert into booking_events (client_id, booking_id, status, at, by_person, reason) values ($1, $2, $3, $4, $5, $6)',
        [account.clientId, bookingId, status, at, person, why],
      );
    if (isUrgent) await step('REQUESTED', requestedAt, by, reason);
    else await step('CONFIRMED', requestedAt, by);
    await insertTrail(query, {
      by,
      at: requestedAt,
      action: 'booking.requested',
      objectType: 'booking_request',
      objectId: requestId,
      clientId: account.clientId,
      detail: {},
      change: {
        before: null,
        after: {
          bookings: [{ id: bookingId, date: workDate, slot, status: isUrgent ? 'REQUESTED' : 'CONFIRMED' }],
        },
      },
    });
    if (booking.status === 'DELIVERED') {
      await step('DELIVERED', endOf(workDate, booking), personIds(YANIS.email));
    }
    if (booking.status === 'CANCELLED') {
      const cancelledOn =
        reason === null
          ? calendar.workingDaysAfter(requestedOn, 2)
          : calendar.workingDaysAfter(workDate, -LATE_BEFORE);
      const at = writeInstant(instantAt(cancelledOn, 16));
      await step('CANCELLED', at, by, reason);
      await insertTrail(query, {
        by,
        at,
        action: 'booking.cancelled',
        objectType: 'booking',
        objectId: bookingId,
        clientId: account.clientId,
        detail: { date: workDate, slot },
        change: { before: { status: 'CONFIRMED' }, after: { status: 'CANCELLED' } },
      });
    }
  }
}

function endOf(date: CivilDate, { slot }: DemoBooking): string {
  return writeInstant(instantAt(date, SLOTS[slot].endsAtHour));
}

function min(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}
