import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { askedIn } from './address.ts';
import { useText } from './texts.ts';

/** No client at all, or none that the filter leaves. */
export function NoLines(): ReactElement {
  const t = useText();
  const [address] = useSearchParams();
  const { search, view, pace } = askedIn(address);
  if ((search ?? '') === '' && view === 'ALL' && pace === null) {
    return <EmptyState title={t('portfolio.empty.title')}>{t('portfolio.empty.body')}</EmptyState>;
  }
  return (
    <EmptyState
      title={t('portfolio.notFound.title')}
      action={
        <Button component={Link} to="/portefeuille" size="xs">
          {t('portfolio.notFound.all')}
        </Button>
      }
    >
      {t('portfolio.notFound.body')}
    </EmptyState>
  );
}
