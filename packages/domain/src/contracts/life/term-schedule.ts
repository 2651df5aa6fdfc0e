import { addDays, type CivilDate } from '../../calendar/index.ts';
import { saleOf, scheduleOf, type Instalment, type VatScheme } from '../../invoicing/index.ts';
import { sumCents } from '../../kernel/index.ts';
import type { FrozenTerms } from '../freeze-terms.ts';
import type { PriceRevision } from '../price-revision.ts';
import { standingOf } from '../standing.ts';
import { startOf } from '../start.ts';
import { terminate, termOn, type Term } from '../term.ts';
import type { DatedLine } from './recurring-price.ts';

/** A month that is invoiced in advance, with what has joined by then. */
export interface MonthInstalment<Joined extends DatedLine = DatedLine> extends Instalment {
  /** The revisions apply to the price at signature with it. */
  readonly joined: readonly Joined[];
}

/** The months of a contract that renews, as far as they are certain. */
export interface TermSchedule<Joined extends DatedLine = DatedLine> {
  /** The running term, and the next one once no notice can prevent it: one or two that touch. */
  readonly terms: readonly Term[];
  /** Their months, in their order. */
  readonly instalments: readonly MonthInstalment<Joined>[];
}

/** What happened to a contract since its signature, as of `today`. */
export interface TermScheduleFacts<Joined extends DatedLine> {
  readonly today: CivilDate;
  /** The day of the notice, or `null`. */
  readonly noticeOn: CivilDate | null;
  readonly revisions: readonly PriceRevision[];
  readonly joined: readonly Joined[];
}

/**
 * The instalments of the running term of a contract under `terms`, and of the next one once its last notice date has passed
 * without notice, or notice came after it: each month at the price in force with what `joined` by then and the revisions
 * (§4, §5). Before the start it is the first term, after the end the last one. `null` for what is not invoiced monthly.
 */
export function termSchedule<Joined extends DatedLine = never>(
  terms: FrozenTerms,
  vat: VatScheme,
  { today, noticeOn, revisions, joined }: TermScheduleFacts<Joined>,
): TermSchedule<Joined> | null {
  const { invoiceTerms, renewal, paymentDays } = terms;
  const startOn = startOf(terms);
  if (invoiceTerms !== 'MONTHLY_IN_ADVANCE' || renewal === null) return null;
  const { end } = standingOf(terms, noticeOn, today);
  const day = today < startOn ? startOn : today;
  const until = end ?? terminate(renewal, startOn, day).effectiveOn;
  const present = termOn(renewal, startOn, day < until ? day : addDays(until, -1));
  const next = present.until < until ? [termOn(renewal, startOn, present.until)] : [];
  const starts = [...new Set([startOn, ...joined.map(({ from }) => from)])].sort();
  const instalments = starts.flatMap((start, index) => {
    const there = joined.filter(({ from }) => from <= start);
    const net = sumCents([terms.net, ...there.map(({ line }) => line.amount)]);
    const sale = saleOf({ ...terms, net }, { deliveredOn: null, plannedDeliveryOn: null, revisions });
    const first = start < present.from ? present.from : start;
    const after = starts[index + 1];
    return scheduleOf(sale, { vat, paymentDays, until: after !== undefined && after < until ? after : until })
      .filter(({ invoiceOn }) => invoiceOn !== null && invoiceOn >= first)
      .map((instalment) => ({ ...instalment, joined: there }));
  });
  return { terms: [present, ...next], instalments };
}
