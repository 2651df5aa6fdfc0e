import { addMonths, type CivilDate, type Period } from '../calendar/index.ts';
import {
  revisedPrice,
  revisionsAfter,
  type AppliedRevision,
  type PriceRevision,
} from '../contracts/index.ts';
import { inTwoParts, type Cents } from '../kernel/index.ts';
import { paymentDueOn } from './payment.ts';
import type { VatScheme } from './vat-rules.ts';
import { totalsOf, type InvoiceTotals } from './vat.ts';

/** What was sold, for its instalments (§5). */
export type Sale =
  | {
      readonly terms: 'ORDER_DELIVERY' | 'ON_DELIVERY';
      readonly net: Cents;
      readonly orderedOn: CivilDate;
      /** `null` until it is delivered. */
      readonly deliveredOn: CivilDate | null;
      readonly plannedDeliveryOn: CivilDate | null;
    }
  | { readonly terms: 'ORDER_SIX_MONTHS'; readonly net: Cents; readonly orderedOn: CivilDate }
  | {
      readonly terms: 'MONTHLY_IN_ADVANCE';
      /** A month, as signed. */
      readonly net: Cents;
      readonly startOn: CivilDate;
      readonly revisions: readonly PriceRevision[];
    };

/** What makes an instalment fall due. */
export type InstalmentTrigger = 'ORDER' | 'DELIVERY' | 'SIX_MONTHS' | 'PERIOD_START';

/** Which of how many instalments, of which total: of the sale, or of the month. */
export interface InstalmentPart {
  readonly of: Cents;
  /** From 1. */
  readonly index: number;
  readonly count: number;
  /** 1 when this one carries the cent that an odd total leaves over, else 0. */
  readonly oddCent: number;
}

/** An instalment, and how it came about. */
export interface Instalment extends InvoiceTotals {
  readonly trigger: InstalmentTrigger;
  /** `null` for a forecast without a planned date. */
  readonly invoiceOn: CivilDate | null;
  readonly dueOn: CivilDate | null;
  /** Whether its trigger has yet to happen and no calendar alone makes it happen. */
  readonly forecast: boolean;
  /** The month that is invoiced in advance; `null` for the others. */
  readonly period: Period | null;
  /** The part of the total that it is; the last of two carries the odd cent (§5). */
  readonly part: InstalmentPart;
  /** The revisions that led to the price of the period. */
  readonly revisions: readonly AppliedRevision[];
}

/** How instalments are dated and taxed. */
export interface ScheduleConditions {
  readonly vat: VatScheme;
  readonly paymentDays: number;
  /** Instalments invoiced on or after this day are left out; undated forecasts never are. */
  readonly until: CivilDate;
}

/** The instalments of `sale`: those with a date in date order, then those without (§5). */
export function scheduleOf(sale: Sale, conditions: ScheduleConditions): Instalment[] {
  return drafts(sale, conditions.until)
    .filter(({ invoiceOn }) => invoiceOn === null || invoiceOn < conditions.until)
    .sort(byInvoiceDate)
    .map(({ net, ...draft }) => ({
      ...draft,
      ...totalsOf(net, conditions.vat),
      dueOn: draft.invoiceOn === null ? null : paymentDueOn(draft.invoiceOn, conditions.paymentDays),
    }));
}

type Draft = Omit<Instalment, 'dueOn' | 'vat' | 'gross' | 'byRate'>;

function drafts(sale: Sale, until: CivilDate): Draft[] {
  switch (sale.terms) {
    case 'ORDER_DELIVERY': {
      const [first, second] = inTwoParts(sale.net);
      return [
        happened('ORDER', first, sale.orderedOn, firstOfTwo(sale.net)),
        onDelivery(second, sale, secondOfTwo(sale.net)),
      ];
    }
    case 'ON_DELIVERY':
      return [onDelivery(sale.net, sale, wholeOf(sale.net))];
    case 'ORDER_SIX_MONTHS': {
      const [first, second] = inTwoParts(sale.net);
      return [
        happened('ORDER', first, sale.orderedOn, firstOfTwo(sale.net)),
        happened('SIX_MONTHS', second, addMonths(sale.orderedOn, 6), secondOfTwo(sale.net)),
      ];
    }
    case 'MONTHLY_IN_ADVANCE':
      return monthly(sale.net, sale.startOn, revisionsAfter(sale.startOn, sale.revisions), until);
  }
}

function wholeOf(total: Cents): InstalmentPart {
  return { of: total, index: 1, count: 1, oddCent: 0 };
}

function firstOfTwo(total: Cents): InstalmentPart {
  return { of: total, index: 1, count: 2, oddCent: 0 };
}

function secondOfTwo(total: Cents): InstalmentPart {
  return { of: total, index: 2, count: 2, oddCent: total % 2 };
}

function happened(trigger: InstalmentTrigger, net: Cents, invoiceOn: CivilDate, part: InstalmentPart): Draft {
  return { trigger, net, invoiceOn, part, forecast: false, period: null, revisions: [] };
}

function onDelivery(
  net: Cents,
  delivery: { readonly deliveredOn: CivilDate | null; readonly plannedDeliveryOn: CivilDate | null },
  part: InstalmentPart,
): Draft {
  const { deliveredOn, plannedDeliveryOn } = delivery;
  const draft = { trigger: 'DELIVERY' as const, net, part, period: null, revisions: [] };
  return deliveredOn === null
    ? { ...draft, invoiceOn: plannedDeliveryOn, forecast: true }
    : { ...draft, invoiceOn: deliveredOn, forecast: false };
}

/** One instalment a month from `startOn`, each counted from it, invoiced on its first day. */
function monthly(
  signed: Cents,
  startOn: CivilDate,
  revisions: readonly PriceRevision[],
  until: CivilDate,
): Draft[] {
  const months: Draft[] = [];
  for (let from = startOn, index = 0; from < until; index += 1) {
    const end = addMonths(startOn, index + 1);
    const { price, applied } = revisedPrice(signed, revisions, from);
    months.push({
      ...happened('PERIOD_START', price, from, wholeOf(price)),
      period: { from, until: end },
      revisions: applied,
    });
    from = end;
  }
  return months;
}

function byInvoiceDate(a: Draft, b: Draft): number {
  if (a.invoiceOn === b.invoiceOn) return 0;
  if (a.invoiceOn === null) return 1;
  if (b.invoiceOn === null) return -1;
  return a.invoiceOn < b.invoiceOn ? -1 : 1;
}
