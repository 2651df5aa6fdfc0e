import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { AccountFacts } from '../../shared/ledger/account-facts.ts';
import { useLotName } from '../../shared/ledger/use-lot-name.ts';
import { ChoiceField } from '../../shared/lists/choice-field.tsx';
import { DateField } from '../../shared/lists/date-field.tsx';
import { SearchField } from '../../shared/lists/search-field.tsx';
import { filterIn, KIND_CHOICES, PARAMETER } from './statement-address.ts';
import classes from './statement-filters.module.css';
import { useText } from './texts.ts';

/** What the statement is filtered by; the address follows, so a link shows the same. */
export function StatementFilters({ facts }: { readonly facts: AccountFacts }): ReactElement {
  const t = useText();
  const lotName = useLotName();
  const formats = useFormats();
  const [address] = useSearchParams();
  const { from: first, to: last } = filterIn(address);
  const isTurned = first !== null && last !== null && first > last;
  const lots = facts.ledger.lots.flatMap(({ id, from }) => {
    const origin = facts.origins.get(id);
    if (origin === undefined) return [];
    const label = t('credits.filter.lotFrom', {
      lot: lotName(origin),
      date: formats.date(from),
    });
    return [[id, label] as const];
  });
  return (
    <div className={classes.filters} role="search" aria-label={t('credits.filter.label')}>
      <SearchField
        className={classes.search}
        label={t('credits.filter.search')}
        hint={t('credits.filter.searchHint')}
      />
      <ChoiceField
        parameter={PARAMETER.kind}
        label={t('credits.filter.kind')}
        all={t('credits.filter.everyKind')}
        choices={KIND_CHOICES.map(([value, kind]) => [value, t(`credits.kind.${kind}`)])}
      />
      <ChoiceField
        parameter={PARAMETER.lot}
        label={t('credits.filter.lot')}
        all={t('credits.filter.everyLot')}
        choices={lots}
      />
      <DateField parameter={PARAMETER.from} label={t('credits.filter.from')} />
      <DateField
        parameter={PARAMETER.to}
        label={t('credits.filter.to')}
        error={isTurned ? t('credits.filter.turned') : undefined}
      />
    </div>
  );
}
