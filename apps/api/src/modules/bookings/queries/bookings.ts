import { cancelBooking, noticeLimit, type Booking, type BookingId, type NoticeLimit } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';

import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { perTransaction } from '../../../platform/database/per-transaction.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { CompanyCalendars } from '../../calendar/calendar.public.ts';
import { loadSteps, type BookingStep } from '../persistence/booking-event.repository.ts';
import { selectBookings, type BookingRecord } from '../persistence/booking-record.ts';

export type { BookingRecord, BookingSubject, WorkPlace } from '../persistence/booking-record.ts';

/** What the rules say of giving a booking back. */
export interface CancellationTerms {
  readonly freeUntil: NoticeLimit;
  /** Whether it may be cancelled now. */
  readonly cancellable: boolean;
}

/** Reads of single bookings: batched over an operation, one statement for any number of them. */
@Injectable()
export class Bookings {
  private readonly loaders = perTransaction((db: Database) => ({
    byId: new DataLoader((ids: readonly string[]) => bookingsById(db, ids)),
    steps: new DataLoader((ids: readonly string[]) => stepsOf(db, ids)),
  }));

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: CompanyCalendars,
    private readonly clock: Clock,
  ) {}

  /** `null` when it is not there or not to be seen. */
  async byId(id: string): Promise<BookingRecord | null> {
    if (!isUuid(id)) return null;
    return this.unitOfWork.read((db) => this.loaders(db).byId.load(id.toLowerCase()));
  }

  /** What has happened to the booking, first to last. */
  async history(id: BookingId): Promise<readonly BookingStep[]> {
    return this.unitOfWork.read((db) => this.loaders(db).steps.load(id));
  }

  /** Until when, and whether now, `booking` may be cancelled. */
  async cancellationOf(booking: Booking): Promise<CancellationTerms> {
    const { working } = await this.calendars.current();
    return {
      freeUntil: noticeLimit(booking.date, working),
      cancellable: cancelBooking(booking, working, this.clock.now()).ok,
    };
  }
}

async function bookingsById(db: Database, ids: readonly string[]): Promise<(BookingRecord | null)[]> {
  const found = await selectBookings(db, 'b.id = any($1::uuid[])', [ids]);
  const byId = new Map(found.map((booking): [string, BookingRecord] => [booking.id, booking]));
  return ids.map((id) => byId.get(id) ?? null);
}

async function stepsOf(db: Database, ids: readonly string[]): Promise<BookingStep[][]> {
  const byBooking = Map.groupBy(await loadSteps(db, ids), ({ bookingId }) => bookingId);
  return ids.map((id) => byBooking.get(id) ?? []);
}
