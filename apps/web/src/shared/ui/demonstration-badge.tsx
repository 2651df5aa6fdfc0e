import type { CivilDate } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../formatting/use-formats.ts';
import { useText } from '../i18n/define-texts.tsx';
import classes from './demonstration-badge.module.css';

/** The demonstration calls itself one, and says at which date its clock stands. */
export function DemonstrationBadge({ today }: { readonly today: CivilDate }): ReactElement {
  const t = useText();
  const formats = useFormats();
  return (
    <p className={classes.note}>
      <span className={classes.badge}>{t('demonstration')}</span>
      <span>{t('demonstration.asOf', { date: formats.date(today) })}</span>
    </p>
  );
}
