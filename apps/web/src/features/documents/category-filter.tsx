import { NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { CATEGORIES } from './categories.ts';
import { useText } from './texts.ts';

/** The only category that is shown, in the page's address: a link shows the same. */
export const CATEGORY = 'rubrique';

/** Shows the documents of one category, or of all. */
export function CategoryFilter(): ReactElement {
  const t = useText();
  const [address, setAddress] = useSearchParams();
  return (
    <NativeSelect
      aria-label={t('documents.filter')}
      value={address.get(CATEGORY) ?? ''}
      data={[
        { value: '', label: t('documents.filter.all') },
        ...CATEGORIES.map((value) => ({ value, label: t(`documents.category.${value}`) })),
      ]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        setAddress(
          (now) => {
            now.delete(CATEGORY);
            if (value !== '') now.set(CATEGORY, value);
            return now;
          },
          { replace: true, preventScrollReset: true },
        );
      }}
    />
  );
}
