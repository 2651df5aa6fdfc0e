import type { ReactElement } from 'react';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { ChoiceField } from '../../shared/lists/choice-field.tsx';
import { DateField } from '../../shared/lists/date-field.tsx';
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
      <ChoiceField
        parameter={PARAMETER.actor}
        label={t('audit.person')}
        all={t('audit.everybody')}
        choices={actors.map(({ id, name }) => [id, name ?? id])}
      />
      <ChoiceField
        parameter={PARAMETER.action}
        label={t('audit.actionLabel')}
        all={t('audit.everyAction')}
        choices={byWords(actions, words.action)}
      />
      <ChoiceField
        parameter={PARAMETER.objectType}
        label={t('audit.object')}
        all={t('audit.everyObject')}
        choices={byWords(objectTypes, words.object)}
      />
      {namesClient && (
        <ChoiceField
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
