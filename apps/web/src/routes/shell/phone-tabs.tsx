import { Menu, UnstyledButton } from '@mantine/core';
import { IconDotsCircleHorizontal } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Link, matchPath, NavLink, useLocation } from 'react-router';
import { useDestinations, type Destination } from './destinations.ts';
import classes from './phone-tabs.module.css';
import { useText } from './texts.ts';

/** As many fit under a thumb with their names. */
const MOST_TABS = 5;

/** The tabs under a thumb: the same places as the navigation's, the rest behind the last of five. */
export function PhoneTabs(): ReactElement {
  const t = useText();
  const { always, ofClient } = useDestinations();
  const all = ofClient.length === 0 ? always : [...always.slice(0, 1), ...ofClient, ...always.slice(1)];
  const tabs = all.length <= MOST_TABS ? all : all.slice(0, MOST_TABS - 1);
  const rest = all.slice(tabs.length);
  return (
    <nav className={classes.tabs} aria-label={t('shell.navigation')}>
      {tabs.map(({ to, label, icon: Icon, isSection }) => (
        <NavLink key={to} to={to} end={!isSection} className={classes.tab ?? ''}>
          <Icon size={22} stroke={1.6} aria-hidden />
          <span className={classes.label}>{label}</span>
        </NavLink>
      ))}
      {rest.length > 0 && <Rest of={rest} />}
    </nav>
  );
}

function Rest({ of: destinations }: { readonly of: readonly Destination[] }): ReactElement {
  const t = useText();
  const { pathname } = useLocation();
  const isHere = ({ to, isSection = false }: Destination) =>
    matchPath({ path: to, end: !isSection }, pathname) !== null;
  return (
    <Menu position="top-end">
      <Menu.Target>
        <UnstyledButton className={classes.tab} data-here={destinations.some(isHere) || undefined}>
          <IconDotsCircleHorizontal size={22} stroke={1.6} aria-hidden />
          <span className={classes.label}>{t('shell.more')}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {destinations.map((destination) => {
          const { to, label, icon: Icon } = destination;
          return (
            <Menu.Item
              key={to}
              component={Link}
              to={to}
              aria-current={isHere(destination) ? 'page' : undefined}
              leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
            >
              {label}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
