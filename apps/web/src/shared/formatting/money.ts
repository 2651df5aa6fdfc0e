import type { BasisPoints, Cents } from '@akouendy/domain';
import type { Locale } from '../i18n/language.ts';

const TAGS = { fr: 'fr-FR', en: 'en-GB' } as const;

/** An amount in euros on one line, its cents only where there are any: `4 500 €`, `1 234,56 €`, `€4,500`. */
export function money(locale: Locale, cents: Cents): string {
  return Intl.NumberFormat(TAGS[locale], {
    style: 'currency',
    currency: 'EUR',
    trailingZeroDisplay: 'stripIfInteger',
  }).format(cents / 100);
}

/** A rate on one line: `25 %`, `99,9 %`, `99.9%`. */
export function rate(locale: Locale, basisPoints: BasisPoints): string {
  return Intl.NumberFormat(TAGS[locale], { style: 'percent', maximumFractionDigits: 2 }).format(
    basisPoints / 10_000,
  );
}

/** A change by a rate, with its sign: `+2,15 %`, `−1%`. */
export function signedRate(locale: Locale, basisPoints: BasisPoints): string {
  const percent = Intl.NumberFormat(TAGS[locale], {
    style: 'percent',
    maximumFractionDigits: 2,
    signDisplay: 'always',
  });
  return percent.format(basisPoints / 10_000).replace('-', '−');
}

/** Minutes as a time that is counted: `30 min`, `4 h`, `1 h 30 min`. */
export function minutes(count: number): string {
  const parts = [
    ...(count >= 60 ? [`${String(Math.floor(count / 60))}\u00a0h`] : []),
    ...(count % 60 > 0 || count === 0 ? [`${String(count % 60)}\u00a0min`] : []),
  ];
  return parts.join('\u00a0');
}
