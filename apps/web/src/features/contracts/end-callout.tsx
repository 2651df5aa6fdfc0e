import { addDays, daysBetween, SOON_EXPIRY_DAYS } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { usePortalClock } from '../../shared/session/use-viewer.ts';
import { Callout } from '../../shared/ui/callout.tsx';
import { useText } from './texts.ts';

const END_CALLOUT = graphql(`
  fragment EndCallout on Contract {
    id
    terms {
      renewalMonths
    }
    standing {
      end
    }
  }
`);

/** How long is left of a contract that ends within 90 days and does not renew; one that renews tells of its notice. */
export function EndCallout({
  contract: shown,
}: {
  readonly contract: FragmentType<typeof END_CALLOUT>;
}): ReactElement | null {
  const t = useText();
  const { longDate } = useFormats();
  const { today } = usePortalClock();
  const { terms, standing } = readFragment(END_CALLOUT, shown);
  const end = standing?.end ?? null;
  if (end === null || terms === null || terms.renewalMonths !== null) return null;
  const lastDay = addDays(end, -1);
  const left = daysBetween(today, lastDay);
  if (left < 0 || left > SOON_EXPIRY_DAYS) return null;
  return (
    <Callout title={t('contract.ends.title', { date: longDate(lastDay) })}>
      {t('contract.ends.body', { count: left })}
    </Callout>
  );
}
