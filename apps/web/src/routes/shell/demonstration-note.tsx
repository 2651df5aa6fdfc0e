import { useSuspenseQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { VIEWER } from '../../shared/session/viewer.query.ts';
import { DemonstrationBadge } from '../../shared/ui/demonstration-badge.tsx';
import { Link } from '../../shared/ui/link.tsx';
import classes from './header.module.css';
import { useText } from './texts.ts';

/** Says on every page of the demonstration that its data are invented; elsewhere, nothing. */
export function DemonstrationNote(): ReactElement | null {
  const t = useText();
  const { data } = useSuspenseQuery(VIEWER);
  if (data.portal.demonstration === null) return null;
  return (
    <div className={classes.demonstration}>
      <DemonstrationBadge today={data.portal.today} />
      <Link to="/demonstration/courrier">{t('shell.outbox')}</Link>
    </div>
  );
}
