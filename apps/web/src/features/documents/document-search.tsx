import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { CATEGORY, CategoryFilter } from './category-filter.tsx';
import classes from './document-list.module.css';
import { useText } from './texts.ts';

/** What is looked for, in the page's address: a link shows the same. */
export const SEARCH = 'recherche';

/** Looks for documents while one types. */
export function DocumentSearch({ found }: { readonly found: number }): ReactElement {
  const t = useText();
  const [address, setAddress] = useSearchParams();
  const typed = address.get(SEARCH) ?? '';
  return (
    <div className={classes.search} role="search">
      <TextInput
        type="search"
        aria-label={t('documents.search')}
        placeholder={t('documents.search')}
        leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
        value={typed}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setAddress(
            (now) => {
              now.delete(SEARCH);
              if (value !== '') now.set(SEARCH, value);
              return now;
            },
            { replace: true, preventScrollReset: true },
          );
        }}
      />
      <CategoryFilter />
      <p role="status" className={classes.found}>
        {(typed.trim() !== '' || address.has(CATEGORY)) && t('documents.search.found', { count: found })}
      </p>
    </div>
  );
}
