import { useSuspenseQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { VIEWER } from '../../shared/session/viewer.query.ts';
import { DemonstrationBadge } from '../../shared/ui/demonstration-badge.tsx';

/** Says on every page of the demonstration that its data are invented; elsewhere, nothing. */
export function DemonstrationNote(): ReactElement | null {
  const { data } = useSuspenseQuery(VIEWER);
  return data.portal.demonstration === null ? null : <DemonstrationBadge today={data.portal.today} />;
}
