/** The sign-in page. */
export const SIGN_IN_PATH = '/connexion';

const WANTED = 'vers';

const REASON = 'motif';
const SESSION_ENDED = 'session';

let isLeaving = false;

// A page that comes back from the browser's cache of pages is one that can be left again.
window.addEventListener('pageshow', () => {
  isLeaving = false;
});

/** Loads the address, once: whoever else wants to leave meanwhile would break off the loading. */
function leaveFor(address: string): void {
  if (isLeaving) return;
  isLeaving = true;
  window.location.assign(address);
}

/**
 * The session has ended: goes to the sign-in page, which says so and comes back to the present address. The page is loaded anew: nothing of
 * the person who was signed in stays in memory. Says whether the page is being left: it is not when it is the sign-in page itself.
 */
export function leaveToSignIn(): boolean {
  return leavePage(sessionEndedAddress);
}

/** A second factor is to be enrolled first: goes to the sign-in page, where that is done, and comes back. Answers as `leaveToSignIn`. */
export function leaveToEnrol(): boolean {
  return leavePage(signInAddress);
}

function leavePage(by: (wanted: string) => string): boolean {
  const { pathname, search } = window.location;
  if (pathname === SIGN_IN_PATH) return false;
  leaveFor(by(`${pathname}${search}`));
  return true;
}

/**
 * Ends the session by `end`, then goes to the sign-in page. What finds meanwhile that the session has ended does not leave: the person
 * ended it. If `end` fails, the page stays.
 */
export async function leaveAfter(end: () => Promise<unknown>): Promise<void> {
  isLeaving = true;
  try {
    await end();
  } finally {
    isLeaving = false;
  }
  leaveFor(SIGN_IN_PATH);
}

/** The sign-in page's address, which remembers the `wanted` one. */
export function signInAddress(wanted: string): string {
  return wanted === '/'
    ? SIGN_IN_PATH
    : `${SIGN_IN_PATH}?${new URLSearchParams({ [WANTED]: wanted }).toString()}`;
}

/** The same for somebody whose session has ended while they were at the `wanted` address. */
export function sessionEndedAddress(wanted: string): string {
  const address = signInAddress(wanted);
  const reason = new URLSearchParams({ [REASON]: SESSION_ENDED }).toString();
  return `${address}${address.includes('?') ? '&' : '?'}${reason}`;
}

/** Whether the sign-in page was opened because a session has ended. */
export function hasSessionEnded(search: URLSearchParams): boolean {
  return search.get(REASON) === SESSION_ENDED;
}

/** The address to open after signing in: only one of the portal's own, never another site's. */
export function wantedAddress(search: URLSearchParams): string {
  const wanted = search.get(WANTED) ?? '/';
  const { origin } = window.location;
  try {
    const url = new URL(wanted, origin);
    return url.origin === origin ? `${url.pathname}${url.search}` : '/';
  } catch {
    return '/';
  }
}
