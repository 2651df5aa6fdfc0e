import { addMonths, type CivilDate } from '../../calendar/index.ts';
import { sumCents } from '../../kernel/index.ts';
import type { FrozenTerms } from '../freeze-terms.ts';
import type { PriceLine } from '../price-line.ts';
import { startOf } from '../start.ts';
import { revisedPrice, revisionsAfter, type PriceRevision, type RevisedPrice } from '../price-revision.ts';

/** Something that a contract has from a month on, at the prices of its signature. */
export interface DatedLine {
  /** The first day of the first month with it. */
  readonly from: CivilDate;
  readonly line: PriceLine;
}

/** The price of a month, and since when: until the next one of a history. */
export interface RecurringPrice<Joined extends DatedLine = DatedLine> extends RevisedPrice {
  /** The first day of the first month at this price; the start for the price at signature. */
  readonly from: CivilDate;
  /** What has joined by then: the revisions apply to the price at signature with it. */
  readonly joined: readonly Joined[];
}

/** The prices of a contract by the day. */
export interface RecurringPrices<Joined extends DatedLine = DatedLine> {
  /** The price of the month that holds today; at signature before the start, the last one after the end. */
  readonly current: RecurringPrice<Joined>;
  /** The price after it; `null` when none is announced, or the contract ends before. */
  readonly next: RecurringPrice<Joined> | null;
  /** From the signature to the last that is announced, oldest first. */
  readonly history: readonly RecurringPrice<Joined>[];
}

/**
 * What a contract that is invoiced monthly cost, costs and will cost (§4): a revision holds from the first month that
 * starts on or after its day, on the price of the month as a whole with what `joined` by then. `end` is the first day
 * without the contract, or `null`; `null` for another contract.
 */
export function recurringPrices<Joined extends DatedLine = never>(
  { net, invoiceTerms, ...terms }: Pick<FrozenTerms, 'signedOn' | 'startsOn' | 'net' | 'invoiceTerms'>,
  revisions: readonly PriceRevision[],
  end: CivilDate | null,
  today: CivilDate,
  joined: readonly Joined[] = [],
): RecurringPrices<Joined> | null {
  if (invoiceTerms !== 'MONTHLY_IN_ADVANCE') return null;
  const start = startOf(terms);
  const counting = revisionsAfter(start, revisions);
  const priceFrom = (from: CivilDate): RecurringPrice<Joined> => {
    const there = joined.filter((each) => each.from <= from);
    const signed = sumCents([net, ...there.map(({ line }) => line.amount)]);
    return { from, joined: there, ...revisedPrice(signed, counting, from) };
  };
  const first = priceFrom(start);
  const starts = new Set([
    ...counting.map(({ effectiveOn }) => firstMonthFrom(start, effectiveOn)),
    ...joined.map(({ from }) => from),
  ]);
  const later = [...starts].filter((from) => from > start && (end === null || from < end)).sort();
  const history = [first, ...later.map(priceFrom)];
  return {
    history,
    current: history.findLast(({ from }) => from <= today) ?? first,
    next: history.find(({ from }) => from > today && from > start) ?? null,
  };
}

/** The first month of a contract that starts on or after `date`, counted from its start (§0). */
export function firstMonthFrom(startOn: CivilDate, date: CivilDate): CivilDate {
  const monthsTo = (day: CivilDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const months = monthsTo(date) - monthsTo(startOn);
  const sameMonth = addMonths(startOn, months);
  return sameMonth >= date ? sameMonth : addMonths(startOn, months + 1);
}
