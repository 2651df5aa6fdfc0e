import type { ReactElement } from 'react';
import { ChoiceField } from '../../shared/lists/choice-field.tsx';
import lists from '../../shared/lists/lists.module.css';
import { SearchField } from '../../shared/lists/search-field.tsx';
import { STATE, STATES } from './address.ts';
import { useText } from './texts.ts';

/** What the list of quotes is filtered by; the address follows. */
export function QuoteFilters(): ReactElement {
  const t = useText();
  return (
    <div className={lists.filters} role="search">
      <SearchField label={t('quotes.search')} hint={t('quotes.search.hint')} />
      <ChoiceField
        parameter={STATE}
        label={t('quotes.filter')}
        all={t('quotes.filter.all')}
        choices={(Object.keys(STATES) as (keyof typeof STATES)[]).map((word) => [
          word,
          t(`quotes.filter.${word}`),
        ])}
      />
    </div>
  );
}
