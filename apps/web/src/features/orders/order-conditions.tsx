import type { ReactElement } from 'react';
import type { OrderPreviewFieldsFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { Section } from '../../shared/ui/section.tsx';
import classes from './orders.module.css';
import { useText } from './texts.ts';

const GROUPS = ['OWN', 'INCLUDED', 'EXCLUDED', 'GENERAL'] as const;

interface OrderConditionsProps {
  readonly preview: Pick<OrderPreviewFieldsFragment, 'conditions'>;
}

/** The clauses of the offer that hold for the order, in its own words. */
export function OrderConditions({ preview: { conditions } }: OrderConditionsProps): ReactElement {
  const t = useText();
  const say = useWords();
  return (
    <Section title={t('order.conditions')}>
      {GROUPS.map((group) => {
        const clauses = conditions.filter((condition) => condition.group === group);
        return clauses.length === 0 ? null : (
          <div key={group} className={classes.clauses}>
            <h3 className={classes.clausesTitle}>{t(`order.conditions.${group}`)}</h3>
            <ul>
              {clauses.map(({ words }) => (
                <li key={words.fr}>{say(words)}</li>
              ))}
            </ul>
          </div>
        );
      })}
    </Section>
  );
}
