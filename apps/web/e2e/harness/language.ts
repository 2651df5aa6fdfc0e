import type { Page } from 'playwright-core';

/**
 * Speaks French again, with the menu of the person who is signed in, and waits until the portal has kept it: the language is
 * the person's, on every device, and the journeys that follow speak French.
 */
export async function speakFrenchAgain(page: Page): Promise<void> {
  const kept = page.waitForResponse(
    (response) => response.request().postData()?.includes('"operationName":"ChangeLanguage"') ?? false,
  );
  await page.getByRole('menuitemradio', { name: 'Français' }).click();
  await kept;
}
