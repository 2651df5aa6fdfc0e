import { shareOf, sumCents, type BasisPoints, type Cents } from '../kernel/index.ts';

/** How an invoice is taxed: in France, reverse charge in another EU state, outside scope beyond the EU (§5). */
export type VatScheme = 'FR' | 'EU_REVERSE_CHARGE' | 'EXPORT';

/** The rate of each scheme. */
export const VAT_RATES: Readonly<Record<VatScheme, BasisPoints>> = {
  FR: 2000 as BasisPoints,
  EU_REVERSE_CHARGE: 0 as BasisPoints,
  EXPORT: 0 as BasisPoints,
};

/** Net, VAT and gross of an invoice; gross is the sum of the other two. */
export interface InvoiceTotals {
  readonly net: Cents;
  readonly vat: Cents;
  readonly gross: Cents;
}

/** The totals of `net` under `scheme`: VAT once on the net total, rounded half up to a cent (§5). */
export function totalsOf(net: Cents, scheme: VatScheme): InvoiceTotals {
  const vat = shareOf(net, VAT_RATES[scheme]);
  return { net, vat, gross: sumCents([net, vat]) };
}
