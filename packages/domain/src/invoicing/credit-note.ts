import { ok, refuse, shareOf, type BasisPoints, type Cents, type Result } from '../kernel/index.ts';
import { netByRate, totalsByRate, type InvoiceTotals, type RateTotal, type TaxedLine } from './vat.ts';

/** Why a credit note is not possible. */
export type CreditNoteRefusal =
  | { readonly kind: 'NOTHING_TO_CREDIT' }
  | {
      readonly kind: 'MORE_THAN_IS_LEFT';
      readonly rate: BasisPoints;
      readonly asked: Cents;
      /** What no credit note has taken back yet, net at this rate. */
      readonly left: Cents;
    };

/**
 * The totals of a credit note over `lines`, in positive amounts: at each rate never more than what is
 * left of its invoice after the `earlier` ones, net and VAT. The one that takes the last cent of net
 * takes the last cent of VAT, so that the notes of an invoice never add up to another tax than its own.
 */
export function creditNoteTotals(
  invoice: InvoiceTotals,
  earlier: readonly InvoiceTotals[],
  lines: readonly TaxedLine[],
): Result<InvoiceTotals, CreditNoteRefusal> {
  const byRate: RateTotal[] = [];
  if (lines.some(({ net }) => net <= 0) || lines.length === 0) return refuse({ kind: 'NOTHING_TO_CREDIT' });
  for (const { net, rate } of netByRate(lines)) {
    const left = leftAt(rate, invoice, earlier);
    if (net > left.net) return refuse({ kind: 'MORE_THAN_IS_LEFT', rate, asked: net, left: left.net });
    const share = shareOf(net, rate);
    const vat = net === left.net || share > left.vat ? left.vat : share;
    byRate.push({ net, rate, vat, rounding: vat * 10_000 - net * rate });
  }
  return ok(totalsByRate(byRate));
}

/** What no credit note has taken back yet of `invoice`, at each of its rates. */
export function leftToCredit(invoice: InvoiceTotals, earlier: readonly InvoiceTotals[]): InvoiceTotals {
  return totalsByRate(
    invoice.byRate.map(({ rate }) => {
      const left = leftAt(rate, invoice, earlier);
      return { ...left, rate, rounding: left.vat * 10_000 - left.net * rate };
    }),
  );
}

function leftAt(
  rate: BasisPoints,
  invoice: InvoiceTotals,
  earlier: readonly InvoiceTotals[],
): { readonly net: Cents; readonly vat: Cents } {
  const at = (totals: InvoiceTotals): { net: number; vat: number } =>
    totals.byRate.find((one) => one.rate === rate) ?? { net: 0, vat: 0 };
  const whole = at(invoice);
  const taken = earlier.map(at);
  return {
    net: (whole.net - taken.reduce((sum, { net }) => sum + net, 0)) as Cents,
    vat: (whole.vat - taken.reduce((sum, { vat }) => sum + vat, 0)) as Cents,
  };
}
