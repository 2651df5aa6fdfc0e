import type { Page } from 'playwright-core';

const NO_BREAK = /[\u00a0\u202f]/gu;

/** What an element says, with ordinary spaces. */
export const said = (text: string | null): string => (text ?? '').replace(NO_BREAK, ' ');

/** The large figure of the home page, in days. */
export async function balanceOf(page: Page): Promise<number> {
  const figure = await page.getByRole('region', { name: /^(Vos jours|Your days)$/ }).innerText();
  const [, days = ''] = /^\s*(?:Jours restants|Days left)\s+([\d,.]+)/u.exec(said(figure)) ?? [];
  return Number(days.replace(',', '.'));
}

/** The slots that can be picked, in the order of their dates. */
export const freeSlots = (page: Page) => page.locator('button[aria-pressed="false"][data-date]');

interface Words {
  readonly subject: string;
  readonly choice: string;
  readonly expected: string;
}

/** What is said about the work, in the language of the page. */
export async function describeWork(page: Page, words: Words): Promise<void> {
  await page.getByRole('combobox', { name: words.subject }).selectOption({ label: words.choice });
  await page.getByLabel(words.expected).fill('Revue des sondes avant la mise en production');
}

export const FRENCH: Words = {
  subject: 'Objet',
  choice: 'Optimisation des performances',
  expected: 'Ce que vous attendez',
};

export const ENGLISH: Words = {
  subject: 'Subject',
  choice: 'Performance tuning',
  expected: 'What you expect',
};
