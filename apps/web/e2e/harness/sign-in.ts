import type { Page } from 'playwright-core';
import type { DemonstrationPerson } from './portal.ts';

/** Types address and password on the French sign-in page and sends them. */
export async function typePassword(page: Page, { email, password }: DemonstrationPerson): Promise<void> {
  await page.getByLabel('Adresse professionnelle').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
}

/** Waits for the shell of somebody who has been signed in. */
export async function isIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /votre compte$/ }).waitFor();
}

/** Signs out by the menu, to the sign-in page. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /votre compte$/ }).click();
  await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
  await page.waitForURL((url) => `${url.pathname}${url.search}` === '/connexion');
}
