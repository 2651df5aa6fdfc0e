import { NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { withParameter } from '../../shared/lists/address.ts';
import lists from '../../shared/lists/lists.module.css';
import { SearchField } from '../../shared/lists/search-field.tsx';
import { useChangeAddress } from '../../shared/lists/use-change-address.ts';
import { ADDRESS, rolesIn, type Group } from './group.ts';
import { useText } from './texts.ts';

/** Search, role and state of a list of people; the address follows. */
export function PeopleFilters({ group }: { readonly group: Group }): ReactElement {
  const t = useText();
  const [address] = useSearchParams();
  const change = useChangeAddress();
  const set = (name: string, value: string) => {
    change((now) => withParameter(now, name, value), { replace: true });
  };
  return (
    <div className={lists.filters}>
      <SearchField hint={t('access.people.search')} />
      <NativeSelect
        className={lists.filter}
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
        className={lists.filter}
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
