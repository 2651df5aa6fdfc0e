import { addDays, type CivilDate } from '../calendar/index.ts';
import { cents, type Cents } from '../kernel/index.ts';

/** The last day on which an invoice of `invoiceOn` is paid in time (§5). */
export function paymentDueOn(invoiceOn: CivilDate, paymentDays: number): CivilDate {
  return addDays(invoiceOn, paymentDays);
}

/** Where an issued invoice stands. It is derived: an issued invoice itself never changes (§5). */
export type PaymentStatus = 'ISSUED' | 'PARTLY_PAID' | 'OVERDUE' | 'PAID' | 'CREDITED';

/** What decides where an invoice stands, in cents with VAT. */
export interface PaymentFacts {
  readonly gross: Cents;
  /** By its credit notes, together. */
  readonly credited: Cents;
  readonly paid: Cents;
  readonly dueOn: CivilDate;
}

/** Where an invoice stands on a day; `credited + paid + left − overpaid` is its gross. */
export interface Payment extends PaymentFacts {
  readonly status: PaymentStatus;
  /** What is still to be paid. */
  readonly left: Cents;
  /** What the client paid beyond what it owed. */
  readonly overpaid: Cents;
}

/**
 * Where the invoice stands on `today`: settled when nothing is left, by credit notes alone or with a
 * payment; overdue from the day after `dueOn` on, however much of it was paid.
 */
export function paymentOf(facts: PaymentFacts, today: CivilDate): Payment {
  const balance = facts.gross - facts.credited - facts.paid;
  return {
    ...facts,
    status: statusOf(facts, balance, today),
    left: cents(Math.max(0, balance)),
    overpaid: cents(Math.max(0, -balance)),
  };
}

function statusOf({ paid, credited, dueOn }: PaymentFacts, balance: number, today: CivilDate): PaymentStatus {
  if (balance <= 0) return paid === 0 && credited > 0 ? 'CREDITED' : 'PAID';
  if (today > dueOn) return 'OVERDUE';
  return paid > 0 ? 'PARTLY_PAID' : 'ISSUED';
}
