import {
  addDays,
  wallClock,
  workingDayOnOrBefore,
  type CivilDate,
  type Instant,
  type WorkingCalendar,
} from '../calendar/index.ts';
import { comingExpiries, type Expiry, type Replay } from '../credits/index.ts';
import { lastChanceToBook, type NoticeLimit } from './notice.ts';

/** An expiry this near asks for attention; a later one is only shown. In days. */
export const SOON_EXPIRY_DAYS = 90;

/** A coming expiry with the last moment to ask for work that still uses what lapses. */
export interface LastChance extends Expiry {
  /** `null` when what lapses could be used on no working day at all. */
  readonly limit: NoticeLimit | null;
}

/** Until when a request can still use what lapses at `expiry`; `null` when no working day could use any of it. */
export function lastChanceOf(expiry: Expiry, calendar: WorkingCalendar): NoticeLimit | null {
  const lastWorked = workingDayOnOrBefore(calendar, addDays(expiry.date, -1));
  return expiry.usableFrom <= lastWorked ? lastChanceToBook(expiry.date, calendar) : null;
}

/**
 * For every expiry after `asOf` and up to `until` (`null`: all of them), in date order: how much lapses, and
 * until when a request can still prevent it.
 */
export function lastChances(
  replayed: Replay,
  calendar: WorkingCalendar,
  asOf: CivilDate,
  until: CivilDate | null = null,
): LastChance[] {
  return comingExpiries(replayed.pools, asOf)
    .filter(({ date }) => until === null || date <= until)
    .map((expiry) => ({ ...expiry, limit: lastChanceOf(expiry, calendar) }));
}

/** Whether a request at `now` is still in time for `limit`; never for what no working day can use. */
export function canStillAsk(limit: NoticeLimit | null, now: Instant): limit is NoticeLimit {
  return limit !== null && now < limit.before;
}

/** Half-days that lapse soon: a request made now can still use them until `limit`, or no longer. */
export type SoonExpiry = Expiry &
  (
    | { readonly usable: true; readonly limit: NoticeLimit }
    | { readonly usable: false; readonly limit: NoticeLimit | null }
  );

/** The expiries of the next 90 days after `now`, nearest first, if nothing more is booked. */
export function soonExpiries(replayed: Replay, calendar: WorkingCalendar, now: Instant): SoonExpiry[] {
  const today = wallClock(now).date;
  const horizon = addDays(today, SOON_EXPIRY_DAYS);
  return lastChances(replayed, calendar, today, horizon).map(({ limit, ...expiry }) =>
    canStillAsk(limit, now) ? { ...expiry, usable: true, limit } : { ...expiry, usable: false, limit },
  );
}
