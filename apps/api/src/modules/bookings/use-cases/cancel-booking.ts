import { cancelBooking, type BookingStatus, type Instant, type NoticeLimit } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';

import { currentActor } from '../../../platform/access/asking.ts';
import { requireReachOfClients } from '../../../platform/access/require-reach.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { Paces } from '../../../platform/limits/paces.ts';
import { CompanyCalendars } from '../../calendar/calendar.public.ts';
import { Announcements } from '../../notifications/notifications.public.ts';
import { countMovement, holdAccount, type HeldAccount } from '../../credits/credits.public.ts';
import { appendEvents } from '../persistence/booking-event.repository.ts';
import { selectBookings, type BookingRecord } from '../persistence/booking-record.ts';

/** What became of a cancellation; `booking` is as it stands afterwards. */
export type CancelOutcome =
  | { readonly kind: 'BOOKING_CANCELLED'; readonly account: HeldAccount; readonly booking: BookingRecord }
  | { readonly kind: 'CANCELLATION_TOO_LATE'; readonly booking: BookingRecord; readonly limit: NoticeLimit }
  | {
      readonly kind: 'BOOKING_NOT_CANCELLABLE';
      readonly booking: BookingRecord;
      readonly status: BookingStatus;
    }
  /** Too many requests and cancellations within an hour. */
  | { readonly kind: 'TOO_MANY_ATTEMPTS'; readonly retryAt: Instant }
  | { readonly kind: 'NOT_FOUND'; readonly id: string };

/** Cancels a booking, whose credit is free again at once. Cancelling again answers the same and changes nothing. */
@Injectable()
export class CancelBooking {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: CompanyCalendars,
    private readonly audit: AuditTrail,
    private readonly announcements: Announcements,
    private readonly paces: Paces,
    private readonly clock: Clock,
  ) {}

  /** Cancels now, in the name of who is asking. */
  async execute(bookingId: string): Promise<CancelOutcome> {
    requireReachOfClients('BOOK_DAYS');
    const notFound = { kind: 'NOT_FOUND', id: bookingId } as const;
    if (!isUuid(bookingId)) return notFound;
    return this.unitOfWork.write(async (db) => {
      const seen = await findBooking(db, bookingId);
      const account = seen === null ? null : await holdAccount(db, seen.accountId);
      // Looked at once more, now that nobody else can change it.
      const booking = account === null ? null : await findBooking(db, bookingId);
      return account === null || booking === null ? notFound : this.decide(db, account, booking);
    });
  }

  private async decide(db: Database, account: HeldAccount, booking: BookingRecord): Promise<CancelOutcome> {
    if (booking.status === 'CANCELLED') return { kind: 'BOOKING_CANCELLED', account, booking };
    const { working } = await this.calendars.current();
    const now = this.clock.now();
    const decision = cancelBooking(booking, working, now);
    if (!decision.ok) return { ...decision.refusal, booking };
    const retryAt = await this.paces.keep(db, 'booking', account.clientId, now);
    if (retryAt !== null) return { kind: 'TOO_MANY_ATTEMPTS', retryAt };
    const status = decision.value;
    await appendEvents(db, account, [
      { bookingId: booking.id, status, at: now, byPerson: currentActor().personId },
    ]);
    await this.audit.record(db, {
      action: 'booking.cancelled',
      objectType: 'booking',
      objectId: booking.id,
      clientId: account.clientId,
      detail: { date: booking.date, slot: booking.slot },
      change: { before: { status: booking.status }, after: { status } },
    });
    await this.announcements.announce(db, {
      kind: 'BOOKING_CANCELLED',
      clientId: account.clientId,
      data: { bookings: [{ bookingId: booking.id, date: booking.date, slot: booking.slot }] },
    });
    await countMovement(db, account, now);
    return { kind: 'BOOKING_CANCELLED', account, booking: { ...booking, status } };
  }
}

async function findBooking(db: Database, id: string): Promise<BookingRecord | null> {
  const [booking] = await selectBookings(db, 'b.id = $1', [id]);
  return booking ?? null;
}
