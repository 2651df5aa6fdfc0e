import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { picture } from './browser.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds serious or critical on the page as it stands, as `rule: element` lines. */
export function seriousBarriers(page: Page): Promise<string[]> {
  return serious(new AxeBuilder({ page }).withTags(RULES));
}

/**
 * The same in the light theme and then in the dark one, where only the contrast can be another; keeps a picture of
 * each as `<name>-light` and `<name>-dark`, and leaves the page in the light one.
 */
export async function barriersInBothThemes(page: Page, name: string): Promise<string[]> {
  const inLight = await seriousBarriers(page);
  await picture(page, `${name}-light`);
  await turn(page, 'dark');
  const inDark = await serious(new AxeBuilder({ page }).withRules(['color-contrast']));
  await picture(page, `${name}-dark`);
  await turn(page, 'light');
  return [...inLight, ...inDark.map((barrier) => `dark: ${barrier}`)];
}

/** What the visitor's device prefers changes, and the page with it. */
async function turn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
}

async function serious(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
