import type { ReactElement } from 'react';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { useText } from './texts.ts';

/** For an account that has never been granted a day. */
export function NoDaysYet(): ReactElement {
  const t = useText();
  return <EmptyState title={t('credits.empty.title')}>{t('credits.empty.body')}</EmptyState>;
}
