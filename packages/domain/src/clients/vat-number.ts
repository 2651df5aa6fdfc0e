import type { VatScheme } from '../invoicing/index.ts';
import { ok, refuse, type Brand, type Result } from '../kernel/index.ts';
import { isSiren } from './company-number.ts';

/** A VAT number of an EU state, with its prefix and without spaces. */
export type VatNumber = Brand<string, 'VatNumber'>;

/** What is wrong with a VAT number. */
export type VatNumberProblem = 'NOT_OF_THE_EU' | 'MALFORMED' | 'WRONG_KEY';

/** What follows the prefix in each state of the EU; Greece writes EL. */
const FORMATS: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^(?:[A-Z]\d{7}[A-Z0-9]|\d{8}[A-Z])$/,
  FI: /^\d{8}$/,
  FR: /^[A-HJ-NP-Z0-9]{2}\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^\d[A-Z0-9+*]\d{5}[A-Z]{1,2}$/,
  IT: /^\d{11}$/,
  LT: /^(?:\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^\d{9}B\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
};

/**
 * Reads a VAT number of an EU state; spaces, dots and hyphens do not matter. The form is checked for
 * every state, the key for France (those of others: `readIdentity`); whether the number is in force only the state itself knows (VIES).
 */
export function readVatNumber(text: string): Result<VatNumber, VatNumberProblem> {
  const compact = text.replace(/[\s.-]/g, '').toUpperCase();
  const format = FORMATS[compact.slice(0, 2)];
  if (format === undefined) return refuse('NOT_OF_THE_EU');
  if (!format.test(compact.slice(2))) return refuse('MALFORMED');
  if (compact.startsWith('FR') && !hasFrenchKey(compact.slice(2))) return refuse('WRONG_KEY');
  return ok(compact as VatNumber);
}

/** France and its overseas departments, which have a code of their own in ISO 3166. */
const FRANCE: readonly string[] = ['FR', 'GP', 'MQ', 'GF', 'RE', 'YT'];

/** Whether `country` (ISO 3166, two letters) is France or one of its overseas departments, whose companies have a SIREN. */
export function isFrance(country: string): boolean {
  return FRANCE.includes(country);
}

/** How a business in `country` (ISO 3166, two letters) is taxed; reverse charge needs its VAT number (§5). */
export function vatSchemeOf(
  country: string,
  vatNumber: VatNumber | null,
): Result<VatScheme, 'VAT_NUMBER_MISSING' | 'VAT_NUMBER_OF_ANOTHER_STATE'> {
  if (isFrance(country) || country === 'MC') return ok('FR');
  const prefix = country === 'GR' ? 'EL' : country;
  if (!(prefix in FORMATS)) return ok('EXPORT');
  if (vatNumber === null) return refuse('VAT_NUMBER_MISSING');
  return vatNumber.startsWith(prefix) ? ok('EU_REVERSE_CHARGE') : refuse('VAT_NUMBER_OF_ANOTHER_STATE');
}

const KEY_ALPHABET = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Two characters of key, then the SIREN; numbers of Monaco start with 000 and have none. */
function hasFrenchKey(number: string): boolean {
  const [first = '', second = ''] = number;
  const siren = number.slice(2);
  if (!siren.startsWith('000') && !isSiren(siren)) return false;
  if (/^\d\d/.test(number)) return Number(`${siren}12`) % 97 === Number(number.slice(0, 2));
  const [high, low] = [KEY_ALPHABET.indexOf(first), KEY_ALPHABET.indexOf(second)];
  const key = /\d/.test(first) ? high * 24 + low - 10 : high * 34 + low - 100;
  return (Number(siren) + 1 + Math.floor(key / 11)) % 11 === key % 11;
}
