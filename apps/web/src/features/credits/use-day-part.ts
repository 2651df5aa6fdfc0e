import type { HalfDays } from '@akouendy/domain';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { dayCount } from '../../shared/ledger/day-count.ts';
import { useText } from './texts.ts';

/** What became of some of an account's half-days. */
export type DayPart = 'granted' | 'delivered' | 'planned' | 'expired' | 'taken';

/** Says how many half-days became what, in the singular or plural of their days: `1,5 j planifié`, `2 j planifiés`. */
export function useDayPart(): (part: DayPart, halfDays: HalfDays) => string {
  const t = useText();
  const formats = useFormats();
  return (part, halfDays) =>
    t(`credits.part.${part}`, { days: formats.days(halfDays), count: dayCount(halfDays) });
}
