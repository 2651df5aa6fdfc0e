import type { Locale } from '../i18n/language.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte'] as const;
const STEP = 1000;

/** A size as people read it: `1,2 Mo`, `340 kB`. */
export function fileSize(locale: Locale, bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  const unit = UNITS[power] ?? 'byte';
  return Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
  }).format(bytes / STEP ** power);
}
