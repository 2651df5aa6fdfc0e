import { mayBe, type FigureKind } from '@akouendy/domain/catalogue/versions';
import { readHundredths } from '../../shared/formatting/read-hundredths.ts';
import type { Locale } from '../../shared/i18n/language.ts';

/** How many of what a kind is counted in make one of what is typed: cents make euros, half-days days, minutes hours. */
const IN_ONE: Partial<Record<FigureKind, number>> = { PRICE: 100, SHARE: 100, HALF_DAYS: 2, HOURS: 60 };

/** A figure as it stands in its field, without its unit: cents as `4500` or `4500,50`, basis points as `25`, half-days as `2,5`. */
export function writeFigure(kind: FigureKind, value: number, locale: Locale): string {
  const typed = value / (IN_ONE[kind] ?? 1);
  const text = Number.isInteger(typed) || kind === 'HALF_DAYS' ? String(typed) : typed.toFixed(2);
  return locale === 'fr' ? text.replace('.', ',') : text;
}

/** What was typed as a figure, with a comma or a point and with spaces between thousands; `null` for what is none. */
export function readFigure(kind: FigureKind, text: string): number | null {
  const hundredths = readHundredths(text);
  if (hundredths === null) return null;
  // Whole for what can be meant: a quarter of a day or half a month is none.
  const value = (hundredths * (IN_ONE[kind] ?? 1)) / 100;
  return mayBe(kind, value) ? value : null;
}
