import { isFrance } from './vat-number.ts';

/** What is known of a company for its invoices; `null` for what is not. */
export interface KnownOfCompany {
  readonly legalName: string | null;
  readonly address: { readonly country: string } | null;
  readonly siren: string | null;
  readonly email: string | null;
}

/** Something that an invoice, or who sends it, needs of a company. */
export type LackingDetail = 'LEGAL_NAME' | 'ADDRESS' | 'SIREN' | 'BILLING_EMAIL';

/** What is still to be told before the company can be invoiced, the first to ask first (§5). */
export function lackingForInvoices({ legalName, address, siren, email }: KnownOfCompany): LackingDetail[] {
  const lacking: LackingDetail[] = [];
  if (legalName === null) lacking.push('LEGAL_NAME');
  if (address === null) lacking.push('ADDRESS');
  if (siren === null && (address === null || isFrance(address.country))) lacking.push('SIREN');
  if (email === null) lacking.push('BILLING_EMAIL');
  return lacking;
}
