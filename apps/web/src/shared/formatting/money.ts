import type { BasisPoints, Cents } from '@akouendy/domain';
import type { Locale } from '../i18n/language.ts';
import { withMinus } from './minus.ts';

const TAGS = { fr: 'fr-FR', en: 'en-GB' } as const;

/** An amount in euros on one line, its cents only where there are any: `4 500 €`, `1 234,56 €`, `€4,500`. */
export function money(locale: Locale, cents: Cents): string {
  const euros = Intl.NumberFormat(TAGS[locale], {
    style: 'currency',
    currency: 'EUR',
    trailingZeroDisplay: 'stripIfInteger',
  });
  return withMinus(euros.format(cents / 100));
}

/** A rate on one line: `25 %`, `99,9 %`, `99.9%`. */
export function rate(locale: Locale, basisPoints: BasisPoints): string {
  const percent = Intl.NumberFormat(TAGS[locale], { style: 'percent', maximumFractionDigits: 2 });
  return withMinus(percent.format(basisPoints / 10_000));
}

/** A change by a rate, with its sign: `+2,15 %`, `−1%`. */
export function signedRate(locale: Locale, basisPoints: BasisPoints): string {
  const percent = Intl.NumberFormat(TAGS[locale], {
    style: 'percent',
    maximumFractionDigits: 2,
    signDisplay: 'always',
  });
  return withMinus(percent.format(basisPoints / 10_000));
}

/** What rounding added, in ten-thousandths of a cent, as cents with their sign: `+0,4`, `−0.2`. */
export function roundedBy(locale: Locale, tenThousandths: number): string {
  const cents = Intl.NumberFormat(TAGS[locale], { signDisplay: 'always', maximumFractionDigits: 4 });
  return withMinus(cents.format(tenThousandths / 10_000));
}

/** The whole percentage points of a difference between two rates, towards zero: `+12`, `−44`, `0`. */
export function points(locale: Locale, basisPoints: BasisPoints): string {
  const whole = Intl.NumberFormat(TAGS[locale], { signDisplay: 'exceptZero' });
  return withMinus(whole.format(wholePoints(basisPoints)));
}

/** The number of them, by which a text chooses between singular and plural. */
export function wholePoints(basisPoints: BasisPoints): number {
  return Math.trunc(basisPoints / 100);
}

/** Minutes as a time that is counted: `30 min`, `4 h`, `1 h 30 min`. */
export function minutes(count: number): string {
  const parts = [
    ...(count >= 60 ? [`${String(Math.floor(count / 60))}\u00a0h`] : []),
    ...(count % 60 > 0 || count === 0 ? [`${String(count % 60)}\u00a0min`] : []),
  ];
  return parts.join('\u00a0');
}
