import type { VatScheme } from '../index.ts';

/** A sentence that the law wants on an invoice. The French one is binding. */
export interface LegalMention {
  readonly fr: string;
  readonly en: string;
}

/** Why no VAT is charged under a scheme; `null` when it is (§5). */
export const VAT_MENTIONS: Readonly<Record<VatScheme, LegalMention | null>> = {
  FR: null,
  EU_REVERSE_CHARGE: {
    fr: 'Autoliquidation : TVA due par le preneur, article 283-2 du CGI et article 196 de la directive 2006/112/CE.',
    en: 'Reverse charge: VAT due by the customer, article 196 of Directive 2006/112/EC.',
  },
  EXPORT: {
    fr: 'TVA non applicable : prestation de services située hors de France, article 259, 1° du CGI.',
    en: 'Outside the scope of French VAT: services supplied outside France, article 259, 1° of the CGI.',
  },
};

/** What French law wants on every invoice to a business (Code de commerce, L. 441-9 and L. 441-10). */
export const PAYMENT_MENTIONS: readonly LegalMention[] = [
  {
    fr: 'Pas d’escompte pour paiement anticipé.',
    en: 'No discount for early payment.',
  },
  {
    fr: 'Pénalités de retard : taux de refinancement de la BCE majoré de 10 points, exigibles sans rappel.',
    en: 'Penalties for late payment: the refinancing rate of the ECB plus 10 points, due without a reminder.',
  },
  {
    fr: 'Indemnité forfaitaire pour frais de recouvrement en cas de retard : 40 €.',
    en: 'Fixed compensation for the costs of recovery of a late payment: €40.',
  },
];
