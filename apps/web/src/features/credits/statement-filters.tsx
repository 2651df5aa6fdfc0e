import { NativeSelect, TextInput } from '@mantine/core';
import { useId, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { AccountFacts } from '../../shared/ledger/account-facts.ts';
import { useLedgerText } from '../../shared/ledger/texts.ts';
import { withParameter } from '../../shared/lists/address.ts';
import { SearchField } from '../../shared/lists/search-field.tsx';
import { filterIn, KIND_CHOICES, PARAMETER } from './statement-address.ts';
import classes from './statement-filters.module.css';
import { useText } from './texts.ts';

/** What the statement is filtered by; the address follows, so a link shows the same. */
export function StatementFilters({ facts }: { readonly facts: AccountFacts }): ReactElement {
  const t = useText();
  const name = useLedgerText();
  const formats = useFormats();
  const lots = facts.ledger.lots.flatMap(({ id, from }) => {
    const source = facts.origins.get(id)?.source;
    if (source === undefined) return [];
    const label = t('credits.filter.lotFrom', {
      lot: name(`ledger.lot.${source}`),
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
      <Choice
        parameter={PARAMETER.kind}
        label={t('credits.filter.kind')}
        all={t('credits.filter.everyKind')}
        choices={KIND_CHOICES.map(([value, kind]) => [value, t(`credits.kind.${kind}`)])}
      />
      <Choice
        parameter={PARAMETER.lot}
        label={t('credits.filter.lot')}
        all={t('credits.filter.everyLot')}
        choices={lots}
      />
      <DateField parameter={PARAMETER.from} label={t('credits.filter.from')} />
      <DateField parameter={PARAMETER.to} label={t('credits.filter.to')} />
    </div>
  );
}

interface ChoiceProps {
  readonly parameter: string;
  readonly label: string;
  readonly all: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
}

function Choice({ parameter, label, all, choices }: ChoiceProps): ReactElement {
  const [address, setAddress] = useSearchParams();
  return (
    <NativeSelect
      classNames={{ input: classes.choice ?? '' }}
      label={label}
      value={address.get(parameter) ?? ''}
      data={[{ value: '', label: all }, ...choices.map(([value, text]) => ({ value, label: text }))]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        setAddress((now) => withParameter(now, parameter, value), { preventScrollReset: true });
      }}
    />
  );
}

function DateField({
  parameter,
  label,
}: {
  readonly parameter: string;
  readonly label: string;
}): ReactElement {
  const t = useText();
  const [address, setAddress] = useSearchParams();
  const { from, to } = filterIn(address);
  const turned = parameter === PARAMETER.to && from !== null && to !== null && from > to;
  const id = useId();
  return (
    <TextInput
      id={id}
      type="date"
      label={label}
      error={turned ? t('credits.filter.turned') : undefined}
      value={address.get(parameter) ?? ''}
      onChange={(event) => {
        const { value } = event.currentTarget;
        setAddress((now) => withParameter(now, parameter, value), {
          replace: true,
          preventScrollReset: true,
        });
      }}
    />
  );
}
