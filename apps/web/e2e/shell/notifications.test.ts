import type { Page } from 'playwright-core';
import { describeWork, freeSlots, FRENCH, said } from '../days/pages.ts';
import { seriousBarriers } from '../harness/accessible.ts';
import { picture, useBrowser } from '../harness/browser.ts';
import { follow } from '../harness/navigation.ts';
import { enterAs } from '../harness/people.ts';

const { visit } = useBrowser();

describe('being told', () => {
  it('of a booking: the account manager finds it behind the bell, follows it, marks all as read', async () => {
    await bookHalfADay(await visit());
    const page = await visit();
    await enterAs(page, 'Suivi de compte');
    const bell = page.getByRole('button', { name: /^Notifications,/ });
    await bell.click();
    const newest = page.getByRole('dialog', { name: 'Notifications' }).getByRole('listitem').first();
    await newest.getByText('Antoine Mercier a réservé une intervention').waitFor();
    expect(said(await newest.innerText())).toContain('Océane Santé');
    await picture(page, 'notifications-bell');
    expect(await seriousBarriers(page)).toEqual([]);
    await newest.getByRole('link').click();
    await page.waitForURL(/\/clients\//);
    await page.goto('/notifications');
    await page.getByRole('button', { name: 'Tout marquer comme lu' }).click();
    await page.getByRole('button', { name: 'Notifications, rien de nouveau' }).waitFor();
    await picture(page, 'notifications-page');
    expect(await seriousBarriers(page)).toEqual([]);
  });

  it('by mail: whoever tries the demonstration reads it in its outbox and follows its link', async () => {
    await bookHalfADay(await visit());
    const page = await visit({ path: '/demonstration/courrier' });
    await page
      .getByRole('link', { name: /^Océane Santé.: une intervention réservée.*Camille Rousseau/u })
      .first()
      .click();
    const mail = page.frameLocator('iframe');
    await mail.getByText('Antoine Mercier a réservé pour Océane Santé').waitFor();
    await picture(page, 'outbox');
    // The look for barriers needs scripts in every frame, and a mail has none: it looks at the page around the text.
    await page.getByText('Texte', { exact: true }).click();
    await page.getByText('Bonjour Camille Rousseau,').waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    await page.getByText('Mise en page', { exact: true }).click();
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      mail.getByRole('link', { name: 'Voir dans le portail' }).click(),
    ]);
    await opened.waitForURL(/\/connexion\?vers=%2Fclients%2F/);
  });

  it('as one chooses: a kind by a channel, kept', async () => {
    const page = await visit();
    await enterAs(page, 'Équipe du client');
    await page.goto('/reglages/notifications');
    const box = page.getByRole('checkbox', { name: /^Intervention annulée\s: Par e-mail$/u });
    await box.uncheck();
    await picture(page, 'notifications-choices');
    expect(await seriousBarriers(page)).toEqual([]);
    await page.waitForLoadState('networkidle');
    await page.reload();
    await box.waitFor();
    expect(await box.isChecked()).toBe(false);
  });

  it('of what failed: the administrator’s page says that nothing did', async () => {
    const page = await visit();
    await enterAs(page, 'Administration');
    await follow(page, 'Tâches en échec');
    await page.getByText('Tout est fait').waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
  });
});

/** As an administrator of a client, books a half-day that nobody else of the journeys looks at. */
async function bookHalfADay(page: Page): Promise<void> {
  await enterAs(page, 'Administrateur');
  await follow(page, 'Réserver');
  await freeSlots(page).last().click();
  await describeWork(page, FRENCH);
  await page.getByRole('button', { name: /^Confirmer/ }).click();
  await page.getByText(/^0,5.j réservé$/u).waitFor();
}
