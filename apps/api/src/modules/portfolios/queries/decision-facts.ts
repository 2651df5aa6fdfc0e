import {
  addDays,
  earliestBookableDate,
  noticeLimit,
  writeInstant,
  type CivilDate,
  type Instant,
  type WorkingCalendar,
} from '@akouendy/domain';

/** What waits for an account manager. */
export type DecisionKind =
  'NOTICE_GIVEN' | 'DELIVERY_REFUSED' | 'BOOKING_URGENT' | 'CANCELLATION_LATE' | 'QUOTE_ASKED';

/** What an entry is about: whose id it carries. */
export type DecisionSubject = 'CONTRACT' | 'BOOKING' | 'QUOTE';

/** A kind of entry, and where it is found. */
interface Facts {
  readonly subject: DecisionSubject;
  /** Yields `client_id`, `id` of the subject, `at` and `note`. See `factParameters` for what it may ask. */
  readonly sql: string;
}

/** A late cancellation waits until so many days after the work, unless it is ticked off before. */
const LATE_CANCELLATIONS_WAIT_DAYS = 90;

/**
 * Where each kind is found, from the facts: what is no longer open is not among them. A further kind is a line here, a value
 * of the schema's enum and its words.
 */
export const DECISION_FACTS: Readonly<Record<DecisionKind, Facts>> = {
  // A client has ended a contract, which runs until the notice takes effect.
  NOTICE_GIVEN: {
    subject: 'CONTRACT',
    sql: `select client_id, contract_id as id, given_at as at, null as note from contract_notices
           where not on_behalf and effective_on > $1`,
  },
  // A client has refused a delivery, which was not presented again.
  DELIVERY_REFUSED: {
    subject: 'CONTRACT',
    sql: `select s.client_id, s.contract_id as id, s.taken_at as at, s.remarks as note from work_steps s
           where s.action = 'REFUSE' and not exists (
             select from work_steps later
              where later.client_id = s.client_id and later.contract_id = s.contract_id
                and later.sequence > s.sequence and later.action in ('PRESENT', 'ACCEPT', 'REFUSE'))`,
  },
  // A client has asked for an earlier day than the notice allows, and nobody has answered.
  BOOKING_URGENT: {
    subject: 'BOOKING',
    sql: `select e.client_id, e.booking_id as id, e.at, e.reason as note from booking_events e
           where e.status = 'REQUESTED' and not exists (
             select from booking_events later where later.booking_id = e.booking_id and later.status <> 'REQUESTED')`,
  },
  // A booking was cancelled when it could no longer be cancelled freely.
  CANCELLATION_LATE: {
    subject: 'BOOKING',
    sql: `select e.client_id, e.booking_id as id, e.at, e.reason as note
            from booking_events e
            join bookings b on b.client_id = e.client_id and b.id = e.booking_id
            join unnest($2::date[], $3::timestamptz[]) as free(work_date, until) on free.work_date = b.work_date
           where e.status = 'CANCELLED' and e.at >= free.until and e.at >= $4`,
  },
  // A client has asked for a quote that nobody has answered or turned down.
  QUOTE_ASKED: {
    subject: 'QUOTE',
    sql: `select q.client_id, q.id, q.asked_at as at, q.need as note from quotes q
           where not exists (select from quote_steps s where s.quote_id = q.id)`,
  },
};

/**
 * What the facts may ask: `$1` today; `$2` and `$3` the dates whose late cancellations wait, with the instants until
 * which they could be cancelled freely (§2: the notice limit, by the domain); `$4` the first of these instants.
 */
export function factParameters(today: CivilDate, now: Instant, calendar: WorkingCalendar): unknown[] {
  const dates: CivilDate[] = [];
  const end = earliestBookableDate(now, calendar);
  for (let date = addDays(today, -LATE_CANCELLATIONS_WAIT_DAYS); date < end; date = addDays(date, 1)) {
    dates.push(date);
  }
  const limits = dates.map((date) => writeInstant(noticeLimit(date, calendar).before));
  return [today, dates, limits, limits[0]];
}
