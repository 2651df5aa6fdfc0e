import { useFormats } from '../../shared/formatting/use-formats.ts';
import { useLotName } from '../../shared/ledger/use-lot-name.ts';
import { dayCount } from '../../shared/ledger/day-count.ts';
import type { LotCard } from './lot-card.ts';
import { useText } from './texts.ts';
import { useDayPart } from './use-day-part.ts';

/** Says in a sentence what a lot's carnet draws. */
export function useCarnetSentence(): (card: LotCard) => string {
  const t = useText();
  const lotName = useLotName();
  const formats = useFormats();
  const part = useDayPart();
  return ({ origin, figures, shares }) => {
    const past = (['delivered', 'planned', 'expired'] as const)
      .filter((term) => figures[term] > 0)
      .map((term) => part(term, figures[term]));
    const left = shares.map(({ until, halfDays }) => {
      const days = formats.days(halfDays);
      if (until === null) return t('credits.part.endless', { days });
      return t('credits.part.until', { days, count: dayCount(halfDays), date: formats.date(until) });
    });
    return t('credits.carnet', {
      lot: lotName(origin),
      parts: [...past, ...left].join(', '),
    });
  };
}
