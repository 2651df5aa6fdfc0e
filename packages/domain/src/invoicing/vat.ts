import {
  InvalidInput,
  roundingOf,
  shareOf,
  sumCents,
  type BasisPoints,
  type Cents,
} from '../kernel/index.ts';
import { VAT_RULES, type VatScheme } from './vat-rules.ts';

/** An amount of an invoice and the rate that taxes it. */
export interface TaxedLine {
  readonly net: Cents;
  readonly rate: BasisPoints;
}

/** What an invoice taxes at one rate. */
export interface RateTotal extends TaxedLine {
  readonly vat: Cents;
  /** `vat` less the exact share, in ten-thousandths of a cent: what rounding added. */
  readonly rounding: number;
}

/** Net, VAT and gross of an invoice; gross is the sum of the other two, and the rates add up to them. */
export interface InvoiceTotals {
  readonly net: Cents;
  readonly vat: Cents;
  readonly gross: Cents;
  /** The highest rate first. */
  readonly byRate: readonly RateTotal[];
}

/**
 * The totals of an invoice: VAT once per rate on its net total per rate, rounded half up to a cent (§5).
 * Lines may reduce one another; throws `InvalidInput` when they leave less than nothing at a rate.
 */
export function invoiceTotals(lines: readonly TaxedLine[]): InvoiceTotals {
  return totalsByRate(
    netByRate(lines).map(({ net, rate }) => {
      if (net < 0) throw new InvalidInput(`an invoice of less than nothing, ${net} cents at ${rate}`);
      return { net, rate, vat: shareOf(net, rate), rounding: roundingOf(net, rate) };
    }),
  );
}

/** The totals of an invoice of `net` under `scheme`. */
export function totalsOf(net: Cents, scheme: VatScheme): InvoiceTotals {
  return invoiceTotals([{ net, rate: VAT_RULES[scheme].rate }]);
}

/** The sums of `lines` at each rate, the highest rate first. */
export function netByRate(lines: readonly TaxedLine[]): TaxedLine[] {
  return [...Map.groupBy(lines, ({ rate }) => rate)]
    .map(([rate, group]) => ({ rate, net: sumCents(group.map(({ net }) => net)) }))
    .sort((a, b) => b.rate - a.rate);
}

/** The totals that `byRate` add up to. */
export function totalsByRate(byRate: readonly RateTotal[]): InvoiceTotals {
  const net = sumCents(byRate.map((one) => one.net));
  const vat = sumCents(byRate.map((one) => one.vat));
  return { net, vat, gross: sumCents([net, vat]), byRate };
}
