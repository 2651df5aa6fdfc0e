import type { ReactElement } from 'react';
import { NavLink } from 'react-router';
import { Brand } from '../../shared/ui/brand.tsx';
import { CompanyBlock } from './company-block.tsx';
import { useDestinations, type Destination } from './destinations.ts';
import classes from './navigation.module.css';
import { useShownClient } from './shown-client.ts';
import { useText } from './texts.ts';
import { UserMenu } from './user-menu.tsx';

/** The column at the left of a wide screen: whose pages these are, where one can go, who one is. */
export function Navigation(): ReactElement {
  const t = useText();
  const { always, ofClient } = useDestinations();
  const shown = useShownClient();
  return (
    <nav className={classes.column} aria-label={t('shell.navigation')}>
      <div className={classes.brand}>
        <Brand />
      </div>
      <CompanyBlock />
      <Links of={always} />
      {ofClient.length > 0 && (
        <>
          <p className={classes.client}>{shown?.name}</p>
          <Links of={ofClient} />
        </>
      )}
      <div className={classes.me}>
        <UserMenu place="column" />
      </div>
    </nav>
  );
}

function Links({ of: destinations }: { readonly of: readonly Destination[] }): ReactElement {
  return (
    <ul>
      {destinations.map(({ to, label, icon: Icon, isSection }) => (
        <li key={to}>
          <NavLink to={to} end={!isSection} className={classes.link ?? ''}>
            <Icon size={18} stroke={1.6} aria-hidden />
            {label}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
