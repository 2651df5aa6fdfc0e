import { addMonths, type CivilDate } from '../../calendar/index.ts';
import type { FrozenTerms } from '../freeze-terms.ts';
import { revisedPrice, revisionsAfter, type PriceRevision, type RevisedPrice } from '../price-revision.ts';

/** The price of a month, and since when: until the next one of a history. */
export interface RecurringPrice extends RevisedPrice {
  /** The first day of the first month at this price; the start for the price at signature. */
  readonly from: CivilDate;
}

/** The prices of a contract by the day. */
export interface RecurringPrices {
  /** The price of the month that holds today; at signature before the start, the last one after the end. */
  readonly current: RecurringPrice;
  /** The price after it; `null` when none is announced, or the contract ends before. */
  readonly next: RecurringPrice | null;
  /** From the signature to the last that is announced, oldest first. */
  readonly history: readonly RecurringPrice[];
}

/**
 * What a contract that is invoiced monthly cost, costs and will cost (§4): a revision holds from the first month that
 * starts on or after its day. `end` is the first day without the contract, or `null`; `null` for another contract.
 */
export function recurringPrices(
  { signedOn, net, invoiceTerms }: Pick<FrozenTerms, 'signedOn' | 'net' | 'invoiceTerms'>,
  revisions: readonly PriceRevision[],
  end: CivilDate | null,
  today: CivilDate,
): RecurringPrices | null {
  if (invoiceTerms !== 'MONTHLY_IN_ADVANCE') return null;
  const first = { from: signedOn, ...revisedPrice(net, [], signedOn) };
  const counting = revisionsAfter(signedOn, revisions);
  const starts = new Set(counting.map(({ effectiveOn }) => firstMonthFrom(signedOn, effectiveOn)));
  const revised = [...starts]
    .filter((from) => end === null || from < end)
    .map((from) => ({ from, ...revisedPrice(net, counting, from) }));
  const history = [first, ...revised];
  return {
    history,
    current: history.findLast(({ from }) => from <= today) ?? first,
    next: history.find(({ from }) => from > today && from > signedOn) ?? null,
  };
}

/** The first month of a contract that starts on or after `date`, counted from its start (§0). */
export function firstMonthFrom(startOn: CivilDate, date: CivilDate): CivilDate {
  const monthsTo = (day: CivilDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const months = monthsTo(date) - monthsTo(startOn);
  const sameMonth = addMonths(startOn, months);
  return sameMonth >= date ? sameMonth : addMonths(startOn, months + 1);
}
