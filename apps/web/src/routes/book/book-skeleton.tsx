import { Skeleton } from '@mantine/core';
import type { ReactElement } from 'react';
import { Pending } from '../../shared/ui/page-skeleton.tsx';

/** The shape of the calendar. */
export function BookSkeleton(): ReactElement {
  return (
    <Pending>
      <Skeleton height={26} width={280} />
      <Skeleton height={12} width={420} maw="100%" mt={10} mb={32} />
      <Skeleton height={36} width={220} mb={14} />
      <Skeleton height={600} radius="lg" />
    </Pending>
  );
}
