import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconLogout, IconSelector, IconSettings } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useChangeLanguage } from '../../shared/session/use-change-language.ts';
import { useViewer } from '../../shared/session/use-viewer.ts';
import { Initials } from '../../shared/ui/initials.tsx';
import { toastFailed } from '../../shared/ui/toast.tsx';
import { ThemeChoice } from '../../shared/ui/theme-choice.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { useSignOut } from './sign-out.ts';
import { useText } from './texts.ts';
import classes from './user-menu.module.css';

interface UserMenuProps {
  /** In the column, next to the header's choices; in the phone's bar, which has no room for them. */
  readonly place: 'column' | 'bar';
}

/** Who is signed in, and what concerns them alone. */
export function UserMenu({ place }: UserMenuProps): ReactElement {
  const t = useText();
  const { person, client } = useViewer();
  const changeLanguage = useChangeLanguage(true);
  const signOut = useSignOut();
  const role = t(`role.${person.role}`);
  return (
    <Menu
      position={place === 'column' ? 'top-start' : 'bottom-end'}
      width={place === 'column' ? 'target' : 240}
    >
      <Menu.Target>
        <UnstyledButton className={classes[place]}>
          <VisuallyHidden>{t('shell.account', { name: person.name, role })}</VisuallyHidden>
          <Initials name={person.name} shape="person" accent={client !== null} />
          {place === 'column' && (
            <>
              <span className={classes.words} aria-hidden>
                <span className={classes.name}>{person.name}</span>
                <span className={classes.role}>{role}</span>
              </span>
              <IconSelector size={16} stroke={1.6} aria-hidden />
            </>
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {place === 'bar' && (
          <>
            {/* The button that opens the menu says it already; a menu holds nothing but its items. */}
            <div className={classes.who} aria-hidden>
              <p className={classes.name}>{person.name}</p>
              <p className={classes.role}>{role}</p>
            </div>
            <Menu.Divider />
            <LanguageChoice onChange={changeLanguage} />
            <ThemeChoice />
            <Menu.Divider />
          </>
        )}
        <Menu.Item
          component={Link}
          to="/reglages"
          leftSection={<IconSettings size={16} stroke={1.6} aria-hidden />}
        >
          {t('shell.settings')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLogout size={16} stroke={1.6} aria-hidden />}
          onClick={() => {
            signOut().catch(() => {
              toastFailed({ title: t('shell.signOutFailed') });
            });
          }}
        >
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
