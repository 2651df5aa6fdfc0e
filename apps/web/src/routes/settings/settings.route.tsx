import type { ReactElement } from 'react';
import { NavLink, Outlet, redirect, type LoaderFunctionArgs } from 'react-router';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { SETTINGS_SECTIONS } from './sections.ts';
import classes from './settings.module.css';
import { useText } from './texts.ts';

const ROOT = '/reglages';

/** The settings open at their first section. */
export function loader({ request }: LoaderFunctionArgs): null {
  if (new URL(request.url).pathname.replace(/\/$/, '') === ROOT) {
    throw redirect(`${ROOT}/${SETTINGS_SECTIONS[0].path}`);
  }
  return null;
}

/** What somebody sets for themselves: sections at the left, or above on a narrow screen. */
export function Component(): ReactElement {
  const t = useText();
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <div className={classes.settings}>
        <nav className={classes.sections} aria-label={t('settings.sections')}>
          {SETTINGS_SECTIONS.map(({ path, label }) => (
            <NavLink key={path} to={`${ROOT}/${path}`} className={classes.section ?? ''}>
              {t(label)}
            </NavLink>
          ))}
        </nav>
        <div className={classes.content}>
          <Outlet />
        </div>
      </div>
    </>
  );
}
