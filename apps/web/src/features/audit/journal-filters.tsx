import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { withParameter } from '../../shared/lists/address.ts';
import { SearchField } from '../../shared/lists/search-field.tsx';
import { COMPANY, PARAMETER } from './address.ts';
import classes from './journal.module.css';
import { useText } from './texts.ts';
import { useWords } from './use-words.ts';

const JOURNAL_CHOICES = graphql(`
  fragment JournalChoices on AuditChoices {
    actions
    objectTypes
    actors {
      id
      name
      isStaff
    }
    clients {
      id
      name
    }
  }
`);

interface JournalFiltersProps {
  readonly choices: FragmentType<typeof JOURNAL_CHOICES>;
  readonly namesClient: boolean;
}

/** What the journal is filtered by; the address follows, so a link shows the same. */
export function JournalFilters({ choices, namesClient }: JournalFiltersProps): ReactElement {
  const t = useText();
  const words = useWords();
  const { actions, objectTypes, actors, clients } = readFragment(JOURNAL_CHOICES, choices);
  const byWords = (names: readonly string[], say: (name: string) => string) =>
    names.map((name) => [name, say(name)] as const).sort(([, a], [, b]) => a.localeCompare(b));
  return (
    <div className={classes.filters} role="search" aria-label={t('audit.filters')}>
      <SearchField className={classes.search} label={t('audit.search')} hint={t('audit.searchHint')} />
      <Choice
        parameter={PARAMETER.actor}
        label={t('audit.person')}
        all={t('audit.everybody')}
        choices={actors.map(({ id, name }) => [id, name ?? id])}
      />
      <Choice
        parameter={PARAMETER.action}
        label={t('audit.actionLabel')}
        all={t('audit.everyAction')}
        choices={byWords(actions, words.action)}
      />
      <Choice
        parameter={PARAMETER.objectType}
        label={t('audit.object')}
        all={t('audit.everyObject')}
        choices={byWords(objectTypes, words.object)}
      />
      {namesClient && (
        <Choice
          parameter={PARAMETER.client}
          label={t('audit.client')}
          all={t('audit.everyClient')}
          choices={[[COMPANY, t('audit.company')], ...clients.map(({ id, name }) => [id, name] as const)]}
        />
      )}
      <DateField parameter={PARAMETER.from} label={t('audit.from')} />
      <DateField parameter={PARAMETER.to} label={t('audit.to')} />
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
      data={[{ value: '', label: all }, ...choices.map(([value, name]) => ({ value, label: name }))]}
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
  const [address, setAddress] = useSearchParams();
  return (
    <TextInput
      type="date"
      label={label}
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
