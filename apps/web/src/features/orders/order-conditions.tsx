import type { ReactElement } from 'react';
import type { OrderPreviewFieldsFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { Section } from '../../shared/ui/section.tsx';
import { Clauses } from './clauses.tsx';
import { useText } from './texts.ts';

interface OrderConditionsProps {
  readonly preview: Pick<OrderPreviewFieldsFragment, 'conditions'>;
}

/** The clauses of the offer that hold for the order, in its own words. */
export function OrderConditions({ preview: { conditions } }: OrderConditionsProps): ReactElement {
  const t = useText();
  const say = useWords();
  return (
    <Section title={t('order.conditions')}>
      <Clauses conditions={conditions} say={say} of="order" />
    </Section>
  );
}
