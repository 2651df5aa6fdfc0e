import { barriersInBothThemes, seriousBarriers } from '../harness/accessible.ts';
import { picture, useBrowser } from '../harness/browser.ts';
import { follow } from '../harness/navigation.ts';
import { enterAs } from '../harness/people.ts';

const { visit } = useBrowser();

/** Two people at the same form, looked at in both themes. */
const PATIENCE_MS = 120_000;

describe('the catalogue', () => {
  it(
    'is given a new version by one of two who prepare it; the other keeps what was typed and starts from it',
    async () => {
      const page = await visit();
      await enterAs(page, 'Administration');
      await follow(page, 'Catalogue');
      await page.getByText('Première version : tout y est nouveau.').waitFor();
      await page.getByRole('link', { name: 'Préparer une version' }).click();
      await page.getByText('Rien ne change encore').waitFor();
      const late = await page.context().newPage();
      await late.goto('/administration/catalogue/nouvelle');
      await late.getByText('Rien ne change encore').waitFor();

      await page.getByLabel('RUN Standard, tarif par mois').fill('950,555');
      await page.getByText('Un montant de 0,01 à 1 000 000 €').waitFor();
      expect(await page.getByRole('button', { name: 'Publier la version' }).isDisabled()).toBe(true);
      await page.getByLabel('RUN Standard, tarif par mois').fill('950,50');
      await page.getByLabel('Préavis de résiliation').fill('13');
      await page.getByLabel('Report des jours, part du forfait').fill('50');
      await page.getByLabel('Offerte à partir du').fill('2999-01-01');
      await page.getByRole('button', { name: 'Publier la version' }).click();
      await page.getByText('Choisissez une date du ').waitFor();
      await page.getByLabel('Offerte à partir du').fill('2026-04-01');
      await page.getByRole('button', { name: 'Publier la version' }).click();
      await page.getByRole('button', { name: 'Confirmer la publication' }).click();
      await page
        .getByRole('alert')
        .filter({ hasText: 'Le préavis de résiliation est plus long que l’engagement' })
        .waitFor();
      await page.getByLabel('Préavis de résiliation').fill('3');
      await page.getByRole('button', { name: 'Publier la version' }).click();
      await page.getByRole('button', { name: 'Confirmer la publication' }).click();
      await page
        .getByRole('alert')
        .filter({ hasText: /cite «.Report des jours, part du forfait.».: 25.%/ })
        .waitFor();
      await picture(page, 'offer-stale', true);
      await page.getByLabel('Report des jours, part du forfait').fill('25');
      await page.getByText('1 changement', { exact: true }).waitFor();
      expect(await barriersInBothThemes(page, 'offer-publish')).toEqual([]);
      await page.getByRole('button', { name: 'Publier la version' }).click();
      const asked = page.getByRole('dialog').getByRole('row', { name: /^RUN Standard/ });
      expect((await asked.textContent())?.replace(/\s/g, ' ')).toBe(
        'RUN Standard, tarif par mois900 €950,50 €',
      );
      await page.getByText('Elle peut être retirée avant ce jour').waitFor();
      expect(await seriousBarriers(page)).toEqual([]);
      await picture(page, 'offer-publish-ask');
      await page.getByRole('button', { name: 'Revenir' }).click();
      expect(await page.getByLabel('RUN Standard, tarif par mois').inputValue()).toBe('950,50');
      await page.getByRole('button', { name: 'Publier la version' }).click();
      await page.getByRole('button', { name: 'Confirmer la publication' }).click();
      await page.getByText('Version 2026-04 publiée').waitFor();
      const row = page.getByRole('row', { name: /^RUN Standard, tarif par mois/ });
      expect((await row.textContent())?.replace(/\s/g, ' ')).toBe(
        'RUN Standard, tarif par mois900 €950,50 €',
      );
      await page.getByText('À venir').waitFor();
      expect(await seriousBarriers(page)).toEqual([]);
      await picture(page, 'offer-versions', true);

      await late.getByLabel('Délai de paiement').fill('45');
      await late.getByRole('button', { name: 'Publier la version' }).click();
      await late.getByRole('button', { name: 'Confirmer la publication' }).click();
      await late.getByText('La version 2026-04 a été publiée entre-temps').waitFor();
      expect(await late.getByLabel('Délai de paiement').inputValue()).toBe('45');
      await late.getByRole('button', { name: 'Repartir de la nouvelle version' }).click();
      await late.getByText('À partir de la version 2026-04').waitFor();
      expect(await late.getByLabel('RUN Standard, tarif par mois').inputValue()).toBe('950,50');

      await page.goto('/offre');
      await page.getByText('Version 2025-01').waitFor();
      await page.goto('/offre?version=2026-04');
      await page.getByText('Ce n’est pas encore l’offre actuelle').waitFor();
      expect(await seriousBarriers(page)).toEqual([]);
      await page.getByRole('link', { name: 'Lire l’offre actuelle' }).click();
      await page.getByText('Version 2025-01').waitFor();

      await page.goto('/administration/catalogue');
      await page.getByRole('button', { name: 'Retirer' }).click();
      await page.getByText('Une fois retirée, elle n’est proposée à personne').waitFor();
      expect(await seriousBarriers(page)).toEqual([]);
      await picture(page, 'offer-withdraw');
      await page.getByRole('button', { name: 'Retirer la version' }).click();
      await page.getByText('Version 2026-04 retirée').waitFor();
      await page.getByText('À venir').waitFor({ state: 'detached' });
      await page.getByText('Première version : tout y est nouveau.').waitFor();
    },
    PATIENCE_MS,
  );
});
