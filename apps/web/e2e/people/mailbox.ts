import type { Page } from 'playwright-core';

const OUTBOX = '/demonstration/courrier';

/** The path of the link in the newest mail to `name`, which is waited for: the demonstration keeps its mails. */
export async function linkIn(page: Page, name: string): Promise<string> {
  const tab = await page.context().newPage();
  try {
    for (let look = 0; look < 40; look += 1) {
      await tab.goto(OUTBOX);
      const mail = tab.getByRole('listitem').filter({ hasText: name }).getByRole('link').first();
      // A job writes some mails a moment later.
      if (await appears(() => mail.waitFor({ timeout: 1_000 }))) {
        await mail.click();
        const html = await tab.locator('iframe').getAttribute('srcdoc');
        const link = /https?:\/\/[^"\s]+#[\w-]{43}/.exec(html ?? '')?.[0];
        if (link !== undefined) return link.slice(new URL(link).origin.length);
      }
    }
    throw new Error(`No mail with a link has reached ${name}`);
  } finally {
    await tab.close();
  }
}

async function appears(wait: () => Promise<void>): Promise<boolean> {
  return wait().then(
    () => true,
    () => false,
  );
}
