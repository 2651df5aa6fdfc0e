import { addDays } from '@akouendy/domain';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { InstalmentScheduleFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useText } from './texts.ts';

type Instalment = InstalmentScheduleFragment['instalments'][number];

/** Says what an instalment is for: the order, the delivery, the month from one day to another. */
export function useInstalmentName(): (
  instalment: Pick<Instalment, 'trigger' | 'periodFrom' | 'periodUntil'>,
) => string {
  const t = useText();
  const { period } = useFormats();
  return ({ trigger, periodFrom, periodUntil }) =>
    periodFrom === null || periodUntil === null
      ? t(`schedule.trigger.${trigger}`)
      : t('schedule.month', { period: period(periodFrom, addDays(periodUntil, -1)) });
}
