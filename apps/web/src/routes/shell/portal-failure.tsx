import type { ReactElement } from 'react';
import { Brand } from '../../shared/ui/brand.tsx';
import { PageFailure } from './page-failure.tsx';
import classes from './page-failure.module.css';

/** A failure before the shell could be shown. */
export function PortalFailure(): ReactElement {
  return (
    <main className={classes.portal}>
      <Brand />
      <PageFailure />
    </main>
  );
}
