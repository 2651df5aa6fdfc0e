import type { Page } from 'playwright-core';
import { seriousBarriers } from '../harness/accessible.ts';
import { picture, useBrowser } from '../harness/browser.ts';
import { speakFrenchAgain } from '../harness/language.ts';
import { follow } from '../harness/navigation.ts';
import { enterAs, personNamed } from '../harness/people.ts';
import { typePassword } from '../harness/sign-in.ts';

const { visit, takeErrors } = useBrowser();

const entries = (page: Page) => page.getByRole('main').locator('details');

/** How many entries the filters find. */
async function count(page: Page): Promise<number> {
  const text = await page
    .getByText(/^(\d[\d\s]* entrées?|Aucune entrée)/u)
    .first()
    .innerText();
  return Number(text.replace(/[^\d].*$/u, '').trim() || 0);
}

describe('the journal', () => {
  it('shows a company’s admin who did what, refused sign-ins too, and opens each entry', async () => {
    const stranger = await visit();
    await typePassword(stranger, { ...personNamed('Antoine Mercier'), password: 'pas le bon mot de passe' });
    await stranger.getByRole('alert').getByText('Adresse ou mot de passe incorrect').waitFor();

    const page = await visit();
    await enterAs(page, 'Administrateur');
    await follow(page, 'Journal');
    const refused = entries(page).filter({ hasText: 'Quelqu’un n’a pas pu se connecter' }).first();
    await refused.locator('summary').click();
    await refused.getByText('Antoine Mercier').waitFor();
    await refused.getByText('mot de passe', { exact: true }).waitFor();
    expect(await page.getByText(/a fait :/u).count()).toBe(0);
    expect(await seriousBarriers(page)).toEqual([]);
    await picture(page, 'journal-client');

    const all = await count(page);
    await page.getByLabel('Action').selectOption({ label: 'n’a pas pu se connecter' });
    await page.waitForURL(/action=person\.sign_in_refused/);
    await refused.waitFor();
    await entries(page)
      .filter({ hasNotText: 'n’a pas pu se connecter' })
      .first()
      .waitFor({ state: 'detached' });
    await page.getByRole('searchbox', { name: 'Rechercher' }).fill('rien de tel');
    await page.getByText('Aucune entrée ne correspond').waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    await page.getByRole('link', { name: 'Effacer les filtres' }).first().click();
    await entries(page).first().waitFor();
    expect(await count(page)).toBeGreaterThanOrEqual(all);
    takeErrors();
  });

  it('leads the administration through its pages, in English and dark on a phone too', async () => {
    const page = await visit();
    await enterAs(page, 'Administration');
    await follow(page, 'Journal');
    await entries(page).first().waitFor();
    const first = (await entries(page).first().locator('summary').textContent()) ?? '';
    expect(first).not.toBe('');
    const next = page.getByText('Entrées plus anciennes');
    if (await next.isVisible()) {
      await next.click();
      await page.waitForURL(/apres=/);
      await page.getByText('Revenir aux plus récentes').click();
      await page.waitForURL((url) => !url.searchParams.has('apres'));
      await next.waitFor();
    }
    // What happens meanwhile, behind the other journeys, is written before it.
    await entries(page).filter({ hasText: first }).first().waitFor();
    await page.getByLabel('Client', { exact: true }).selectOption({ label: 'Océane Santé' });
    await page.waitForURL(/client=/);
    await picture(page, 'journal-administration');

    const phone = await visit({ device: 'phone', scheme: 'dark' });
    await phone.getByRole('button', { name: 'English' }).click();
    await phone.getByRole('button').filter({ hasText: 'Thomas Girard' }).click();
    await follow(phone, 'Audit trail');
    await entries(phone).first().waitFor();
    expect(await phone.getByText(/did:/u).count()).toBe(0);
    expect(await seriousBarriers(phone)).toEqual([]);
    await picture(phone, 'journal-phone', true);
    await phone.getByRole('button', { name: /your account$/ }).click();
    await speakFrenchAgain(phone);
    await phone.getByRole('heading', { level: 1, name: 'Journal' }).waitFor();
  });
});
