import type { ReactElement } from 'react';
import type { OrderConditionGroup } from '../../shared/graphql/__generated__/graphql.ts';
import type { Words } from '../../shared/i18n/use-words.ts';
import classes from './orders.module.css';
import { useText } from './texts.ts';

const GROUPS = ['OWN', 'INCLUDED', 'EXCLUDED', 'GENERAL'] as const;

interface ClausesProps {
  readonly conditions: readonly {
    readonly group: OrderConditionGroup;
    readonly words: Words;
  }[];
  /** Which of the languages of a clause is read. */
  readonly say: (words: Words) => string;
  /** That language, when it may be another one than the page's. */
  readonly lang?: string;
  /** What the first group belongs to. */
  readonly of: 'order' | 'contract';
}

/** Clauses of the offer in its own words, by what they are to the order. */
export function Clauses({ conditions, say, lang, of }: ClausesProps): ReactElement {
  const t = useText();
  return (
    <>
      {GROUPS.map((group) => {
        const clauses = conditions.filter((condition) => condition.group === group);
        return clauses.length === 0 ? null : (
          <div key={group} className={classes.clauses}>
            <h3 className={classes.clausesTitle}>
              {t(group === 'OWN' ? `order.conditions.OWN.${of}` : `order.conditions.${group}`)}
            </h3>
            <ul lang={lang}>
              {clauses.map(({ words }) => (
                <li key={words.fr}>{say(words)}</li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}
