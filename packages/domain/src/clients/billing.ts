import { isSiret } from './company-number.ts';
import { ok, refuse, type Result } from '../kernel/index.ts';
import { readEmail } from './email.ts';
import { withoutBlanks } from './identity.ts';
import { readAddress, type PostalAddress, type TypedAddress } from './postal-address.ts';
import { Reading, type DetailProblem, type WrongDetail } from './text.ts';

/** Where and how a company wants its invoices, as it was typed. */
export interface TypedBilling {
  /** `null` when invoices go to the registered office. */
  readonly address: TypedAddress | null;
  readonly siret: string;
  readonly email: string;
  readonly orderReference: string;
  readonly orderNumberRequired: boolean;
}

/** Where and how a company wants its invoices. */
export interface BillingDetails {
  readonly address: PostalAddress | null;
  /** Of the establishment that is invoiced. */
  readonly siret: string | null;
  readonly email: string | null;
  /** What every invoice repeats for the company's accounts. */
  readonly orderReference: string | null;
  /** Whether nothing is ordered without a purchase order reference (`readPurchaseOrderReference`). */
  readonly orderNumberRequired: boolean;
}

/** Characters of a reference, at most. */
const LONGEST_REFERENCE = 60;

/** Reads where a company wants its invoices; its SIRET begins with `siren`, when that is known. */
export function readBilling(
  typed: TypedBilling,
  siren: string | null,
): Result<BillingDetails, readonly WrongDetail[]> {
  const reading = new Reading();
  const address = typed.address === null ? null : readAddress(reading, typed.address);
  const siret = withoutBlanks(typed.siret) || null;
  reading.note('siret', siretProblem(siret, siren));
  const email = readEmail(reading, 'email', typed.email);
  const orderReference = reading.optional('orderReference', typed.orderReference, LONGEST_REFERENCE);
  if (reading.wrong.length > 0) return refuse(reading.wrong);
  return ok({ address, siret, email, orderReference, orderNumberRequired: typed.orderNumberRequired });
}

function siretProblem(siret: string | null, siren: string | null): DetailProblem | null {
  if (siret === null) return null;
  if (!isSiret(siret)) return 'NOT_A_SIRET';
  return siren === null || siret.startsWith(siren) ? null : 'SIRET_OF_ANOTHER_COMPANY';
}
