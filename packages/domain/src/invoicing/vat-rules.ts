import type { BasisPoints } from '../kernel/index.ts';

/** How an invoice is taxed: in France, reverse charge in another EU state, outside scope beyond the EU (§5). */
export type VatScheme = 'FR' | 'EU_REVERSE_CHARGE' | 'EXPORT';

/** What a scheme asks of an invoice. */
export interface VatRule {
  readonly rate: BasisPoints;
  /** The category of European standard EN 16931: standard rate, reverse charge, outside scope. */
  readonly category: 'S' | 'AE' | 'O';
  /** Whether the invoice needs the client's VAT number. */
  readonly needsVatNumber: boolean;
}

/** French VAT on services to businesses, as of January 2014. */
export const VAT_RULES: Readonly<Record<VatScheme, VatRule>> = {
  FR: { rate: 2000 as BasisPoints, category: 'S', needsVatNumber: false },
  EU_REVERSE_CHARGE: {
    rate: 0 as BasisPoints,
    category: 'AE',
    needsVatNumber: true,
  },
  EXPORT: {
    rate: 0 as BasisPoints,
    category: 'O',
    needsVatNumber: false,
  },
};
