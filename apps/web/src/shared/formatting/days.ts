import type { HalfDays } from '@akouendy/domain';
import type { Locale } from '../i18n/language.ts';
import { withMinus } from './minus.ts';

const NO_BREAK = '\u00a0';
const UNIT = { fr: 'j', en: 'd' } as const;
const TAGS = { fr: 'fr-FR', en: 'en-GB' } as const;

/** Half-days as a number of days, `12,5`: a half-day is always seen, never rounded. */
export function daysFigure(locale: Locale, halfDays: number): string {
  const figure = Intl.NumberFormat(TAGS[locale], { maximumFractionDigits: 1, signDisplay: 'negative' });
  return withMinus(figure.format(halfDays / 2));
}

/** Half-days as days with their unit, `12,5 j` or `12.5 d`, on one line. */
export function days(locale: Locale, halfDays: HalfDays | number): string {
  return `${daysFigure(locale, halfDays)}${NO_BREAK}${UNIT[locale]}`;
}

/** A change in half-days with its sign: `+2,5 j`, `−1 j`, `0 j`. */
export function signedDays(locale: Locale, halfDays: number): string {
  return halfDays > 0 ? `+${days(locale, halfDays)}` : days(locale, halfDays);
}

/** The unit of days alone, for a figure that is set larger than its unit. */
export function daysUnit(locale: Locale): string {
  return UNIT[locale];
}
