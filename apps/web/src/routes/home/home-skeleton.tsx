import { Skeleton } from '@mantine/core';
import type { ReactElement } from 'react';
import { ListSkeleton, Pending } from '../../shared/ui/page-skeleton.tsx';
import classes from './home.module.css';

/** The shape of the home page: its title, the balance beside its chart, the list. */
export function HomeSkeleton(): ReactElement {
  return (
    <Pending>
      <Skeleton height={26} width={190} />
      <Skeleton height={12} width={150} mt={10} mb={32} />
      <div className={classes.days}>
        <div className={classes.balanceShape}>
          <Skeleton height={56} width={180} />
          <Skeleton height={12} width={240} />
          <Skeleton height={18} />
          <Skeleton height={18} width="60%" />
        </div>
        <Skeleton height={214} />
      </div>
      <ListSkeleton rows={3} />
    </Pending>
  );
}
