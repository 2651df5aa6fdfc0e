import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { useText } from './texts.ts';

/** No client at all, or none that the search finds. */
export function NoClients({ search }: { readonly search: string }): ReactElement {
  const t = useText();
  if (search === '') {
    return <EmptyState title={t('clients.empty.title')}>{t('clients.empty.body')}</EmptyState>;
  }
  return (
    <EmptyState
      title={t('clients.notFound.title', { search })}
      action={
        <Button component={Link} to="/clients" size="xs">
          {t('clients.notFound.all')}
        </Button>
      }
    >
      {t('clients.notFound.body')}
    </EmptyState>
  );
}
