import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useText } from '../i18n/define-texts.tsx';
import { PageHeader } from './page-header.tsx';

/** Not there, or not the viewer's: the portal says the same of both. */
export function NotFound(): ReactElement {
  const t = useText();
  return (
    <>
      <PageHeader title={t('error.notFound.title')} subtitle={t('error.notFound.body')} />
      <Button component={Link} to="/">
        {t('error.notFound.home')}
      </Button>
    </>
  );
}
