import type { Page } from 'playwright-core';
import { useBrowser } from '../harness/browser.ts';
import { follow } from '../harness/navigation.ts';
import { enterAs } from '../harness/people.ts';
import { balanceOf, describeWork, freeSlots, FRENCH } from './pages.ts';

const { visit } = useBrowser();

/** Waits, without touching the page, until it shows `days` left. */
async function showsBalance(page: Page, days: number): Promise<void> {
  const figure = page.getByRole('region', { name: 'Vos jours' });
  await figure
    .filter({ hasText: new RegExp(`^Jours restants\\s*${String(days).replace('.', ',')}\\D`, 'u') })
    .waitFor();
  expect(await balanceOf(page)).toBe(days);
}

/** How many notifications the bell counts. */
async function unread(page: Page): Promise<number> {
  const label = await page.getByRole('button', { name: /^Notifications,/ }).getAttribute('aria-label');
  return Number(/\d+/.exec(label ?? '')?.[0] ?? 0);
}

/** Waits, without touching the page, until the bell counts `count`. */
async function untilUnread(page: Page, count: number): Promise<number> {
  await page
    .getByRole('button', { name: new RegExp(`^Notifications, ${String(count)} non lues?$`, 'u') })
    .waitFor();
  return unread(page);
}

describe('what others do', () => {
  it('shows on an open page without reloading it: to colleagues and to AKOUENDY, and back again', async () => {
    const [booker, colleague, manager] = [await visit(), await visit(), await visit()];
    await enterAs(booker, 'Administrateur');
    await enterAs(colleague, 'Équipe du client');
    await enterAs(manager, 'Suivi de compte');
    await manager.getByRole('link', { name: 'Océane Santé' }).click();
    for (const page of [booker, colleague, manager]) {
      await page.getByText('Jours restants', { exact: true }).waitFor();
    }
    const before = await balanceOf(colleague);
    const told = await unread(manager);
    expect(await balanceOf(manager)).toBe(before);
    const reloads: string[] = [];
    for (const page of [colleague, manager]) page.on('load', () => reloads.push(page.url()));

    await follow(booker, 'Réserver');
    const first = freeSlots(booker).first();
    const date = await first.getAttribute('data-date');
    await first.click();
    await describeWork(booker, FRENCH);
    await booker.getByRole('button', { name: /^Confirmer 0,5/ }).click();
    for (const page of [colleague, manager]) {
      await showsBalance(page, before - 0.5);
    }
    await expect(untilUnread(manager, told + 1)).resolves.toBe(told + 1);
    await manager.getByRole('button', { name: /^Notifications,/ }).click();
    await manager
      .getByRole('dialog', { name: 'Notifications' })
      .getByRole('listitem')
      .first()
      .getByText('Antoine Mercier a réservé une intervention')
      .waitFor();

    await follow(colleague, 'Réserver');
    const taken = colleague.locator(`button[data-date="${String(date)}"]`).filter({ hasText: /^Réservé/ });
    await taken.first().waitFor();
    await booker
      .getByRole('status')
      .or(booker.getByRole('alert'))
      .getByRole('button', { name: 'Annuler' })
      .click();
    await taken.first().waitFor({ state: 'detached' });
    expect(reloads).toEqual([]);
  });

  it('ends a session that was ended elsewhere, on the spot', async () => {
    const page = await visit();
    await enterAs(page, 'Administrateur');
    const tab = await page.context().newPage();
    await tab.goto('/');
    await tab.getByText('Jours restants', { exact: true }).waitFor();
    await page.getByRole('button', { name: /votre compte$/ }).click();
    await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
    await tab.waitForURL(/\/connexion\?motif=session/);
    await page.waitForURL(/\/connexion$/);
  });
});
