import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { workerPortal } from './worker-portal.ts';

/** What a journey is made on. */
export interface Visit {
  readonly device?: 'desktop' | 'phone';
  readonly scheme?: 'light' | 'dark';
  /** The page to open; the home page without it. */
  readonly path?: string;
  /** The address of a portal of the journey's own; that of the worker's journeys without it. */
  readonly portal?: string;
}

const DEVICES = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
} as const satisfies Record<string, BrowserContextOptions>;

/** A mail is shown in a frame in which no script runs, neither that of a journey which looks into it. */
const BLOCKED_IN_MAIL = /^Blocked script execution in 'about:srcdoc'/;

const PICTURES = join(import.meta.dirname, '../../../../.data/pictures');

interface Journeys {
  /** A fresh visitor, who opens a page. */
  readonly visit: (visit?: Visit) => Promise<Page>;
  /** Leaves every page: before a portal of one's own is stopped, which open pages would miss. */
  readonly leave: () => Promise<void>;
  /** For a journey on which something fails on purpose: the errors in the console so far, which then count as seen. */
  readonly takeErrors: () => string[];
}

/**
 * For a file of journeys: one browser, a fresh visitor at every `visit`, and at the end of a journey no error in any
 * page's console and nobody who is left in English.
 */
export function useBrowser(): Journeys {
  let browser: Browser;
  const errors: string[] = [];
  const takeErrors = () => errors.splice(0);

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env['PORTAL_E2E_CHROMIUM'] ?? '',
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-gpu',
        '--disable-sync',
        '--no-first-run',
      ],
    });
  });

  const leave = async (): Promise<void> => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  };

  afterEach(async () => {
    const inEnglish = await leftInEnglish(browser);
    await leave();
    expect({ errors: takeErrors(), inEnglish }).toEqual({ errors: [], inEnglish: [] });
  });

  afterAll(async () => {
    await browser.close();
  });

  return {
    leave,
    takeErrors,
    visit: async ({
      device = 'desktop',
      scheme = 'light',
      path = '/',
      portal = workerPortal.address,
    } = {}) => {
      const context = await browser.newContext({
        ...DEVICES[device],
        baseURL: portal,
        colorScheme: scheme,
        reducedMotion: 'reduce',
        timezoneId: 'America/Los_Angeles',
      });
      context.setDefaultTimeout(20_000);
      const page = await context.newPage();
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !BLOCKED_IN_MAIL.test(message.text())) errors.push(message.text());
      });
      await page.goto(path);
      await page.getByRole('main').waitFor();
      return page;
    },
  };
}

/** Who would meet the next journey in English: a language is a person's, on every device (`speakFrenchAgain`). */
async function leftInEnglish(browser: Browser): Promise<string[]> {
  const pages = browser.contexts().flatMap((context) => context.pages());
  const accounts = pages.map((page) => page.getByRole('button', { name: /your account$/ }).allTextContents());
  return (await Promise.all(accounts)).flat();
}

/** Keeps what the page shows as `.data/pictures/<name>.png`, for people to look at. */
export async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage, animations: 'disabled' });
}
