import type { CivilDate, WorkingCalendar } from '../calendar/index.ts';
import { comingExpiries, type Expiry, type Replay } from '../credits/index.ts';
import { lastChanceToBook, type NoticeLimit } from './notice.ts';

/** A coming expiry with the last moment to ask for work that still uses what lapses. */
export interface LastChance extends Expiry {
  readonly limit: NoticeLimit;
}

/** For every expiry after `asOf`, in date order: how much lapses, and until when a request can still prevent it. */
export function lastChances(replayed: Replay, calendar: WorkingCalendar, asOf: CivilDate): LastChance[] {
  return comingExpiries(replayed.pools, asOf).map((expiry) => ({
    ...expiry,
    limit: lastChanceToBook(expiry.date, calendar),
  }));
}
