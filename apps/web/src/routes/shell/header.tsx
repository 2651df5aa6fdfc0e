import type { ReactElement } from 'react';
import { Bell } from '../../features/notifications/bell.tsx';
import { useChangeLanguage } from '../../shared/session/use-change-language.ts';
import { LanguageSwitch } from '../../shared/ui/language-switch.tsx';
import { ThemeSwitch } from '../../shared/ui/theme-switch.tsx';
import { DemonstrationNote } from './demonstration-note.tsx';
import classes from './header.module.css';

/** What holds on every page of a wide screen: the demonstration, the language, the appearance. */
export function Header(): ReactElement {
  const changeLanguage = useChangeLanguage(true);
  return (
    <header className={classes.header}>
      <DemonstrationNote />
      <div className={classes.choices}>
        <Bell place="header" />
        <LanguageSwitch names="codes" onChange={changeLanguage} />
        <ThemeSwitch />
      </div>
    </header>
  );
}
