import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { seriousBarriers } from '../harness/accessible.ts';
import { picture, useBrowser } from '../harness/browser.ts';
import { speakFrenchAgain } from '../harness/language.ts';
import { follow } from '../harness/navigation.ts';
import { enterAs } from '../harness/people.ts';
import { said } from './pages.ts';

const { visit } = useBrowser();

/** The lines of the statement, today's left out. */
const lines = (page: Page) =>
  page.getByRole('table', { name: /^(Relevé|Statement)/ }).locator('tr[data-kind]');

async function countOf(page: Page): Promise<number> {
  const text = await page.getByText(/^(\d+ mouvements?|Aucun mouvement)$/).innerText();
  return Number(text.replace(/\D/g, ''));
}

/** What a download hands over: its name and its text. */
async function saved(page: Page, format: RegExp): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: 'Exporter' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: format }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The days of Océane Santé, as one of its people sees them. */
async function openDays(): Promise<Page> {
  const page = await visit();
  await enterAs(page, 'Équipe du client');
  await follow(page, 'Jours');
  await page.getByRole('heading', { name: 'Jours', level: 1 }).waitFor();
  await lines(page).first().waitFor();
  return page;
}

/** Several pages in one go, also on a busy machine; milliseconds. */
const PATIENCE = 60_000;

describe('the days of a client', () => {
  it(
    'are told line by line, and each figure is explained by an address that can be sent',
    async () => {
      const page = await openDays();
      const all = await countOf(page);
      expect(await lines(page).count()).toBe(all);
      expect(await page.getByText('Aujourd’hui', { exact: true }).count()).toBe(1);
      expect(await seriousBarriers(page)).toEqual([]);
      await picture(page, 'days', true);

      // The balance after a line says how it came about, and so does whoever gets the address.
      const balance = lines(page)
        .filter({ hasText: 'Formation' })
        .first()
        .getByRole('button', { name: /^Expliquer/ });
      const shown = said(await balance.innerText());
      await balance.click();
      const drawer = page.getByRole('dialog');
      await drawer.getByText('Le calcul').waitFor();
      expect(said(await drawer.innerText())).toContain(`${shown} de solde`);
      await page.waitForURL(/expliquer=/);
      await picture(page, 'days-explained');
      expect(await seriousBarriers(page)).toEqual([]);
      await page.reload();
      await page.getByRole('dialog').getByText('Le calcul').waitFor();
      await page.getByRole('button', { name: 'Fermer l’explication' }).click();
      await page.waitForURL((url) => !url.searchParams.has('expliquer'));
      for (const [figure, ending] of [
        ['Restants', /^Restants/],
        ['Prochaine échéance', /^Périme(nt)? le /],
      ] as const) {
        await page.getByRole('button', { name: new RegExp(`^Expliquer : ${figure}`) }).click();
        const terms = page.getByRole('dialog').getByRole('term');
        await terms.filter({ hasText: /^Accordés/ }).waitFor();
        await terms.filter({ hasText: ending }).waitFor();
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
    },
    PATIENCE,
  );

  it(
    'are filtered and searched, and handed out as they are filtered',
    async () => {
      const page = await openDays();
      const all = await countOf(page);
      await page.getByLabel('Nature').selectOption({ label: 'Interventions' });
      await page.waitForURL(/nature=interventions/);
      await page.getByRole('searchbox', { name: 'Rechercher' }).fill('messagerie');
      await page.waitForURL(/recherche=messagerie/);
      await page.getByText('1 mouvement', { exact: true }).waitFor();
      const csv = await saved(page, /CSV/);
      expect(csv.name).toMatch(/^Relevé de jours – Océane Santé – \d{4}-\d\d-\d\d\.csv$/);
      const [head, line, rest] = csv.bytes.toString().trimEnd().split('\r\n');
      expect(head).toMatch(/^\ufeffDate;Nature;Mouvement;/);
      expect(line).toContain('Redémarrages du service de messagerie');
      expect(rest).toBeUndefined();
      const xlsx = await saved(page, /XLSX/);
      expect(xlsx.name).toMatch(/\.xlsx$/);
      expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK');

      await page.getByRole('searchbox', { name: 'Rechercher' }).fill('rien de tel');
      await page.getByText('Aucun mouvement ne correspond').waitFor();
      expect(await seriousBarriers(page)).toEqual([]);
      await page.getByRole('link', { name: 'Effacer les filtres' }).first().click();
      await page.getByText(`${String(all)} mouvements`, { exact: true }).waitFor();
    },
    PATIENCE,
  );

  it(
    'fit on a phone, in English and dark',
    async () => {
      const phone = await visit({ device: 'phone', scheme: 'dark' });
      await phone.getByRole('button', { name: 'English' }).click();
      await phone.getByRole('button').filter({ hasText: 'Antoine Mercier' }).click();
      await follow(phone, 'Days');
      await lines(phone).first().waitFor();
      expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      expect(await seriousBarriers(phone)).toEqual([]);
      await picture(phone, 'days-phone', true);
      await lines(phone)
        .first()
        .getByRole('button', { name: /^Explain/ })
        .click();
      await phone.getByRole('dialog').getByText('The sum').or(phone.getByRole('dialog')).first().waitFor();
      await picture(phone, 'days-explained-phone');
      // The language is the person's, on every device: the journeys that follow speak French.
      await phone.keyboard.press('Escape');
      await phone.getByRole('dialog').waitFor({ state: 'detached' });
      await phone.getByRole('button', { name: /your account$/ }).click();
      await speakFrenchAgain(phone);
      await phone.getByRole('button', { name: /votre compte$/ }).waitFor();
    },
    PATIENCE,
  );

  it(
    'are read by staff as the client sees them, and nothing is offered there that changes them',
    async () => {
      const page = await visit();
      await enterAs(page, 'Finance');
      await page.getByRole('link', { name: 'Ateliers Bonnard' }).click();
      await follow(page, 'Jours');
      await page.getByText('Les jours de Ateliers Bonnard, comme le client les voit').waitFor();
      await lines(page).first().waitFor();
      for (const kind of ['ADJUSTED', 'GOODWILL', 'PAID', 'UNSERVED', 'CONSUMED', 'GRANTED']) {
        expect(await page.locator(`tr[data-kind="${kind}"]`).count()).toBeGreaterThan(0);
      }
      expect(await page.getByRole('main').getByRole('link', { name: 'Réserver' }).count()).toBe(0);
      await picture(page, 'days-staff', true);
    },
    PATIENCE,
  );
});
