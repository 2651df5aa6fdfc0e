import { FIGURE_LIMITS, type FigureKind } from '@akouendy/domain/catalogue/versions';
import { readHundredths } from '../../shared/formatting/read-hundredths.ts';
import type { Locale } from '../../shared/i18n/language.ts';

/** Hundredths are typed with two decimals. */
const IN_HUNDREDTHS: ReadonlySet<FigureKind> = new Set<FigureKind>(['PRICE', 'SHARE']);

/** A figure as it stands in its field, without its unit: cents as `4500` or `4500,50`, basis points as `25`. */
export function writeFigure(kind: FigureKind, value: number, locale: Locale): string {
  if (!IN_HUNDREDTHS.has(kind)) return String(value);
  const text = value % 100 === 0 ? String(value / 100) : (value / 100).toFixed(2);
  return locale === 'fr' ? text.replace('.', ',') : text;
}

/** What was typed as a figure, with a comma or a point and with spaces between thousands; `null` for what is none. */
export function readFigure(kind: FigureKind, text: string): number | null {
  const value = IN_HUNDREDTHS.has(kind) ? readHundredths(text) : readWhole(text);
  if (value === null) return null;
  const [least, most] = FIGURE_LIMITS[kind];
  return value >= least && value <= most ? value : null;
}

function readWhole(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '');
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null;
}
