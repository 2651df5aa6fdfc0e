import { seriousBarriers } from '../harness/accessible.ts';
import { picture, useBrowser } from '../harness/browser.ts';
import { follow } from '../harness/navigation.ts';
import { enterAs } from '../harness/people.ts';
import { startPortal } from '../harness/portal.ts';

const { visit, leave } = useBrowser();

/** A portal of its own is started: what is announced is told to clients, and stays. */
const PATIENCE_MS = 180_000;

it(
  'finance announces a revision, which a contract shows as its next price',
  async () => {
    const { address: portal, stop } = await startPortal();
    try {
      const page = await visit({ portal });
      await enterAs(page, 'Finance');
      await follow(page, 'Révisions des prix');
      await page.getByText('+1,8 % à partir du vendredi 1er janvier 2027').waitFor();
      const rate = page.getByLabel('Révision, en %');
      await rate.fill('215');
      await page.getByRole('button', { name: 'Annoncer', exact: true }).click();
      await page.getByText('Un pourcentage entre −50 et 50').waitFor();
      expect(await rate.inputValue()).toBe('215');
      await page.getByText('+1,8 % est déjà annoncé pour ce jour et serait remplacé.').waitFor();
      await rate.fill('2,5');
      await page.getByRole('button', { name: 'Annoncer', exact: true }).click();
      await page.getByText('les prix mensuels de tous les contrats en cours changent').waitFor();
      expect(await seriousBarriers(page)).toEqual([]);
      await picture(page, 'price-revision-announce');
      await page.getByRole('button', { name: 'Revenir' }).click();
      expect(await rate.inputValue()).toBe('2,5');
      await page.getByRole('button', { name: 'Annoncer', exact: true }).click();
      await page.getByRole('button', { name: 'Annoncer la révision' }).dblclick();
      await page.getByText('Révision annoncée : +2,5 %').waitFor();
      await page.getByText('Remplacée.').waitFor();
      expect(await page.getByRole('listitem').filter({ hasText: '+2,5 %' }).count()).toBe(1);
      expect(await seriousBarriers(page)).toEqual([]);
      await picture(page, 'price-revisions', true);

      const phone = await visit({ portal, device: 'phone', scheme: 'dark' });
      await enterAs(phone, 'Administrateur');
      await follow(phone, 'Contrats');
      await phone.getByRole('heading', { name: /^Contrats/, level: 1 }).waitFor();
      await phone.getByRole('link', { name: 'RUN Premium' }).click();
      await phone.getByText('2 144,33 € HT, à partir du lundi 18 janvier 2027').waitFor();
      await phone.getByText('Expliquer ce montant').click();
      expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      expect(await seriousBarriers(phone)).toEqual([]);
      await picture(phone, 'contract-price-phone', true);
      await page.getByRole('button', { name: 'Retirer' }).click();
      await page.getByText('les prix ne changeront pas ce jour-là').waitFor();
      expect(await seriousBarriers(page)).toEqual([]);
      await picture(page, 'price-revision-withdraw');
      await page.getByRole('button', { name: 'Retirer la révision' }).click();
      await page.getByText('Révision retirée : +2,5 %').waitFor();
      await page.getByRole('listitem').filter({ hasText: 'Révision retirée' }).first().waitFor();
      await picture(page, 'price-revision-withdrawn', true);
      await Promise.all([page, phone].map((each) => each.context().close()));
    } finally {
      await leave();
      await stop();
    }
  },
  PATIENCE_MS,
);
