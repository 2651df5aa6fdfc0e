import type {
  BookingId,
  BookingStatus,
  CivilDate,
  CreditLedger,
  HalfDays,
  LotId,
  Period,
  Slot,
  WorkingCalendar,
} from '@akouendy/domain';
import type { BookingSubject, LotSource } from '../graphql/__generated__/graphql.ts';

/** Where a lot comes from, beside the terms that the rules need. */
export interface LotOrigin {
  readonly id: LotId;
  readonly source: LotSource;
  readonly granted: HalfDays;
  /** Why a goodwill lot was given, in its author's words. */
  readonly reason: string | null;
  readonly contract: { readonly reference: string; readonly signedOn: CivilDate } | null;
}

/** One booking of the account, in any status. */
export interface BookedSlot {
  readonly id: BookingId;
  readonly date: CivilDate;
  readonly slot: Slot;
  readonly halfDays: HalfDays;
  readonly status: BookingStatus;
  readonly subject: BookingSubject;
}

/** A booking as the ledger holds it. */
export interface RecordedSlot extends BookedSlot {
  /** How many of the half-days were bought at list price and take no credit. */
  readonly atListPrice: HalfDays;
}

/** Half-days that AKOUENDY has taken from the account, on a date. */
export interface RecordedAdjustment {
  readonly id: BookingId;
  readonly date: CivilDate;
  readonly halfDays: HalfDays;
  readonly reason: string;
}

/** A public holiday's name in both languages. */
export interface HolidayName {
  readonly FR: string;
  readonly EN: string;
}

/**
 * The facts of one credit account as the browser holds them: the domain's ledger and calendar, and
 * beside them the words that a person reads. Every figure of a page is computed from here.
 */
export interface AccountFacts {
  readonly accountId: string;
  readonly ledger: CreditLedger;
  readonly calendar: WorkingCalendar;
  /** The dates that the calendar knows; it refuses to answer about others. */
  readonly covers: Period;
  /** In order of creation. */
  readonly bookings: readonly RecordedSlot[];
  /** In order of creation. */
  readonly adjustments: readonly RecordedAdjustment[];
  readonly origins: ReadonlyMap<LotId, LotOrigin>;
  readonly publicHolidays: ReadonlyMap<CivilDate, HolidayName>;
  readonly closures: ReadonlyMap<CivilDate, string>;
}

/** Whether the calendar knows `date`. */
export function isCovered(facts: AccountFacts, date: CivilDate): boolean {
  return facts.covers.from <= date && date < facts.covers.until;
}
