import {
  nonWorkingReason,
  workingDayOnOrAfter,
  type CivilDate,
  type NonWorkingReason,
  type WorkingCalendar,
} from '../calendar/index.ts';
import { bookableBalance, withConsumptions, type CreditLedger } from '../credits/index.ts';
import { ok, refuse, type BookingId, type HalfDays, type Result } from '../kernel/index.ts';
import { shortfall, type StarvedBooking } from './credit-shortfall.ts';
import { SLOTS, slotsOverlap, type Slot } from './slot.ts';

/** One slot that somebody asks for; `bookingId` is the id that the booking will bear. */
export interface SlotRequest {
  readonly bookingId: BookingId;
  readonly date: CivilDate;
  readonly slot: Slot;
}

/** What the rules look at when somebody asks for slots. */
export interface BookingState {
  readonly ledger: CreditLedger;
  readonly calendar: WorkingCalendar;
}

/** Why a request is refused, and what is possible instead. `date` is the refused date. */
export type BookingRefusal =
  | {
      readonly kind: 'NOT_A_WORKING_DAY';
      readonly date: CivilDate;
      readonly reason: NonWorkingReason;
      /** The first working day after `date` that also keeps the notice. */
      readonly nextBookableDate: CivilDate;
    }
  | { readonly kind: 'NOTICE_NOT_KEPT'; readonly date: CivilDate; readonly earliestDate: CivilDate }
  | { readonly kind: 'SLOT_ASKED_TWICE'; readonly date: CivilDate }
  | {
      readonly kind: 'NOT_ENOUGH_CREDIT';
      readonly date: CivilDate;
      readonly requested: HalfDays;
      /** What could still be booked on `date`, the earlier slots of the same request included. */
      readonly available: HalfDays;
      /** Bookings of later dates that the request would leave unserved; empty when none is. */
      readonly starved: readonly StarvedBooking[];
    };

/** A slot that the rules let through, and how much of it the credit does not hold. */
export interface DecidedSlot extends SlotRequest {
  readonly halfDays: HalfDays;
  /** Half-days that the account could not give; 0 unless the request may go beyond the credit. */
  readonly beyondCredit: HalfDays;
}

/** What becomes of half-days that the credit does not hold: no booking, a price, or an overdrawn account (§1). */
export type BeyondCredit = 'REFUSED' | 'AT_LIST_PRICE' | 'OVERDRAWN';

/**
 * Lets every slot through or refuses all: each as `decideSlot` says, none taken twice. They are judged in
 * the order given, each with those before it counted (§1, §2).
 */
export function decideSlots(
  { ledger, calendar }: BookingState,
  slots: readonly SlotRequest[],
  earliestDate: CivilDate,
  beyondCredit: BeyondCredit,
): Result<readonly DecidedSlot[], BookingRefusal> {
  const decided: DecidedSlot[] = [];
  let counted = ledger;
  for (const asked of slots) {
    const { date, slot, bookingId } = asked;
    const decision = decideSlot({ ledger: counted, calendar }, asked, earliestDate, beyondCredit);
    if (!decision.ok && decision.refusal.kind !== 'NOT_ENOUGH_CREDIT') return decision;
    if (decided.some((other) => other.date === date && slotsOverlap(other.slot, slot))) {
      return refuse({ kind: 'SLOT_ASKED_TWICE', date });
    }
    if (!decision.ok) return decision;
    // What goes unserved takes nothing from anybody, so that the whole slot may stand for what it takes.
    const { halfDays } = decision.value;
    counted = withConsumptions(counted, [{ bookingId, date, halfDays, delivered: false }]);
    decided.push(decision.value);
  }
  return ok(decided);
}

/** Lets one slot through: on a working day from `earliestDate` on, within the credit unless `beyondCredit` says otherwise. */
export function decideSlot(
  { ledger, calendar }: BookingState,
  asked: SlotRequest,
  earliestDate: CivilDate,
  beyondCredit: BeyondCredit,
): Result<DecidedSlot, BookingRefusal> {
  const { date, slot, bookingId } = asked;
  const reason = nonWorkingReason(calendar, date);
  if (reason !== null) {
    const nextBookableDate = workingDayOnOrAfter(calendar, date > earliestDate ? date : earliestDate);
    return refuse({ kind: 'NOT_A_WORKING_DAY', date, reason, nextBookableDate });
  }
  if (date < earliestDate) return refuse({ kind: 'NOTICE_NOT_KEPT', date, earliestDate });
  const { halfDays } = SLOTS[slot];
  const available = bookableBalance(ledger).on(date);
  if (halfDays > available && beyondCredit === 'REFUSED') {
    const starved = shortfall(ledger, { bookingId, date, halfDays, delivered: false });
    return refuse({ kind: 'NOT_ENOUGH_CREDIT', date, requested: halfDays, available, starved });
  }
  return ok({ ...asked, halfDays, beyondCredit: Math.max(0, halfDays - available) as HalfDays });
}
