import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { AccountFacts } from '../../shared/ledger/account-facts.ts';
import { useLotName } from '../../shared/ledger/use-lot-name.ts';
import { dayCount } from '../../shared/ledger/day-count.ts';
import type { LayoutTexts } from './projection-layout.ts';
import type { ProjectionStack, StackedBand } from './projection-stack.ts';
import { useText } from './texts.ts';

/** The chart's words: labels for a wide and for a narrow one, and the whole of it in a sentence. */
interface ProjectionTexts {
  readonly long: LayoutTexts;
  readonly short: LayoutTexts;
  readonly sentence: string;
}

/** The words of the chart that draws `stack`. */
export function useProjectionTexts(facts: AccountFacts, stack: ProjectionStack): ProjectionTexts {
  const t = useText();
  const lotName = useLotName();
  const formats = useFormats();
  const lapses = ({ halfDays, until }: StackedBand, short: boolean) => {
    const days = formats.days(halfDays);
    if (until === null) return t('credits.part.endless', { days });
    const date = formats.shortDay(until);
    if (short) return t('credits.chart.band.short', { days, date });
    return t('credits.chart.band', { days, date, count: dayCount(halfDays) });
  };
  const endless = (band: StackedBand) => {
    const origin = facts.origins.get(band.lotId);
    const days = formats.days(band.halfDays);
    if (origin === undefined) return t('credits.part.endless', { days });
    return t('credits.chart.endless', { lot: lotName(origin), days });
  };
  const lastChance = stack.nextToBook?.limit.date;
  return {
    long: {
      label: (band) => (band.until === null ? endless(band) : lapses(band, false)),
      lastDay: lastChance ? t('credits.chart.lastDay', { date: formats.shortDate(lastChance) }) : '',
    },
    short: {
      label: (band) =>
        band.until === null
          ? t('credits.chart.endless.short', { days: formats.days(band.halfDays) })
          : lapses(band, true),
      lastDay: lastChance ? t('credits.chart.lastDay.short', { date: formats.shortDay(lastChance) }) : '',
    },
    sentence: t('credits.chart.sentence', {
      date: formats.date(stack.period.from),
      parts: [...stack.bands]
        .reverse()
        .map((band) => lapses(band, false))
        .join(', '),
    }),
  };
}
