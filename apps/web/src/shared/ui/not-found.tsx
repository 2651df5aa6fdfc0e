import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useText } from '../i18n/define-texts.tsx';
import { EmptyState } from './empty-state.tsx';
import { PageTitle } from './page-title.tsx';

/** Not there, or not the viewer's: the portal says the same of both. */
export function NotFound(): ReactElement {
  const t = useText();
  return (
    <>
      <PageTitle page={t('error.notFound.title')} />
      <EmptyState
        title={t('error.notFound.title')}
        action={
          <Button component={Link} to="/" size="xs">
            {t('error.notFound.home')}
          </Button>
        }
      >
        {t('error.notFound.body')}
      </EmptyState>
    </>
  );
}
