import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** What a journey is made on. */
export interface Visit {
  readonly device?: 'desktop' | 'phone';
  readonly scheme?: 'light' | 'dark';
  /** The page to open; the home page without it. */
  readonly path?: string;
  /** The address of a portal of the journey's own; that of all journeys without it. */
  readonly portal?: string;
}

const DEVICES = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
} as const satisfies Record<string, BrowserContextOptions>;

/** A mail is shown in a frame in which no script runs, neither that of a journey which looks into it. */
const BLOCKED_IN_MAIL = /^Blocked script execution in 'about:srcdoc'/;

const PICTURES = join(import.meta.dirname, '../../../../.data/pictures');

/** Where the portal of the journeys is. */
const address = process.env['PORTAL_E2E_ADDRESS'] ?? '';

interface Journeys {
  /** A fresh visitor, who opens a page. */
  readonly visit: (visit?: Visit) => Promise<Page>;
  /** Leaves every page: before a portal of one's own is stopped, which open pages would miss. */
  readonly leave: () => Promise<void>;
  /** For a journey on which something fails on purpose: the errors in the console so far, which then count as seen. */
  readonly takeErrors: () => string[];
}

/**
 * For a file of journeys: one browser, a fresh visitor at every `visit`, and no error in any page's console at the
 * end of a journey.
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
    await leave();
    expect(takeErrors()).toEqual([]);
  });

  afterAll(async () => {
    await browser.close();
  });

  return {
    leave,
    takeErrors,
    visit: async ({ device = 'desktop', scheme = 'light', path = '/', portal = address } = {}) => {
      const context = await browser.newContext({
        ...DEVICES[device],
        baseURL: portal,
        colorScheme: scheme,
        reducedMotion: 'reduce',
        timezoneId: 'America/Los_Angeles',
      });
      context.setDefaultTimeout(10_000);
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

/** Keeps what the page shows as `.data/pictures/<name>.png`, for people to look at. */
export async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage, animations: 'disabled' });
}
