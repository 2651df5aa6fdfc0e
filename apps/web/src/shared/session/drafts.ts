/** What every draft's key in the tab's memory begins with; the person's id comes next. */
export const DRAFTS = 'portal-draft/';

/** Forgets every draft of this tab: the person leaves it. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(DRAFTS)) sessionStorage.removeItem(key);
  }
}
