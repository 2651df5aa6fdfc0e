import type { ReactElement } from 'react';
import { NavLink } from 'react-router';
import { useDestinations } from './destinations.ts';
import classes from './phone-tabs.module.css';
import { useText } from './texts.ts';

/** The tabs under a thumb: the same places as the navigation's. */
export function PhoneTabs(): ReactElement {
  const t = useText();
  const { always, ofClient } = useDestinations();
  return (
    <nav className={classes.tabs} aria-label={t('shell.navigation')}>
      {[...always, ...ofClient].map(({ to, label, icon: Icon }) => (
        <NavLink key={to} to={to} end className={classes.tab ?? ''}>
          <Icon size={22} stroke={1.6} aria-hidden />
          {label}
        </NavLink>
      ))}
    </nav>
  );
}
