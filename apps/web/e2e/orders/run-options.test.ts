import { barriersInBothThemes, seriousBarriers } from '../harness/accessible.ts';
import { picture, useBrowser } from '../harness/browser.ts';
import { speakFrenchAgain } from '../harness/language.ts';
import { follow } from '../harness/navigation.ts';
import { personNamed } from '../harness/people.ts';
import { startPortal } from '../harness/portal.ts';
import { isIn, typePassword } from '../harness/sign-in.ts';

const { visit, leave } = useBrowser();

/** A portal of its own is started: what has joined a contract stays, and its page is looked at in both themes. */
const PATIENCE_MS = 240_000;

describe('options of a running RUN contract', () => {
  it(
    'are ordered with the price of the month shown, and stand in the contract with their day',
    async () => {
      const { address: portal, stop } = await startPortal();
      try {
        const page = await visit({ portal });
        await typePassword(page, personNamed('Claire Fontaine'));
        await isIn(page);
        await page.goto('/commander');
        await page.getByRole('heading', { name: /^Options de RUN Standard/ }).waitFor();
        await page.getByText('Votre contrat l’a déjà.').first().waitFor();
        await picture(page, 'option-choices', true);
        await page.getByRole('link', { name: /^Réunion/ }).click();
        await page.waitForURL(/option=WEEKLY_MEETING/);
        await page.getByRole('heading', { name: 'Votre mois à partir du lundi 13 avril 2026' }).waitFor();
        await page.getByText('D’où viennent ces montants').first().click();
        await page.getByText(/^Mois au prix de la signature/).waitFor();
        const months = page.getByRole('region', { name: 'Échéances de facturation' });
        await months
          .getByRole('row')
          .filter({ hasText: /13\savr/ })
          .first()
          .waitFor();
        await months.getByText('D’où viennent ces montants').click();
        await months
          .getByText(/depuis le mois du lundi\s13\savril\s2026/u)
          .first()
          .waitFor();
        expect(await barriersInBothThemes(page, 'option')).toEqual([]);
        await picture(page, 'option', true);

        const order = page.getByRole('button', { name: /^Commander/ });
        const purchaseOrder = page.getByLabel('Numéro de bon de commande');
        await page.getByText(/^Votre entreprise exige le sien/).waitFor();
        await order.click();
        await page.getByText('Indiquez le numéro de bon de commande de votre entreprise.').waitFor();
        expect(await purchaseOrder.evaluate((field) => field === document.activeElement)).toBe(true);
        expect(await barriersInBothThemes(page, 'option-purchase-order')).toEqual([]);
        await purchaseOrder.fill(' 4500019002 ');
        await order.click();
        await page.getByText('Cochez la phrase pour commander.').waitFor();
        await page.getByRole('checkbox', { name: /^Au nom de Verdier Logistique, j’ajoute/ }).check();
        await order.dblclick();
        await page.getByRole('heading', { name: /: commande passée$/ }).waitFor();
        await picture(page, 'option-added');

        await page.getByRole('link', { name: 'Voir le contrat' }).click();
        const joined = page.getByRole('region', { name: 'Options ajoutées depuis la signature' });
        await joined.getByText('à partir du lundi 13 avril 2026').waitFor();
        await joined.getByText('depuis le mardi 13 janvier 2026').waitFor();
        expect(await joined.getByRole('listitem').count()).toBe(2);
        for (const each of await joined.getByText('Commande', { exact: true }).all()) await each.click();
        await joined.getByText('Numéro de bon de commande : 4500018411').waitFor();
        await joined.getByText('Numéro de bon de commande : 4500019002').waitFor();
        await page.getByText('Expliquer ce montant').click();
        await page.getByText(/, depuis le mardi\s13\sjanvier\s2026\s:\s\+\s300/u).waitFor();
        expect(await barriersInBothThemes(page, 'option-contract')).toEqual([]);
        await picture(page, 'option-contract', true);
      } finally {
        await leave();
        await stop();
      }
    },
    PATIENCE_MS,
  );

  it('say on a dark phone in English why one cannot be ordered', async () => {
    const phone = await visit({ device: 'phone', scheme: 'dark' });
    await phone.getByRole('button', { name: 'English' }).click();
    await phone.getByRole('button').filter({ hasText: 'Antoine Mercier' }).click();
    await follow(phone, 'Contracts');
    await phone.goto('/commander');
    await phone.getByText('Your plan includes it.').first().waitFor();
    await picture(phone, 'option-choices-phone', true);
    await phone
      .getByRole('link', { name: /cluster/i })
      .first()
      .click();
    await phone.getByText('With the option').waitFor();
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await seriousBarriers(phone)).toEqual([]);
    await picture(phone, 'option-phone', true);
    await phone.getByRole('button', { name: /your account$/ }).click();
    await speakFrenchAgain(phone);
  });
});
