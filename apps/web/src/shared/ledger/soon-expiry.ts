import {
  addDays,
  comingExpiries,
  lastChanceToBook,
  replay,
  wallClock,
  type Expiry,
  type Instant,
  type NoticeLimit,
} from '@akouendy/domain';
import { isCovered, type AccountFacts } from './account-facts.ts';

/** An expiry this near asks for attention; a later one is only drawn. */
const SOON_IN_DAYS = 90;

/** Half-days that lapse soon and the last moment to book them. */
export interface SoonExpiry extends Expiry {
  readonly lastChance: NoticeLimit;
  /** Whether a request made now can still use them. */
  readonly usable: boolean;
}

/** The expiries of the next 90 days, nearest first, if nothing more is booked. */
export function soonExpiries(facts: AccountFacts, now: Instant): SoonExpiry[] {
  const today = wallClock(now).date;
  const horizon = addDays(today, SOON_IN_DAYS);
  return comingExpiries(replay(facts.ledger).pools, today)
    .filter(({ date }) => date <= horizon && isCovered(facts, date))
    .map((expiry) => {
      const lastChance = lastChanceToBook(expiry.date, facts.calendar);
      return { ...expiry, lastChance, usable: now < lastChance.before };
    });
}
