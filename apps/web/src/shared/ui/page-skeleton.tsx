import { Skeleton } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useText } from '../i18n/define-texts.tsx';
import { AfterAMoment } from './after-a-moment.tsx';
import classes from './page-skeleton.module.css';

/** Announces that something is on its way and, after a moment, shows its shape. */
export function Pending({ children }: { readonly children: ReactNode }): ReactElement {
  const t = useText();
  return (
    <div aria-busy="true" aria-label={t('common.loading')} role="status">
      <AfterAMoment>{children}</AfterAMoment>
    </div>
  );
}

/** The shape of a list of `rows` rows. */
export function ListSkeleton({ rows }: { readonly rows: number }): ReactElement {
  return (
    <>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={classes.row}>
          <div className={classes.words}>
            <Skeleton height={12} width={`${String(64 - (row % 3) * 9)}%`} />
            <Skeleton height={10} width={`${String(32 - (row % 3) * 6)}%`} />
          </div>
          <Skeleton height={12} width={72} />
        </div>
      ))}
    </>
  );
}

/** The shape of a page that is still unknown: its title, then a list. */
export function PageSkeleton(): ReactElement {
  return (
    <Pending>
      <Skeleton height={26} width={220} />
      <Skeleton height={12} width={160} mt={10} mb={28} />
      <ListSkeleton rows={5} />
    </Pending>
  );
}
