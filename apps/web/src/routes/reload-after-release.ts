import { router } from './router.tsx';

const RELOADED_FOR = 'portal-reloaded-for';

/**
 * A page opened before a release asks for files that the release has replaced. It is loaded anew at the address that
 * was asked for, once for each missing file: one that stays missing is a failure to show.
 */
export function reloadAfterRelease(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const { message } = event.payload;
    if (sessionStorage.getItem(RELOADED_FOR) === message) return;
    sessionStorage.setItem(RELOADED_FOR, message);
    event.preventDefault();
    const { pathname, search } = router.state.navigation.location ?? router.state.location;
    window.location.assign(`${pathname}${search}`);
  });
}
