import type { ReactElement } from 'react';
import { Bell } from '../../features/notifications/bell.tsx';
import { COMPANY, Mark } from '../../shared/ui/brand.tsx';
import classes from './phone-bar.module.css';
import { useShownClient } from './shown-client.ts';
import { UserMenu } from './user-menu.tsx';

/** The bar at the top of a phone: whose pages these are, and who one is. */
export function PhoneBar(): ReactElement {
  const shown = useShownClient();
  return (
    <header className={classes.bar}>
      <Mark />
      <p className={classes.name}>{shown?.name ?? COMPANY}</p>
      <Bell place="bar" />
      <UserMenu place="bar" />
    </header>
  );
}
