import { useEffect, useRef, type ReactElement } from 'react';
import { Outlet, ScrollRestoration, useLocation, type LoaderFunctionArgs } from 'react-router';
import { useRings } from '../../features/notifications/use-rings.ts';
import { useToday } from '../../shared/clock/use-today.ts';
import { Today } from '../../shared/formatting/today.ts';
import { speak } from '../../shared/i18n/i18n.ts';
import { rememberLanguage } from '../../shared/i18n/remembered-language.ts';
import { requireViewer } from '../../shared/session/viewer.ts';
import { AsClientNote } from './as-client-note.tsx';
import { Header } from './header.tsx';
import { Navigation } from './navigation.tsx';
import { PhoneBar } from './phone-bar.tsx';
import { PhoneTabs } from './phone-tabs.tsx';
import classes from './shell.module.css';
import { useText } from './texts.ts';

const CONTENT = 'contenu';

/** Only people who are signed in get past here; the portal speaks their language. */
export async function loader({ request }: LoaderFunctionArgs): Promise<null> {
  const { person } = await requireViewer(request);
  speak(person.language);
  rememberLanguage(person.language);
  return null;
}

/** The frame of every page: navigation, header and, under a thumb, tabs. */
export function Component(): ReactElement {
  const t = useText();
  const content = useFocusOnNavigation();
  const today = useToday();
  useRings();
  return (
    <Today value={today}>
      <div className={classes.shell}>
        <a className={classes.skip} href={`#${CONTENT}`}>
          {t('shell.skip')}
        </a>
        <Navigation />
        <PhoneBar />
        <div className={classes.column}>
          <Header />
          <main id={CONTENT} ref={content} className={classes.page} tabIndex={-1}>
            <AsClientNote />
            <Outlet />
          </main>
        </div>
        <PhoneTabs />
        <ScrollRestoration />
      </div>
    </Today>
  );
}

/** A page that replaces another is where the keyboard and the screen reader continue. */
function useFocusOnNavigation() {
  const content = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const left = useRef(pathname);
  useEffect(() => {
    if (left.current === pathname) return;
    left.current = pathname;
    content.current?.focus({ preventScroll: true });
  }, [pathname]);
  return content;
}
