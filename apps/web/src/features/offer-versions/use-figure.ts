import type { BasisPoints, Cents } from '@akouendy/domain';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { OfferFigureKind, OfferFigureName } from '../../shared/graphql/__generated__/graphql.ts';
import { useWords, type Words } from '../../shared/i18n/use-words.ts';
import { useText } from './texts.ts';

interface Figure {
  readonly name: OfferFigureName;
  readonly kind: OfferFigureKind;
  readonly item: Words | null;
}

interface SaidFigure {
  /** `RUN Standard, tarif par mois`. */
  readonly label: (figure: Figure) => string;
  /** A value of the figure with its unit. */
  readonly value: (kind: OfferFigureKind, value: number) => string;
}

/** How the figures of the offer are named and written. */
export function useFigure(): SaidFigure {
  const t = useText();
  const say = useWords();
  const { money, rate, minutes, days, hour } = useFormats();
  return {
    label: ({ name, item }) => t(`figure.${name}`, { item: item === null ? '' : say(item) }),
    value: (kind, value) => {
      switch (kind) {
        case 'PRICE':
          return money(value as Cents);
        case 'SHARE':
          return rate(value as BasisPoints);
        case 'MINUTES':
        case 'HOURS':
          return minutes(value);
        case 'CLOCK':
          return hour(value);
        case 'MONTHS':
          return t('versions.months', { count: value });
        case 'DAYS':
        case 'WHOLE_DAYS':
          return t('versions.days', { count: value });
        case 'HALF_DAYS':
          return days(value);
        case 'NODES':
          return t('versions.nodes', { count: value });
        case 'COUNT':
          return String(value);
        case 'REPORTS':
          return t('versions.reports', { count: value });
      }
    },
  };
}
