import type { CivilDate } from '../calendar/index.ts';
import type { BookingId, HalfDays } from '../kernel/index.ts';
import type { CreditLot } from './lot.ts';

/** What a counted booking takes from the credit: so many half-days of work on a date. */
export interface Consumption {
  readonly bookingId: BookingId;
  /** The date of the work, which decides the lots that may serve it (§1). */
  readonly date: CivilDate;
  readonly halfDays: HalfDays;
  /** Whether the work was done; otherwise it is planned. */
  readonly delivered: boolean;
}

/** The facts of one credit account: everything that a balance is derived from. */
export interface CreditLedger {
  readonly lots: readonly CreditLot[];
  /** Of the bookings that count, in order of creation, which decides between those of one date. */
  readonly consumptions: readonly Consumption[];
}

/** `ledger` with `added` created after everything that it holds; `ledger` itself is left as it is. */
export function withConsumptions(ledger: CreditLedger, added: readonly Consumption[]): CreditLedger {
  return { ...ledger, consumptions: [...ledger.consumptions, ...added] };
}

/** `ledger` as it would be with `added` granted too; `ledger` itself is left as it is. */
export function withLots(ledger: CreditLedger, added: readonly CreditLot[]): CreditLedger {
  return { ...ledger, lots: [...ledger.lots, ...added] };
}

/** `ledger` without what `bookingId` consumes; `ledger` itself is left as it is. */
export function withoutConsumption(ledger: CreditLedger, bookingId: BookingId): CreditLedger {
  return { ...ledger, consumptions: ledger.consumptions.filter((one) => one.bookingId !== bookingId) };
}
