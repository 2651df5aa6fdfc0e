import type { Page } from 'playwright-core';

/**
 * Opens the page that a link leads to. On a phone, places that have no tab of their own are behind the last one, which is
 * opened first.
 */
export async function follow(page: Page, name: string): Promise<void> {
  const link = page.getByRole('link', { name, exact: true }).filter({ visible: true }).first();
  const rest = page
    .getByRole('navigation')
    .getByRole('button', { name: /^(Plus|More)$/ })
    .filter({ visible: true });
  await link.or(rest).first().waitFor();
  if (await link.isVisible()) return link.click();
  await rest.click();
  return page.getByRole('menuitem', { name, exact: true }).click();
}
