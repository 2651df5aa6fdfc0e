import type { BasisPoints } from '../kernel/index.ts';

/** How an invoice is taxed: in France, reverse charge in another EU state, outside scope beyond the EU (§5). */
export type VatScheme = 'FR' | 'EU_REVERSE_CHARGE' | 'EXPORT';

/** A sentence that the law wants on an invoice. The French one is binding. */
export interface LegalMention {
  readonly fr: string;
  readonly en: string;
}

/** What a scheme asks of an invoice. */
export interface VatRule {
  readonly rate: BasisPoints;
  /** The category of European standard EN 16931: standard rate, reverse charge, outside scope. */
  readonly category: 'S' | 'AE' | 'O';
  /** Whether the invoice needs the client's VAT number. */
  readonly needsVatNumber: boolean;
  /** Why no VAT is charged; `null` when it is. */
  readonly mention: LegalMention | null;
}

/** French VAT on services to businesses, as of January 2014. */
export const VAT_RULES: Readonly<Record<VatScheme, VatRule>> = {
  FR: { rate: 2000 as BasisPoints, category: 'S', needsVatNumber: false, mention: null },
  EU_REVERSE_CHARGE: {
    rate: 0 as BasisPoints,
    category: 'AE',
    needsVatNumber: true,
    mention: {
      fr: 'Autoliquidation : TVA due par le preneur, article 283-2 du CGI et article 196 de la directive 2006/112/CE.',
      en: 'Reverse charge: VAT due by the customer, article 196 of Directive 2006/112/EC.',
    },
  },
  EXPORT: {
    rate: 0 as BasisPoints,
    category: 'O',
    needsVatNumber: false,
    mention: {
      fr: 'TVA non applicable : prestation de services située hors de France, article 259, 1° du CGI.',
      en: 'Outside the scope of French VAT: services supplied outside France, article 259, 1° of the CGI.',
    },
  },
};

/** What French law wants on every invoice to a business (Code de commerce, L. 441-9 and L. 441-10). */
export const PAYMENT_MENTIONS: readonly LegalMention[] = [
  {
    fr: 'Pas d’escompte pour paiement anticipé.',
    en: 'No discount for early payment.',
  },
  {
    fr: 'Pénalités de retard : taux de refinancement de la BCE majoré de 10 points, exigibles sans rappel.',
    en: 'Penalties for late payment: the refinancing rate of the ECB plus 10 points, due without a reminder.',
  },
  {
    fr: 'Indemnité forfaitaire pour frais de recouvrement en cas de retard : 40 €.',
    en: 'Fixed compensation for the costs of recovery of a late payment: €40.',
  },
];
