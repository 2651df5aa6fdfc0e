import type { ReactElement } from 'react';
import { ChoiceField } from '../../shared/lists/choice-field.tsx';
import lists from '../../shared/lists/lists.module.css';
import { SearchField } from '../../shared/lists/search-field.tsx';
import { KINDS, PARAMETER, STATES } from './address.ts';
import { useText } from './texts.ts';

/** What the list of contracts is filtered by; the address follows. */
export function ContractFilters(): ReactElement {
  const t = useText();
  return (
    <div className={lists.filters} role="search">
      <SearchField label={t('contracts.search')} hint={t('contracts.search.hint')} />
      <ChoiceField
        parameter={PARAMETER.state}
        label={t('contracts.filter.state')}
        all={t('contracts.filter.state.all')}
        choices={(Object.keys(STATES) as (keyof typeof STATES)[]).map((word) => [
          word,
          t(`contracts.filter.state.${word}`),
        ])}
      />
      <ChoiceField
        parameter={PARAMETER.kind}
        label={t('contracts.filter.kind')}
        all={t('contracts.filter.kind.all')}
        choices={Object.entries(KINDS).map(([word, kind]) => [word, t(`contracts.kind.${kind}`)])}
      />
    </div>
  );
}
