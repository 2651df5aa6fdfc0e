import { execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const HOW_TO_INSTALL = `The browser journeys need Chromium and none was found. Any of these will do:
  - Debian, Ubuntu: sudo apt-get install chromium
  - npx playwright-core install chromium
  - another place: CHROMIUM_PATH=/path/to/chromium npm test`;

/**
 * The Chromium of this machine: `CHROMIUM_PATH`, the system's, Playwright's, or one that apt-get installs where it
 * may. Throws, with what a person can do, when there is none to be had.
 */
export function findChromium(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
  }
  const found = installed() ?? (installWithApt() ? installed() : undefined);
  if (found === undefined) throw new Error(HOW_TO_INSTALL);
  return found;
}

function installed(): string | undefined {
  const cache = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(homedir(), '.cache/ms-playwright');
  const playwrights = [
    chromium.executablePath(),
    ...globSync(join(cache, 'chromium-*/chrome-linux*/chrome')),
  ];
  return [...USUAL_PLACES, ...playwrights].find((place) => existsSync(place));
}

function installWithApt(): boolean {
  if (!existsSync('/usr/bin/apt-get')) return false;
  const [command = '', ...rest] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  console.log('No Chromium found: installing the one of the system (apt-get install chromium).');
  const apt = (...args: string[]) =>
    execFileSync(command, [...rest, ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: 'pipe',
    });
  try {
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
    return true;
  } catch {
    return false;
  }
}
