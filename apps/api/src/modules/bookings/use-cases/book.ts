import {
  requestBooking,
  type BookingId,
  type BookingRefusal as RuledOut,
  type Instant,
} from '@akouendy/domain';
import { Injectable } from '@nestjs/common';

import { currentActor } from '../../../platform/access/asking.ts';
import { requireReachOfClients } from '../../../platform/access/require-reach.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import type { InvalidField } from '../../../platform/input/invalid-field.ts';
import { Paces } from '../../../platform/limits/paces.ts';
import { CompanyCalendars } from '../../calendar/calendar.public.ts';
import { Announcements } from '../../notifications/notifications.public.ts';
import {
  countMovement,
  ledgerOf,
  loadAccountFacts,
  NO_FACTS,
  holdAccount,
  type HeldAccount,
} from '../../credits/credits.public.ts';
import type { BookingRecord } from '../persistence/booking-record.ts';
import { appendRequest, findRequest } from '../persistence/booking-request.repository.ts';
import { checkBookCommand, type BookCommand } from './check-booking-command.ts';
import { fingerprintOfBooking } from './fingerprint.ts';

/** What became of a request. */
export type BookOutcome =
  | { readonly kind: 'BOOKED'; readonly account: HeldAccount; readonly bookings: readonly BookingRecord[] }
  /** The same request under the same key was granted before: its bookings as they stand now. */
  | {
      readonly kind: 'ALREADY_BOOKED';
      readonly account: HeldAccount;
      readonly bookings: readonly BookingRecord[];
    }
  /** Another request was granted under the key. */
  | { readonly kind: 'IDEMPOTENCY_KEY_REUSED'; readonly bookings: readonly BookingRecord[] }
  | RuledOut
  /** Too many requests and cancellations within an hour. */
  | { readonly kind: 'TOO_MANY_ATTEMPTS'; readonly retryAt: Instant }
  | InvalidField
  | { readonly kind: 'NOT_FOUND'; readonly id: string };

/** Books slots of one account: all of them or none, once for an idempotency key. */
@Injectable()
export class Book {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: CompanyCalendars,
    private readonly audit: AuditTrail,
    private readonly announcements: Announcements,
    private readonly paces: Paces,
    private readonly clock: Clock,
  ) {}

  /** Asks now, in the name of who is asking. */
  async execute(command: BookCommand): Promise<BookOutcome> {
    requireReachOfClients('BOOK_DAYS');
    const asked = {
      ...command,
      accountId: command.accountId.toLowerCase(),
      description: command.description.trim(),
    };
    const invalid = checkBookCommand(asked, this.clock.today());
    if (invalid !== null) return invalid;
    const notFound = { kind: 'NOT_FOUND', id: command.accountId } as const;
    if (!isUuid(command.accountId)) return notFound;
    return this.unitOfWork.write(async (db) => {
      const account = await holdAccount(db, asked.accountId);
      return account === null ? notFound : this.decide(db, account, asked);
    });
  }

  private async decide(db: Database, account: HeldAccount, command: BookCommand): Promise<BookOutcome> {
    const fingerprint = fingerprintOfBooking(command);
    const earlier = await findRequest(db, account, command.idempotencyKey);
    if (earlier !== null) {
      const { bookings } = earlier;
      return earlier.fingerprint.equals(fingerprint)
        ? { kind: 'ALREADY_BOOKED', account, bookings }
        : { kind: 'IDEMPOTENCY_KEY_REUSED', bookings };
    }
    const facts = await loadAccountFacts(db, [account.id]);
    const calendar = await this.calendars.current();
    const now = this.clock.now();
    const decision = requestBooking(
      { ledger: ledgerOf(facts.get(account.id) ?? NO_FACTS), calendar: calendar.working },
      command.slots.map((slot) => ({ ...slot, bookingId: newId() as BookingId })),
      now,
    );
    if (!decision.ok) return decision.refusal;
    const retryAt = await this.paces.keep(db, 'booking', account.clientId, now);
    if (retryAt !== null) return { kind: 'TOO_MANY_ATTEMPTS', retryAt };
    const request = {
      ...command,
      id: newId(),
      fingerprint,
      requestedBy: currentActor().personId,
      requestedAt: now,
    };
    const bookings = await appendRequest(db, account, request, decision.value);
    await this.audit.record(db, {
      action: 'booking.requested',
      objectType: 'booking_request',
      objectId: request.id,
      clientId: account.clientId,
      detail: {},
      change: {
        before: null,
        after: { bookings: bookings.map(({ id, date, slot, status }) => ({ id, date, slot, status })) },
      },
    });
    await this.announcements.announce(db, {
      kind: 'BOOKING_CONFIRMED',
      clientId: account.clientId,
      data: { bookings: bookings.map(({ id, date, slot }) => ({ bookingId: id, date, slot })) },
    });
    await countMovement(db, account, now);
    return { kind: 'BOOKED', account, bookings };
  }
}
