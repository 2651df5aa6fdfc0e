import { picture, useBrowser } from '../harness/browser.ts';
import { speakFrenchAgain } from '../harness/language.ts';
import { follow } from '../harness/navigation.ts';
import { enterAs } from '../harness/people.ts';
import { balanceOf, describeWork, ENGLISH, freeSlots, FRENCH, said } from './pages.ts';

const { visit } = useBrowser();

describe('booking a régie day', () => {
  it('reads the balance, books the first possible half-day, sees the balance change, cancels, sees it back', async () => {
    const page = await visit();
    await enterAs(page, 'Administrateur');
    await page.getByText('Jours restants', { exact: true }).waitFor();
    const before = await balanceOf(page);
    expect(before).toBeGreaterThan(1);
    const loads: string[] = [];
    page.on('load', () => loads.push(page.url()));

    await follow(page, 'Réserver');
    await page.getByText(/^Préavis\s: réservable à partir du/u).waitFor();
    const first = freeSlots(page).first();
    const date = await first.getAttribute('data-date');
    expect(date).toBe('2026-03-24');
    await first.click();
    const panel = page.getByRole('complementary', { name: /^Votre sélection/ });
    expect(said(await panel.innerText())).toMatch(/Ce que cela consomme/);
    await describeWork(page, FRENCH);
    await page.getByRole('button', { name: /^Confirmer 0,5/ }).click();
    await page.getByText(/^0,5.j réservé$/u).waitFor();
    await page
      .locator(`button[data-date="${String(date)}"]`)
      .filter({ hasText: /^Réservé/ })
      .first()
      .waitFor();

    await follow(page, 'Accueil');
    await page.getByText('Jours restants', { exact: true }).waitFor();
    expect(await balanceOf(page)).toBe(before - 0.5);

    await page
      .getByRole('button', { name: /^Annuler l’intervention du mar\..24.mars/u })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/revient à votre solde/).waitFor();
    await dialog.getByRole('button', { name: 'Annuler l’intervention' }).click();
    await page.getByText(/^0,5.j rendu$/u).waitFor();
    expect(await balanceOf(page)).toBe(before);
    expect(loads).toEqual([]);
  });

  it('takes a booking back from the message that tells of it', async () => {
    const page = await visit();
    await enterAs(page, 'Administrateur');
    const before = await balanceOf(page);
    await follow(page, 'Réserver');
    await freeSlots(page).first().click();
    await describeWork(page, FRENCH);
    await page.getByRole('button', { name: /^Confirmer/ }).click();
    await page
      .getByRole('status')
      .or(page.getByRole('alert'))
      .getByRole('button', { name: 'Annuler' })
      .click();
    await page.getByText(/^Réservation annulée/).waitFor();
    await follow(page, 'Accueil');
    await page.getByText('Jours restants', { exact: true }).waitFor();
    expect(await balanceOf(page)).toBe(before);
  });

  it('says what is possible instead when more is picked than is left, and keeps what was typed', async () => {
    const page = await visit();
    await enterAs(page, 'Administrateur');
    await page.getByText('Jours restants', { exact: true }).waitFor();
    const balance = await balanceOf(page);
    await follow(page, 'Réserver');
    await freeSlots(page).first().click();
    await describeWork(page, FRENCH);
    const refusal = page.getByRole('alert').filter({ hasText: /^Il manque/ });
    for (let picked = 1; picked <= balance * 2 + 1 && !(await refusal.isVisible()); picked += 1) {
      if ((await freeSlots(page).count()) === 0)
        await page.getByRole('button', { name: 'Mois suivant' }).click();
      await freeSlots(page).first().click();
    }
    expect(said(await refusal.innerText())).toMatch(/Il manque 0,5 j au .*/);
    expect(await refusal.getByRole('button', { name: /^Réserver/ }).isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: /^Confirmer/ }).isDisabled()).toBe(true);
    await picture(page, 'refusal');
    await refusal.getByRole('button', { name: /^Retirer/ }).click();
    await refusal.waitFor({ state: 'detached' });
    expect(await page.getByLabel('Ce que vous attendez').inputValue()).toContain('Revue des sondes');
  });

  it('keeps the month in the address and moves with the keyboard', async () => {
    const page = await visit();
    await enterAs(page, 'Administrateur');
    await page.goto('/reserver?mois=2026-05');
    await page.getByRole('heading', { name: /mai 2026/i }).waitFor();
    await freeSlots(page).first().focus();
    await page.keyboard.press('PageDown');
    await page.getByRole('heading', { name: /juin 2026/i }).waitFor();
    expect(new URL(page.url()).searchParams.get('mois')).toBe('2026-06');
    await page.waitForFunction(() =>
      document.activeElement?.getAttribute('data-date')?.startsWith('2026-06'),
    );
    await page.keyboard.press('Space');
    expect(await page.locator('button[aria-pressed="true"][data-date]').count()).toBe(1);
    await page.goBack();
    await page.getByRole('heading', { name: /mai 2026/i }).waitFor();
    expect(await page.locator('button[aria-pressed="true"][data-date]').count()).toBe(0);
  });

  it('books and cancels in English on a phone', async () => {
    const page = await visit({ device: 'phone' });
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button').filter({ hasText: 'Client team' }).click();
    await page.getByText('Days left', { exact: true }).waitFor();
    const before = await balanceOf(page);

    await follow(page, 'Book');
    await page.getByText(/^Notice: bookable from/).waitFor();
    await freeSlots(page).first().tap();
    await page.getByRole('button', { name: 'Continue' }).tap();
    await describeWork(page, ENGLISH);
    await page.getByRole('button', { name: /^Confirm 0\.5/ }).tap();
    await page.getByText(/^0\.5.d booked$/u).waitFor();

    await follow(page, 'Home');
    await page.getByText('Days left', { exact: true }).waitFor();
    expect(await balanceOf(page)).toBe(before - 0.5);
    await page
      .getByRole('button', { name: /^Cancel the intervention of Tue.24.Mar/u })
      .first()
      .tap();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel the intervention' }).tap();
    await page.getByText(/^0\.5.d returned$/u).waitFor();
    expect(await balanceOf(page)).toBe(before);
    await page.getByRole('button', { name: /your account$/ }).click();
    await speakFrenchAgain(page);
    await page.getByRole('link', { name: 'Accueil' }).waitFor();
  });
});
