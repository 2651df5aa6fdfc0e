import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import classes from './access.module.css';
import { ADDRESS, rolesIn, type Group } from './group.ts';
import { useText } from './texts.ts';

const TYPING_PAUSE_MS = 200;

/** Search, role and state of a list of people; the address follows. */
export function PeopleFilters({ group }: { readonly group: Group }): ReactElement {
  const t = useText();
  const [address, setAddress] = useSearchParams();
  const inAddress = address.get(ADDRESS.search) ?? '';
  const [typed, setTyped] = useState(inAddress);
  const [seen, setSeen] = useState(inAddress);
  if (seen !== inAddress) {
    setSeen(inAddress);
    if (typed.trim() !== inAddress) setTyped(inAddress);
  }
  const set = (name: string, value: string) => {
    setAddress(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete(ADDRESS.after);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  const look = useDebouncedCallback((text: string) => {
    set(ADDRESS.search, text.trim());
  }, TYPING_PAUSE_MS);
  return (
    <div className={classes.filters}>
      <TextInput
        className={classes.search}
        type="search"
        aria-label={t('access.people.search')}
        placeholder={t('access.people.search')}
        leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          look(event.currentTarget.value);
        }}
      />
      <NativeSelect
        className={classes.filter}
        size="sm"
        aria-label={t('access.people.role')}
        value={address.get(ADDRESS.role) ?? ''}
        data={[
          { value: '', label: t('access.people.everyRole') },
          ...rolesIn(group).map((role) => ({ value: role, label: t(`role.${role}`) })),
        ]}
        onChange={(event) => {
          set(ADDRESS.role, event.currentTarget.value);
        }}
      />
      <NativeSelect
        className={classes.filter}
        size="sm"
        aria-label={t('access.people.state')}
        value={address.get(ADDRESS.state) ?? ''}
        data={[
          { value: '', label: t('access.people.active') },
          { value: 'retirees', label: t('access.people.removed') },
          { value: 'toutes', label: t('access.people.all') },
        ]}
        onChange={(event) => {
          set(ADDRESS.state, event.currentTarget.value);
        }}
      />
    </div>
  );
}
