import {
  addDays,
  bookableBalance,
  comingExpiries,
  dayOfWeek,
  earliestBookableDate,
  nonWorkingReason,
  replay,
  slotsOverlap,
  usesCredit,
  wallClock,
  withConsumptions,
  type CivilDate,
  type Expiry,
  type HalfDays,
  type Instant,
  type LotId,
} from '@akouendy/domain';
import { isCovered, type AccountFacts, type BookedSlot } from '../../shared/ledger/account-facts.ts';
import { monthOf, shownWeeks, type Month } from './month.ts';
import { asConsumptions, HALVES, isPicked, type Half, type Selection } from './selection.ts';

/** One half of a day as the calendar shows it. */
export interface DayHalf {
  readonly half: Half;
  readonly picked: boolean;
  /** The booking that holds it already. */
  readonly booking: BookedSlot | null;
}

/** Half-days that lapse on a date, without and with the selection. */
export interface DayExpiry {
  readonly date: CivilDate;
  readonly before: HalfDays;
  readonly after: HalfDays;
  readonly lots: readonly LotId[];
}

/** What a day is for someone who books: free, closed, before the notice, or beyond what is known. */
export type DayState = 'OPEN' | 'BEFORE_NOTICE' | 'PUBLIC_HOLIDAY' | 'CLOSURE' | 'UNKNOWN';

/** One day of the month view. */
export interface BookingDay {
  readonly date: CivilDate;
  /** Whether the day belongs to what is shown, rather than filling its first or last week. */
  readonly inMonth: boolean;
  readonly today: boolean;
  /** Before today: there is nothing to say of it but what was booked. */
  readonly past: boolean;
  readonly state: DayState;
  readonly halves: readonly DayHalf[];
  /** What could still be booked on it with the selection counted; `null` where nothing can be booked. */
  readonly bookable: HalfDays | null;
  /** What lapses on this day or on the week-end just before it. */
  readonly expiry: DayExpiry | null;
  /** Whether this is the first day that keeps the notice. */
  readonly firstBookable: boolean;
}

/** A week of the month view. */
export interface BookingWeek {
  readonly number: number;
  readonly days: readonly BookingDay[];
}

/** The month as it can be booked at `now`, every figure with `selection` counted. */
export function bookingMonth(
  facts: AccountFacts,
  selection: Selection,
  month: Month,
  now: Instant,
): BookingWeek[] {
  const today = wallClock(now).date;
  const earliest = earliestBookableDate(now, facts.calendar);
  const balance = bookableBalance(withConsumptions(facts.ledger, asConsumptions(selection)));
  const expiries = expiriesWith(facts, selection, today);
  const booked = Map.groupBy(
    facts.bookings.filter(({ status }) => usesCredit(status)),
    ({ date }) => date,
  );
  const dayOf = (date: CivilDate): BookingDay => {
    const state = stateOf(facts, date, earliest);
    return {
      date,
      inMonth: monthOf(date) === month || monthOf(today) === month,
      today: date === today,
      past: date < today,
      state,
      halves: HALVES.map((half) => ({
        half,
        picked: isPicked(selection, date, half),
        booking: booked.get(date)?.find(({ slot }) => slotsOverlap(slot, half)) ?? null,
      })),
      bookable: state === 'OPEN' ? balance.on(date) : null,
      expiry: expiries.find((expiry) => weekdayOf(expiry.date) === date) ?? null,
      firstBookable: date === earliest,
    };
  };
  return shownWeeks(month, today).map(({ number, days }) => ({ number, days: days.map(dayOf) }));
}

function stateOf(facts: AccountFacts, date: CivilDate, earliest: CivilDate): DayState {
  if (!isCovered(facts, date)) return 'UNKNOWN';
  const reason = nonWorkingReason(facts.calendar, date);
  if (reason === 'PUBLIC_HOLIDAY' || reason === 'CLOSURE') return reason;
  return date < earliest ? 'BEFORE_NOTICE' : 'OPEN';
}

/** Every coming expiry, whether the selection empties it or not. */
function expiriesWith(facts: AccountFacts, selection: Selection, today: CivilDate): DayExpiry[] {
  const before = replay(facts.ledger);
  const after = replay(withConsumptions(facts.ledger, asConsumptions(selection)));
  const remaining = byDate(comingExpiries(after.pools, today));
  return comingExpiries(before.pools, today).map(({ date, halfDays }) => ({
    date,
    before: halfDays,
    after: remaining.get(date) ?? (0 as HalfDays),
    lots: before.pools.flatMap(({ pool, free }) => (pool.until === date && free > 0 ? [pool.lotId] : [])),
  }));
}

function byDate(expiries: readonly Expiry[]): ReadonlyMap<CivilDate, HalfDays> {
  return new Map(expiries.map(({ date, halfDays }) => [date, halfDays]));
}

/** The day itself, or the Monday after it for a day that the view does not show. */
function weekdayOf(date: CivilDate): CivilDate {
  return dayOfWeek(date) > 5 ? addDays(date, 8 - dayOfWeek(date)) : date;
}
