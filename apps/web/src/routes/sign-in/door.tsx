import type { ReactElement, ReactNode } from 'react';
import { useChangeLanguage } from '../../shared/session/use-change-language.ts';
import { Brand } from '../../shared/ui/brand.tsx';
import { LanguageSwitch } from '../../shared/ui/language-switch.tsx';
import { PageTitle } from '../../shared/ui/page-title.tsx';
import { ThemeSwitch } from '../../shared/ui/theme-switch.tsx';
import classes from './sign-in.module.css';

interface DoorProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of the pages that need nobody to be signed in. */
export function Door({ title, subtitle, children }: DoorProps): ReactElement {
  const changeLanguage = useChangeLanguage(false);
  return (
    <div className={classes.page}>
      <PageTitle page={title} />
      <header className={classes.brand}>
        <Brand />
      </header>
      <main className={classes.way}>
        <h1 className={classes.title}>{title}</h1>
        {subtitle !== undefined && <p className={classes.subtitle}>{subtitle}</p>}
        {children}
      </main>
      <footer className={classes.choices}>
        <LanguageSwitch names="words" onChange={changeLanguage} />
        <ThemeSwitch />
      </footer>
    </div>
  );
}
