import { addDays, NOTICE_WORKING_DAYS } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { OrderPreviewFieldsFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { Section } from '../../shared/ui/section.tsx';
import { Facts } from './facts.tsx';
import { useText } from './texts.ts';

interface OrderBalanceProps {
  readonly balance: NonNullable<OrderPreviewFieldsFragment['balance']>;
}

/** What the order would make of the days: how many remain, until when, what is carried over, when one can book first. */
export function OrderBalance({ balance }: OrderBalanceProps): ReactElement {
  const t = useText();
  const { days, longDate } = useFormats();
  const { before, after, granted, until, carried, carriedUntil, earliestBookableDate } = balance;
  return (
    <Section title={t('order.balance')}>
      <Facts
        facts={[
          [
            t('order.balance.remaining'),
            t('order.balance.sum', { before: days(before), granted: days(granted), after: days(after) }),
          ],
          [
            t('order.balance.carryOver'),
            carriedUntil === null || until === null
              ? t('order.balance.nothingCarried')
              : t('order.balance.carried', {
                  days: days(carried),
                  from: longDate(until),
                  to: longDate(addDays(carriedUntil, -1)),
                }),
          ],
          [
            t('order.balance.notice'),
            t('order.balance.earliest', { count: NOTICE_WORKING_DAYS, date: longDate(earliestBookableDate) }),
          ],
        ]}
      />
    </Section>
  );
}
