import { writeInstant, type GrantedSlot, type Instant } from '@akouendy/domain';

import type { Database } from '../../../platform/database/database.ts';
import type { HeldAccount } from '../../credits/credits.public.ts';
import { appendEvents } from './booking-event.repository.ts';
import { selectBookings, type BookingRecord, type BookingSubject, type WorkPlace } from './booking-record.ts';

/** What somebody asks for at once. */
export interface BookingRequest {
  readonly id: string;
  readonly idempotencyKey: string;
  /** SHA-256 of all that was asked: the same key with another fingerprint is another request. */
  readonly fingerprint: Buffer;
  readonly place: WorkPlace;
  readonly subject: BookingSubject;
  readonly description: string;
  /** Id of the person. */
  readonly requestedBy: string;
  readonly requestedAt: Instant;
}

/** A request that was granted earlier, and its bookings as they stand now, in order of creation. */
export interface GrantedRequest {
  readonly fingerprint: Buffer;
  readonly bookings: readonly BookingRecord[];
}

/** The request of `account` under `idempotencyKey`, or `null` when the key is new. */
export async function findRequest(
  db: Database,
  account: HeldAccount,
  idempotencyKey: string,
): Promise<GrantedRequest | null> {
  const [request] = await db.query<{ id: string; fingerprint: Buffer }>(
    'select id, fingerprint from booking_requests where account_id = $1 and idempotency_key = $2',
    [account.id, idempotencyKey],
  );
  if (request === undefined) return null;
  return { fingerprint: request.fingerprint, bookings: await bookingsOfRequest(db, request.id) };
}

/** Appends a request and the bookings that it was granted, and gives them back in order of creation. */
export async function appendRequest(
  db: Database,
  account: HeldAccount,
  request: BookingRequest,
  granted: readonly GrantedSlot[],
): Promise<readonly BookingRecord[]> {
  await db.query(
    `insert into booking_requests (id, client_id, account_id, idempotency_key, fingerprint, place, subject,
                                   description, requested_by, requested_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      request.id,
      account.clientId,
      account.id,
      request.idempotencyKey,
      request.fingerprint,
      request.place,
      request.subject,
      request.description,
      request.requestedBy,
      writeInstant(request.requestedAt),
    ],
  );
  // One row after the other, in the order asked: the sequence is the order of creation.
  await db.query(
    `insert into bookings (id, client_id, account_id, request_id, work_date, slot, half_days)
     select id, $1, $2, $3, work_date, slot, half_days
       from unnest($4::uuid[], $5::date[], $6::text[], $7::smallint[]) with ordinality
            as asked (id, work_date, slot, half_days, place_in_request)
      order by place_in_request`,
    [
      account.clientId,
      account.id,
      request.id,
      granted.map(({ bookingId }) => bookingId),
      granted.map(({ date }) => date),
      granted.map(({ slot }) => slot),
      granted.map(({ halfDays }) => halfDays),
    ],
  );
  const step = { at: request.requestedAt, byPerson: request.requestedBy };
  await appendEvents(
    db,
    account,
    granted.map(({ bookingId, status }) => ({ ...step, bookingId, status })),
  );
  return bookingsOfRequest(db, request.id);
}

function bookingsOfRequest(db: Database, requestId: string): Promise<BookingRecord[]> {
  return selectBookings(db, 'b.request_id = $1', [requestId]);
}
