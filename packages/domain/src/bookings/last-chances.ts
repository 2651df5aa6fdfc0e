import { addDays, workingDayOnOrBefore, type CivilDate, type WorkingCalendar } from '../calendar/index.ts';
import { comingExpiries, type Expiry, type Replay } from '../credits/index.ts';
import { lastChanceToBook, type NoticeLimit } from './notice.ts';

/** A coming expiry with the last moment to ask for work that still uses what lapses. */
export interface LastChance extends Expiry {
  /** `null` when what lapses could be used on no working day at all. */
  readonly limit: NoticeLimit | null;
}

/** For every expiry after `asOf`, in date order: how much lapses, and until when a request can still prevent it. */
export function lastChances(replayed: Replay, calendar: WorkingCalendar, asOf: CivilDate): LastChance[] {
  return comingExpiries(replayed.pools, asOf).map((expiry) => {
    const lastWorked = workingDayOnOrBefore(calendar, addDays(expiry.date, -1));
    const usable = replayed.pools.some(
      ({ pool, free }) => pool.until === expiry.date && free > 0 && pool.from <= lastWorked,
    );
    return { ...expiry, limit: usable ? lastChanceToBook(expiry.date, calendar) : null };
  });
}
