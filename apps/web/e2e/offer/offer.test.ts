import { barriersInBothThemes, seriousBarriers } from '../harness/accessible.ts';
import { picture, useBrowser } from '../harness/browser.ts';
import { speakFrenchAgain } from '../harness/language.ts';
import { follow } from '../harness/navigation.ts';
import { enterAs } from '../harness/people.ts';

const { visit } = useBrowser();

/** The page is long, and looked at in both themes. */
const PATIENCE_MS = 120_000;

describe('the offer', () => {
  it(
    'shows what is offered with its prices, leads to a part, and prints without the portal around it',
    async () => {
      const page = await visit();
      await enterAs(page, 'Équipe du client');
      await follow(page, 'Offre');
      await page.getByRole('heading', { name: 'Offre', level: 1 }).waitFor();
      await page.getByText('Version 2025-01, valable depuis le dimanche 19 janvier 2025').waitFor();
      const row = page
        .getByRole('table', { name: 'Forfaits annuels DEPLOY' })
        .getByRole('row', { name: /DEPLOY 20/ });
      expect((await row.textContent())?.replace(/\s/g, ' ')).toBe('DEPLOY 2020 j5 j750 €15 000 €');
      const pack = page.getByRole('article').filter({ hasText: 'Pack Production' });
      expect((await pack.textContent())?.replace(/\s/g, ' ')).toContain(
        'au lieu de 37 600 € HTÉconomie : 5 600 €',
      );
      await page.getByText(/Révision tarifaire.: annuelle, indexée sur l’évolution des coûts\./).waitFor();
      const starter = page.getByRole('article').filter({ hasText: 'Pack Démarrage Kubernetes' });
      expect(await starter.getByRole('listitem').count()).toBe(8);
      await starter.getByText('Gestion des secrets (Vault ou Sealed Secrets)').waitFor();
      await page
        .getByRole('navigation', { name: 'Dans cette page' })
        .getByRole('link', { name: 'Régie, accompagnement sur mesure' })
        .click();
      const heading = page.getByRole('heading', { name: 'Régie, accompagnement sur mesure' });
      expect((await heading.boundingBox())?.y).toBeLessThan(60);
      await page.reload();
      await heading.waitFor();
      await page.waitForFunction(() => window.scrollY > 1000);
      expect(await barriersInBothThemes(page, 'offer')).toEqual([]);
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
      expect(await page.getByRole('button', { name: 'Imprimer' }).isVisible()).toBe(false);
      await picture(page, 'offer-print', true);
    },
    PATIENCE_MS,
  );

  it(
    'is the same in English behind the last tab of a phone',
    async () => {
      const page = await visit({ device: 'phone', scheme: 'dark' });
      await page.getByRole('button', { name: 'English' }).click();
      await page
        .getByRole('button')
        .filter({ has: page.getByText('Administrator', { exact: true }) })
        .first()
        .click();
      await follow(page, 'Offer');
      await page.getByText('Version 2025-01, valid since Sunday 19 January 2025').waitFor();
      await page
        .getByRole('row', { name: /^Premium/ })
        .getByText('€1,800')
        .waitFor();
      await page.getByText('99.9% (planned maintenance excepted)').waitFor();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBe(390);
      expect(await seriousBarriers(page)).toEqual([]);
      await picture(page, 'offer-phone', true);
      await page.getByRole('button', { name: /your account$/ }).click();
      await speakFrenchAgain(page);
      await page.getByRole('heading', { level: 1, name: 'Offre' }).waitFor();
    },
    PATIENCE_MS,
  );
});
