import { civilDate, InvalidInput, type CivilDate } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';

import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { selectBookings, type BookingRecord } from '../persistence/booking-record.ts';

/** Which bookings of an account. */
export type BookingFilter = 'UPCOMING' | 'PAST' | 'ALL';

/** Bookings of one account and where to read on. */
export interface BookingPage {
  readonly nodes: readonly BookingRecord[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

/** `$2` is today. Upcoming and past together are the bookings that use credit; cancelled and declined ones are in all. */
const CONDITIONS: Readonly<Record<BookingFilter, string>> = {
  UPCOMING: `b.work_date >= $2 and b.status in ('REQUESTED', 'CONFIRMED')`,
  PAST: `(b.status = 'DELIVERED' or b.work_date < $2 and b.status in ('REQUESTED', 'CONFIRMED'))`,
  ALL: '$2::date is not null',
};

/** The bookings of an account, page by page. */
@Injectable()
export class BookingList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * `first` bookings after the one that `after` names, soonest first when they are upcoming, else newest first;
   * `null` when `after` is no cursor.
   */
  async page(
    accountId: string,
    filter: BookingFilter,
    first: number,
    after: string | null,
  ): Promise<BookingPage | null> {
    const [isAfter, direction] = filter === 'UPCOMING' ? ['>', 'asc'] : ['<', 'desc'];
    const from = after === null ? null : readCursor(after);
    if (after !== null && from === null) return null;
    const bookings = await this.unitOfWork.read((db) =>
      selectBookings(
        db,
        `b.account_id = $1 and ${CONDITIONS[filter]}
           and ($3::date is null or (b.work_date, b.sequence) ${isAfter} ($3::date, $4::bigint))`,
        [accountId, this.clock.today(), from?.date ?? null, from?.sequence ?? null, first + 1],
        `order by b.work_date ${direction}, b.sequence ${direction} limit $5`,
      ),
    );
    const nodes = bookings.slice(0, first);
    const last = nodes.at(-1);
    return {
      nodes,
      endCursor: last === undefined ? null : writeCursor(last),
      hasNextPage: bookings.length > first,
    };
  }

  /** How many bookings of the account there are. */
  async count(accountId: string, filter: BookingFilter): Promise<number> {
    const [row] = await this.unitOfWork.read((db) =>
      db.query<{ count: number }>(
        `select count(*) from booking_states b where b.account_id = $1 and ${CONDITIONS[filter]}`,
        [accountId, this.clock.today()],
      ),
    );
    return row?.count ?? 0;
  }
}

interface Position {
  readonly date: CivilDate;
  readonly sequence: number;
}

function writeCursor({ date, sequence }: Position): string {
  return Buffer.from(`${date} ${String(sequence)}`).toString('base64url');
}

function readCursor(cursor: string): Position | null {
  const [date = '', sequence = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (!/^\d{1,15}$/.test(sequence)) return null;
  try {
    return { date: civilDate(date), sequence: Number(sequence) };
  } catch (error) {
    if (error instanceof InvalidInput) return null;
    throw error;
  }
}
