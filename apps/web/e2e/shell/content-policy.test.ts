import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { useBrowser } from '../harness/browser.ts';
import { enterAs, type RoleName } from '../harness/people.ts';

const { visit, takeErrors } = useBrowser();

/** A page whose answer a journey has changed is of no network to the browser, which opens it no line to this machine. */
const BLOCKED_LINE = /ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS/;

const ROUTER = readFileSync(join(import.meta.dirname, '../../src/routes/router.tsx'), 'utf8');
const SETTINGS = readFileSync(join(import.meta.dirname, '../../src/routes/settings/sections.ts'), 'utf8');

const pathsIn = (text: string): string[] =>
  [...text.matchAll(/path: '([^':*]+)'/g)].map(([, path = '']) => path);

const BEFORE_SIGN_IN = [
  '/connexion',
  '/invitation',
  '/mot-de-passe/oublie',
  '/mot-de-passe/nouveau',
  '/demonstration/courrier',
];

/** Pages below a client's, which the router writes without what is before. */
const OF_A_CLIENT = ['personnes', 'equipe', 'export'];

/** Every page of the router that opens without a parameter, also those that are still to come. */
const PAGES = [...pathsIn(ROUTER), ...pathsIn(SETTINGS).map((path) => `reglages/${path}`)]
  .filter((path) => path !== '/' && !OF_A_CLIENT.includes(path) && !BEFORE_SIGN_IN.includes(`/${path}`))
  .map((path) => `/${path}`);

const isOfStaff = (path: string): boolean => /^\/(clients|administration)\b/.test(path);

const NOWHERE = '/nulle/part';

const OF: Readonly<Partial<Record<RoleName, readonly string[]>>> = {
  Administrateur: ['/', ...PAGES.filter((path) => !isOfStaff(path)), NOWHERE],
  Administration: [...PAGES.filter(isOfStaff), ...OF_A_CLIENT.map((path) => `/clients/CLIENT/${path}`)],
};

/** A dozen pages in one go, each with all its files: also on a busy machine; milliseconds. */
const PATIENCE = 30_000;

/** What the browser has reported as against the policy, on all pages so far. */
type Violations = string[];

/**
 * Listens on every page that opens from now on. The demonstration lets style attributes, for the page of its mails: that
 * leave is taken away, so that what is seen is what every other portal says.
 */
async function underTheStrictPolicy(page: Page): Promise<Violations> {
  page.setDefaultTimeout(PATIENCE);
  const violations: Violations = [];
  await page.exposeFunction('reportViolation', (text: string) => violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (globalThis as unknown as { reportViolation: (text: string) => void }).reportViolation;
      report(`${location.pathname}: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    const headers = response.headers();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toMatch(/;style-src 'self' 'nonce-[0-9a-f]+';/);
    headers['content-security-policy'] = policy.replace("style-src-attr 'unsafe-inline';", '');
    expect(headers['content-security-policy']).not.toContain('unsafe');
    return route.fulfill({ response, headers });
  });
  return violations;
}

/** Opens a page until it shows what it comes to, and nothing of it is on its way any more. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('main').getByRole('heading').first().waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'hidden' });
}

describe('the content security policy', () => {
  it('is broken by nothing before anybody has signed in', async () => {
    const page = await visit({ path: '/connexion' });
    const violations = await underTheStrictPolicy(page);
    for (const path of BEFORE_SIGN_IN) await open(page, path);
    expect(violations).toEqual([]);
  }, 60_000);

  it.each(Object.entries(OF) as [RoleName, readonly string[]][])(
    'is broken by no page of %s, nor by a dialog',
    async (role, paths) => {
      const page = await visit({ path: '/connexion' });
      await enterAs(page, role);
      const violations = await underTheStrictPolicy(page);
      let client = '';
      for (const path of paths) {
        await open(page, path.replace('/clients/CLIENT', client));
        const isUnknown = await page.getByRole('heading', { name: 'Cette page n’existe pas' }).isVisible();
        expect({ path, isUnknown }).toEqual({ path, isUnknown: path === NOWHERE });
        if (path === '/clients') {
          const first = page.getByRole('rowheader').getByRole('link').first();
          client = (await first.getAttribute('href')) ?? '';
        }
        if (!path.endsWith('/personnes')) continue;
        await page.getByRole('button', { name: /^Inviter/ }).click();
        await page.getByRole('dialog').waitFor();
        // What locks the page behind it is a style element, which the policy has let.
        expect(await page.evaluate(() => getComputedStyle(document.body).overflowY)).toBe('hidden');
      }
      expect(violations).toEqual([]);
      await page.goto('about:blank');
      expect(takeErrors().filter((error) => !BLOCKED_LINE.test(error))).toEqual([]);
    },
    90_000,
  );
});
