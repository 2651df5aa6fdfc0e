import type { ReactElement } from 'react';
import { ChoiceField } from '../../shared/lists/choice-field.tsx';
import { CATEGORIES } from './categories.ts';
import { useText } from './texts.ts';

/** The only category that is shown, in the page's address: a link shows the same. */
export const CATEGORY = 'rubrique';

/** Shows the documents of one category, or of all. */
export function CategoryFilter(): ReactElement {
  const t = useText();
  return (
    <ChoiceField
      parameter={CATEGORY}
      label={t('documents.filter')}
      all={t('documents.filter.all')}
      choices={CATEGORIES.map((value) => [value, t(`documents.category.${value}`)])}
    />
  );
}
