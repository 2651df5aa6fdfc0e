import { IconEye } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useMatch } from 'react-router';
import { clientPaths } from '../../shared/session/use-client-paths.ts';
import { Link } from '../../shared/ui/link.tsx';
import classes from './as-client-note.module.css';
import { useShownClient } from './shown-client.ts';
import { useText } from './texts.ts';

/** Marks a client's pages as seen by staff who compare clients, and leads to where one acts for it. */
export function AsClientNote(): ReactElement | null {
  const t = useText();
  const looking = useMatch('/portefeuille/:clientId/*');
  const shown = useShownClient();
  if (looking === null || shown === null) return null;
  const rest = looking.params['*'] ?? '';
  const home = clientPaths(shown.id).home;
  return (
    <div className={classes.note} role="note">
      <IconEye size={18} stroke={1.6} aria-hidden />
      <p>
        <b>{t('shell.asClient.title', { client: shown.name })}</b> {t('shell.asClient.body')}
      </p>
      <Link to={rest === '' ? home : `${home}/${rest}`}>{t('shell.asClient.act')}</Link>
    </div>
  );
}
