import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { OrderChange, OrderPreviewFieldsFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { useText } from './texts.ts';

/** What of an order can be another one since it was shown. */
type Changing = Pick<OrderPreviewFieldsFragment, 'day' | 'gross' | 'contracts'> & {
  readonly terms: Pick<OrderPreviewFieldsFragment['terms'], 'offerVersion' | 'net'>;
};

interface OrderChangesProps {
  readonly changes: readonly OrderChange[];
  readonly before: Changing;
  readonly after: Changing;
}

/** What has changed since the order was shown: it is shown anew, and nothing was ordered. */
export function OrderChanges({ changes, before, after }: OrderChangesProps): ReactElement {
  const t = useText();
  const { longDate, money } = useFormats();
  const facts = (order: Changing) => ({
    DAY: longDate(order.day),
    OFFER: order.terms.offerVersion,
    PRICE: money(order.terms.net),
    VAT: money(order.gross),
    OTHER_CONTRACT: String(order.contracts),
    TERMS: '',
  });
  const [was, is] = [facts(before), facts(after)];
  return (
    <Refusal title={t('order.outdated.title')}>
      <ul>
        {changes.map((change) => (
          <li key={change}>{t(`order.outdated.${change}`, { before: was[change], after: is[change] })}</li>
        ))}
      </ul>
      <p>{t('order.outdated.body')}</p>
    </Refusal>
  );
}
