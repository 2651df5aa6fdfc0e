import type { Page } from 'playwright-core';
import { barriersInBothThemes } from '../harness/accessible.ts';
import { useBrowser } from '../harness/browser.ts';
import { follow } from '../harness/navigation.ts';
import { enterAs } from '../harness/people.ts';
import { describeWork, freeSlots, FRENCH } from './pages.ts';

const { visit } = useBrowser();

const home = async (page: Page) => {
  await page.getByText('Jours restants', { exact: true }).waitFor();
};

describe.each(['desktop', 'phone'] as const)('on a %s', (device) => {
  it('the days and their explanation have no serious barrier', async () => {
    const page = await visit({ device });
    await enterAs(page, 'Administrateur');
    await home(page);
    expect(await barriersInBothThemes(page, `home-${device}`)).toEqual([]);
    await page.getByRole('button', { name: 'expliquer ce chiffre' }).click();
    await page.getByRole('dialog').getByText('Le calcul').waitFor();
    expect(await barriersInBothThemes(page, `explanation-${device}`)).toEqual([]);
  });

  it('the calendar, the selection and the cancellation have no serious barrier', async () => {
    const page = await visit({ device });
    await enterAs(page, 'Administrateur');
    await home(page);
    await follow(page, 'Réserver');
    await freeSlots(page).first().click();
    expect(await barriersInBothThemes(page, `book-${device}`)).toEqual([]);
    if (device === 'phone') await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByRole('button', { name: /^Confirmer/ }).click();
    await page.getByText('Choisissez l’objet de l’intervention.').waitFor();
    expect(await barriersInBothThemes(page, `refusal-${device}`)).toEqual([]);

    await page.goto('/');
    await page
      .getByRole('button', { name: /^Annuler l’intervention du/ })
      .first()
      .click();
    await page
      .getByRole('dialog')
      .getByText(/à votre solde/)
      .waitFor();
    expect(await barriersInBothThemes(page, `cancel-${device}`)).toEqual([]);
  });

  it('what opens over the page has no serious barrier', async () => {
    const page = await visit({ device });
    await enterAs(page, 'Administrateur');
    await home(page);
    await page.getByRole('button', { name: /votre compte$/ }).click();
    await page.getByRole('menuitem', { name: 'Se déconnecter' }).waitFor();
    expect(await barriersInBothThemes(page, `account-${device}`)).toEqual([]);
    await page.keyboard.press('Escape');
    if (device === 'desktop') {
      await page.getByRole('button', { name: 'Apparence' }).click();
      await page.getByRole('group', { name: 'Apparence' }).waitFor();
      expect(await barriersInBothThemes(page, `appearance-${device}`)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await follow(page, 'Réserver');
    await freeSlots(page).first().click();
    if (device === 'phone') await page.getByRole('button', { name: 'Continuer' }).click();
    await describeWork(page, FRENCH);
    await page.getByRole('button', { name: /^Confirmer/ }).click();
    const toast = page.getByRole('status').filter({ hasText: 'réservé' });
    await toast.getByRole('button', { name: 'Fermer' }).waitFor();
    // As long as somebody is at it, it stays.
    await toast.hover();
    expect(await barriersInBothThemes(page, `booked-${device}`)).toEqual([]);
    await toast.getByRole('button', { name: 'Annuler' }).click();
    await page.getByText(/^Réservation annulée/).waitFor();
  });
});
