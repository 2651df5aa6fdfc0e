import Bowser from 'bowser';

/** What a browser's own words tell of it: `Firefox` on `Windows`; `null` for what they do not tell. */
export function deviceOf(userAgent: string | null): { browser: string | null; system: string | null } {
  if (userAgent === null || userAgent === '') return { browser: null, system: null };
  const { browser, os } = Bowser.parse(userAgent);
  return { browser: browser.name || null, system: os.name || null };
}
