import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import type { CompanyFactorsFragment, ConfirmationWay } from '../../shared/graphql/__generated__/graphql.ts';
import lists from '../../shared/lists/lists.module.css';
import { ResetFactorsButton } from './reset-factors-button.tsx';
import { useText } from './texts.ts';

/** So many lines are shown before somebody asks for all of them, and without a field to search in them. */
const AT_FIRST = 20;

interface FactorsOfPeopleProps {
  readonly people: CompanyFactorsFragment['people'];
  readonly ways: readonly ConfirmationWay[];
  readonly viewerId: string;
}

/** Who of a company has a second factor, by name, and help for who has lost theirs; found by name where they are many. */
export function FactorsOfPeople({ people, ways, viewerId }: FactorsOfPeopleProps): ReactElement {
  const t = useText();
  const [search, setSearch] = useState('');
  const [all, setAll] = useState(false);
  const wanted = plain(search.trim());
  const found = people.filter(({ person: { name, email } }) => plain(`${name} ${email}`).includes(wanted));
  const shown = all ? found : found.slice(0, AT_FIRST);
  return (
    <>
      {people.length > AT_FIRST && (
        <TextInput
          className={lists.search}
          type="search"
          aria-label={t('factors.company.search')}
          placeholder={t('factors.company.search')}
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
          }}
        />
      )}
      {found.length === 0 && (
        <p className={lists.count} role="status">
          {t('factors.company.nobody', { search })}
        </p>
      )}
      <ul className={lists.lines}>
        {shown.map(({ person, hasSecondFactor }) => (
          <li key={person.id} className={lists.line}>
            <div className={lists.words}>
              <p className={lists.name}>{person.name}</p>
              <p className={lists.detail}>
                {person.email}
                {' · '}
                {t(hasSecondFactor ? 'factors.company.has' : 'factors.company.hasNone')}
              </p>
            </div>
            {hasSecondFactor && person.id !== viewerId && <ResetFactorsButton person={person} ways={ways} />}
          </li>
        ))}
      </ul>
      {shown.length < found.length && (
        <Button
          size="xs"
          onClick={() => {
            setAll(true);
          }}
        >
          {t('factors.company.more', { count: found.length - shown.length })}
        </Button>
      )}
    </>
  );
}

/** Accents and case aside. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
