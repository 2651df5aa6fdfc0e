import type { VatScheme } from '../invoicing/index.ts';
import { ok, refuse, type Result } from '../kernel/index.ts';
import { isSiren } from './company-number.ts';
import { readAddress, type PostalAddress, type TypedAddress } from './postal-address.ts';
import { Reading, type DetailProblem, type WrongDetail } from './text.ts';
import { isFrance, readVatNumber, vatSchemeOf, type VatNumber } from './vat-number.ts';

/** Who a company is before the law, as it was typed. */
export interface TypedIdentity {
  /** What everybody calls it. */
  readonly name: string;
  readonly legalName: string;
  readonly legalForm: string;
  readonly siren: string;
  readonly vatNumber: string;
  /** Of its registered office. */
  readonly address: TypedAddress;
}

/** Who a company is before the law, and how its invoices are taxed. */
export interface CompanyIdentity {
  readonly name: string;
  readonly legalName: string;
  readonly legalForm: string | null;
  readonly siren: string | null;
  readonly vatNumber: VatNumber | null;
  /** Follows from the country and the number (§5); nobody chooses it. */
  readonly vatScheme: VatScheme;
  readonly address: PostalAddress;
}

/** Characters of a company's name, at most. */
const LONGEST_COMPANY_NAME = 200;

/** Characters of a legal form, at most. */
const LONGEST_FORM = 60;

/**
 * Reads who a company is (§5: what an invoice must say of it). In France it has a SIREN, which passes its check, with
 * which `siret` (the establishment that is invoiced, `null` when none is known) begins and which its VAT number ends
 * with; in another state of the EU it has a VAT number of that state; beyond, none. `hasKey` knows the keys of other
 * states, which a page leaves to the API.
 */
export function readIdentity(
  typed: TypedIdentity,
  siret: string | null,
  hasKey: (number: VatNumber) => boolean = () => true,
): Result<CompanyIdentity, readonly WrongDetail[]> {
  const reading = new Reading();
  const name = reading.required('name', typed.name, LONGEST_COMPANY_NAME);
  const legalName = reading.required('legalName', typed.legalName, LONGEST_COMPANY_NAME);
  const legalForm = reading.optional('legalForm', typed.legalForm, LONGEST_FORM);
  const address = readAddress(reading, typed.address);
  const siren = withoutBlanks(typed.siren) || null;
  reading.note('siren', sirenProblem(siren, address.country, siret));
  const vat = readVat(typed.vatNumber, address.country, siren);
  if (!vat.ok) reading.note('vatNumber', vat.refusal);
  else if (vat.value.vatNumber !== null && !hasKey(vat.value.vatNumber))
    reading.note('vatNumber', 'VAT_NUMBER_WRONG_KEY');
  if (!vat.ok || reading.wrong.length > 0) return refuse(reading.wrong);
  return ok({ name, legalName, legalForm, siren, ...vat.value, address });
}

/** A number as it is kept: people write it in groups. */
export function withoutBlanks(typed: string): string {
  return typed.replace(/[\s.]/g, '');
}

/** How a company with this number in `country` is taxed, or what is wrong with the number (§5). */
export function readVat(
  typed: string,
  country: string,
  siren: string | null,
): Result<{ readonly vatNumber: VatNumber | null; readonly vatScheme: VatScheme }, DetailProblem> {
  const vatNumber = typed.trim() === '' ? ok(null) : readVatNumber(typed);
  if (!vatNumber.ok) return refuse(PROBLEMS[vatNumber.refusal]);
  const number = vatNumber.value;
  const scheme = vatSchemeOf(country, number);
  if (!scheme.ok) return refuse(scheme.refusal === 'VAT_NUMBER_MISSING' ? 'REQUIRED' : scheme.refusal);
  const vatScheme = scheme.value;
  if (number === null || vatScheme === 'EU_REVERSE_CHARGE') return ok({ vatNumber: number, vatScheme });
  if (vatScheme === 'EXPORT' || !number.startsWith('FR')) return refuse('VAT_NUMBER_OF_ANOTHER_STATE');
  if (isFrance(country) && siren !== null && number.slice(4) !== siren)
    return refuse('VAT_NUMBER_OF_ANOTHER_COMPANY');
  return ok({ vatNumber: number, vatScheme });
}

const PROBLEMS = {
  NOT_OF_THE_EU: 'VAT_NUMBER_NOT_OF_THE_EU',
  MALFORMED: 'VAT_NUMBER_MALFORMED',
  WRONG_KEY: 'VAT_NUMBER_WRONG_KEY',
} as const;

function sirenProblem(siren: string | null, country: string, siret: string | null): DetailProblem | null {
  if (siren !== null && !isSiren(siren)) return 'NOT_A_SIREN';
  if (siret !== null && !siret.startsWith(siren ?? ' ')) return 'OTHER_THAN_SIRET';
  return siren === null && isFrance(country) ? 'REQUIRED' : null;
}
