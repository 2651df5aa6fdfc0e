import { COUNTRIES } from './countries.ts';
import type { Reading } from './text.ts';
import { isFrance } from './vat-number.ts';

/** An address as it was typed. */
export interface TypedAddress {
  readonly street: string;
  readonly streetMore: string;
  readonly postcode: string;
  readonly city: string;
  /** ISO 3166, two letters. */
  readonly country: string;
}

/** An address that a letter, and an invoice, finds. */
export interface PostalAddress {
  readonly street: string;
  readonly streetMore: string | null;
  /** `null` in countries that have none. */
  readonly postcode: string | null;
  readonly city: string;
  readonly country: string;
}

/** Characters of a line of an address, at most. */
const LONGEST_LINE = 120;

/** Characters of a postcode, at most. */
const LONGEST_POSTCODE = 12;

/** Reads an address; what is wrong is noted in `reading` under `address`. A postcode of France has five digits. */
export function readAddress(reading: Reading, typed: TypedAddress): PostalAddress {
  const country = typed.country.trim().toUpperCase();
  if (country === '') reading.note('address.country', 'REQUIRED');
  else if (!COUNTRIES.includes(country)) reading.note('address.country', 'NOT_A_COUNTRY');
  const isFrench = isFrance(country) || country === 'MC';
  const street = reading.required('address.street', typed.street, LONGEST_LINE);
  const streetMore = reading.optional('address.streetMore', typed.streetMore, LONGEST_LINE);
  const postcode = isFrench
    ? reading.required('address.postcode', typed.postcode.replaceAll(' ', ''), LONGEST_POSTCODE)
    : reading.optional('address.postcode', typed.postcode, LONGEST_POSTCODE);
  if (isFrench && !/^\d{5}$/.test(postcode ?? '')) reading.note('address.postcode', 'NOT_A_POSTCODE');
  const city = reading.required('address.city', typed.city, LONGEST_LINE);
  return { street, streetMore, postcode, city, country };
}
