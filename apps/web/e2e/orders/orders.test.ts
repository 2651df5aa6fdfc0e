import { barriersInBothThemes, seriousBarriers } from '../harness/accessible.ts';
import { picture, useBrowser } from '../harness/browser.ts';
import { follow } from '../harness/navigation.ts';
import { enterAs, personNamed } from '../harness/people.ts';
import { balanceOf, describeWork, freeSlots, FRENCH } from '../days/pages.ts';
import { isIn, typePassword } from '../harness/sign-in.ts';

const { visit } = useBrowser();

/** Pages are looked at in both themes. */
const PATIENCE_MS = 120_000;

describe('ordering', () => {
  it(
    'a DEPLOY 20 opens days that are booked at once',
    async () => {
      const page = await visit();
      await typePassword(page, personNamed('Nadia Lefèvre'));
      await isIn(page);
      await follow(page, 'Offre');
      await page.getByRole('link', { name: 'DEPLOY 20', exact: true }).click();
      await page.waitForURL(/\/commander\?choix=DEPLOY_20$/);
      await page.getByText('+ 3 000 € de TVA = 18 000 € TTC').waitFor();
      const remaining = page.getByText(/^[\d,]+\sj \+ 20\sj = [\d,]+\sj$/u);
      const [before = 0, , after = 0] = ((await remaining.textContent()) ?? '')
        .split(/[+=]/)
        .map((days) => Number.parseFloat(days.replace(',', '.')));
      expect(after).toBe(before + 20);
      await page.getByText('Au plus 5 j, du mercredi 17 mars 2027 au mercredi 16 juin 2027 inclus').waitFor();
      expect(await barriersInBothThemes(page, 'order')).toEqual([]);

      const order = page.getByRole('button', { name: 'Commander DEPLOY 20' });
      await order.click();
      await page.getByText('Cochez la phrase pour commander.').waitFor();
      const statement = page.getByRole('checkbox', {
        name: /^Au nom de Ateliers Bonnard, je commande « DEPLOY 20 »/,
      });
      await statement.check();
      await order.dblclick();
      await page.getByRole('heading', { name: 'DEPLOY 20 : commande passée' }).waitFor();
      await picture(page, 'order-placed');

      await page.getByRole('link', { name: 'Réserver des jours' }).click();
      await page.waitForURL(/\/reserver/);
      await freeSlots(page).first().click();
      await describeWork(page, FRENCH);
      await page.getByRole('button', { name: /^Confirmer 0,5/ }).click();
      await page.getByText(/^0,5.j réservé$/u).waitFor();
      await follow(page, 'Accueil');
      await page.getByText('Jours restants', { exact: true }).waitFor();
      expect(await balanceOf(page)).toBe(after - 0.5);

      await follow(page, 'Contrats');
      await page.getByRole('heading', { name: /^Contrats/, level: 1 }).waitFor();
      await page.getByRole('link', { name: 'DEPLOY 20', exact: true }).click();
      await page.getByText(/^Confirmée par Nadia Lefèvre, le mar\.\s17\smars\s2026/u).waitFor();
      await page.getByRole('row', { name: /^À six mois/ }).waitFor();
      await page.getByRole('link', { name: 'Tous les contrats' }).click();
      const listed = page.getByRole('link', { name: 'DEPLOY 20', exact: true });
      await listed.first().waitFor();
      expect(await listed.count()).toBe(1);
      expect(await barriersInBothThemes(page, 'order-contract')).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'a month of régie starts on a day that is chosen among those that can be',
    async () => {
      const page = await visit({ device: 'phone' });
      await typePassword(page, personNamed('Nadia Lefèvre'));
      await isIn(page);
      await page.goto('/commander?choix=REGIE_MONTH');
      const start = page.getByLabel('Premier jour');
      await page
        .getByText('Du mardi 24 mars 2026 au jeudi 23 avril 2026 inclus, sans reconduction')
        .waitFor();
      expect(await start.inputValue()).toBe('2026-03-24');
      await start.fill('2026-03-23');
      await page.getByText('Pas avant le mardi 24 mars 2026').waitFor();
      expect(await start.inputValue()).toBe('2026-03-23');
      expect(await page.getByRole('button', { name: /^Commander/ }).count()).toBe(0);
      expect(await barriersInBothThemes(page, 'order-start-refused-phone')).toEqual([]);
      await start.fill('2026-09-18');
      await page.getByText('Au plus tard le jeudi 17 septembre 2026').waitFor();
      await start.fill('2026-05-31');
      await page
        .getByText('Du dimanche 31 mai 2026 au lundi 29 juin 2026 inclus, sans reconduction')
        .waitFor();
      await page.getByRole('checkbox', { name: /Le contrat commence le dimanche 31 mai 2026\.$/ }).waitFor();
      await page.reload();
      await page.getByText('Du dimanche 31 mai 2026').waitFor();
      expect(await start.inputValue()).toBe('2026-05-31');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      expect(await barriersInBothThemes(page, 'order-start-phone')).toEqual([]);
    },
    PATIENCE_MS,
  );

  it('is not for members, on a dark phone in English too', async () => {
    const phone = await visit({ device: 'phone', scheme: 'dark' });
    await enterAs(phone, 'Équipe du client');
    await phone.goto('/commander');
    await phone.getByText('Commander est réservé aux administrateurs').waitFor();
    expect(await seriousBarriers(phone)).toEqual([]);
  });
});
