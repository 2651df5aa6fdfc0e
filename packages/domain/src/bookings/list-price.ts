import type { CivilDate, Instant } from '../calendar/index.ts';
import type { DeployOffer } from '../catalogue/index.ts';
import {
  ok,
  refuse,
  sumCents,
  sumHalfDays,
  timesCents,
  type Cents,
  type HalfDays,
  type Result,
} from '../kernel/index.ts';
import { decideSlots, type BookingRefusal, type BookingState, type SlotRequest } from './decide-slots.ts';
import { earliestBookableDate } from './notice.ts';

/** A slot of a request, split into what the credit gives and what is sold at list price; in half-days. */
export interface SplitSlot extends SlotRequest {
  readonly halfDays: HalfDays;
  readonly fromCredit: HalfDays;
  readonly atListPrice: HalfDays;
}

/** A line of the price. */
export interface ListPriceLine {
  readonly item: 'DAY' | 'HALF_DAY';
  readonly count: number;
  readonly unitPrice: Cents;
  readonly amount: Cents;
}

/** "6 available, 10 at list price": a request split, with the price that the client has to confirm (§1). */
export interface ListPriceQuote {
  readonly slots: readonly SplitSlot[];
  readonly fromCredit: HalfDays;
  readonly atListPrice: HalfDays;
  /** Without lines of nothing. */
  readonly lines: readonly ListPriceLine[];
  /** Excluding VAT. */
  readonly net: Cents;
}

/**
 * Splits a request made at `now` into what the credit still gives, in the order of the slots, and the rest
 * at list price (§1, "No credits?"). Two half-days of one date are a day; a single one is a half-day.
 * Refused like any request for what credit does not mend: working days, notice, a slot asked twice.
 */
export function quoteAtListPrice(
  state: BookingState,
  slots: readonly SlotRequest[],
  { regie }: Pick<DeployOffer, 'regie'>,
  now: Instant,
): Result<ListPriceQuote, BookingRefusal> {
  const decision = decideSlots(state, slots, earliestBookableDate(now, state.calendar), 'AT_LIST_PRICE');
  if (!decision.ok) return decision;
  const split = decision.value.map(({ bookingId, date, slot, halfDays, beyondCredit }): SplitSlot => ({
    bookingId,
    date,
    slot,
    halfDays,
    fromCredit: (halfDays - beyondCredit) as HalfDays,
    atListPrice: beyondCredit,
  }));
  const lines = priceLines(split, regie);
  return ok({
    slots: split,
    fromCredit: sumHalfDays(split.map(({ fromCredit }) => fromCredit)),
    atListPrice: sumHalfDays(split.map(({ atListPrice }) => atListPrice)),
    lines,
    net: sumCents(lines.map(({ amount }) => amount)),
  });
}

/** A slot that is booked, with what of it is invoiced at list price. */
export type PaidSlot = SplitSlot & { readonly status: 'CONFIRMED' };

/** Why a paid request is refused. */
export type ListPriceRefusal =
  | BookingRefusal
  /** The price is another than the confirmed one, because the credit or the request changed; the one to confirm. */
  | { readonly kind: 'PRICE_NOT_CONFIRMED'; readonly quote: ListPriceQuote };

/**
 * Decides a request whose price the client has confirmed: booked exactly when it costs `confirmedNet` (§1).
 * Who may confirm a price is `ACCEPT_COMMITMENT` of the table of §8. Capacity is not looked at.
 */
export function bookAtListPrice(
  state: BookingState,
  slots: readonly SlotRequest[],
  offer: Pick<DeployOffer, 'regie'>,
  confirmedNet: Cents,
  now: Instant,
): Result<readonly PaidSlot[], ListPriceRefusal> {
  const quoted = quoteAtListPrice(state, slots, offer, now);
  if (!quoted.ok) return quoted;
  const quote = quoted.value;
  if (quote.net !== confirmedNet) return refuse({ kind: 'PRICE_NOT_CONFIRMED', quote });
  return ok(quote.slots.map((slot) => ({ ...slot, status: 'CONFIRMED' })));
}

function priceLines(slots: readonly SplitSlot[], regie: DeployOffer['regie']): ListPriceLine[] {
  const byDate = new Map<CivilDate, number>();
  for (const { date, atListPrice } of slots) byDate.set(date, (byDate.get(date) ?? 0) + atListPrice);
  const counts = [...byDate.values()];
  const line = (item: ListPriceLine['item'], count: number): ListPriceLine => {
    const unitPrice = regie[item].price;
    return { item, count, unitPrice, amount: timesCents(unitPrice, count) };
  };
  const days = counts.reduce((sum, halfDays) => sum + Math.floor(halfDays / 2), 0);
  const halfDays = counts.reduce((sum, some) => sum + (some % 2), 0);
  return [line('DAY', days), line('HALF_DAY', halfDays)].filter(({ count }) => count > 0);
}
