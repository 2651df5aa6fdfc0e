import type { Page } from 'playwright-core';
import { barriersInBothThemes, seriousBarriers } from '../harness/accessible.ts';
import { picture, useBrowser } from '../harness/browser.ts';
import { follow } from '../harness/navigation.ts';
import { enterAs } from '../harness/people.ts';

const { visit } = useBrowser();

const NOTICE = {
  fr: 'Préavis résiliation\u00a0: 3 mois avant échéance (contrats RUN)',
  en: 'Notice of termination: 3 months before the end (RUN contracts)',
};
const CLUSTER = {
  fr: 'Cluster HA 7 workers, 3 masters, Rancher',
  en: 'Cluster of 7 workers, 3 masters, Rancher',
};

const openPart = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name, expanded: false }).click();
  await page.getByRole('button', { name, expanded: true }).waitFor();
};

/** Two people at the same form, looked at in both themes. */
const PATIENCE_MS = 180_000;

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

      await openPart(page, 'RUN : plans');
      await page.getByLabel('RUN Standard, tarif par mois').fill('950,555');
      await page.getByText('Un montant de 0,01 à 1 000 000 €').waitFor();
      expect(await page.getByRole('button', { name: 'Publier la version' }).isDisabled()).toBe(true);
      await page.getByLabel('RUN Standard, tarif par mois').fill('950,50');
      await openPart(page, 'RUN : support et engagement');
      await page.getByLabel('Préavis de résiliation', { exact: true }).fill('13');
      const notice = 'Conditions générales, préavis de résiliation';
      await page.getByLabel(`${notice} (en français)`).fill('Préavis : 13 mois');
      await page.getByLabel(`${notice} (en anglais)`).fill('Notice: 13 months');
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
      await page.getByLabel('Préavis de résiliation', { exact: true }).fill('3');
      await page.getByLabel(`${notice} (en français)`).fill(NOTICE.fr);
      await page.getByLabel(`${notice} (en anglais)`).fill(NOTICE.en);
      await openPart(page, 'BUILD : plans et options');
      await page.getByLabel('BUILD Standard, workers').fill('7');
      await openPart(page, 'RUN : plans');
      expect(await page.getByLabel('RUN Standard, tarif par mois').inputValue()).toBe('950,50');
      await page.getByRole('button', { name: 'Publier la version' }).click();
      await page
        .getByRole('alert')
        .filter({ hasText: /«.Pack Production, BUILD Standard.» cite «.BUILD Standard, workers.».: 5.nœuds/ })
        .waitFor();
      await page.getByRole('button', { name: /^BUILD.*1 clause à reformuler/ }).waitFor();
      await picture(page, 'offer-stale', true);
      const contents = 'Pack Production, BUILD Standard';
      await page.getByLabel(`${contents} (en français)`).fill(CLUSTER.fr);
      await page.getByLabel(`${contents} (en anglais)`).fill(CLUSTER.en);
      await page.getByText('3 changements', { exact: true }).waitFor();
      expect(await barriersInBothThemes(page, 'offer-publish')).toEqual([]);
      await page.getByRole('button', { name: 'Publier la version' }).click();
      const asked = page.getByRole('dialog').getByRole('row', { name: /^RUN Standard/ });
      expect((await asked.textContent())?.replace(/\s/g, ' ')).toBe(
        'RUN Standard, tarif par mois900 €950,50 €',
      );
      const nodes = page.getByRole('dialog').getByRole('row', { name: /^BUILD Standard, workers/ });
      expect((await nodes.textContent())?.replace(/\s/g, ' ')).toBe('BUILD Standard, workers5 nœuds7 nœuds');
      await page.getByText(/^Une clause est reformulée.: Pack Production, BUILD Standard/).waitFor();
      await page.getByText('Elle peut être retirée avant ce jour').waitFor();
      expect(await seriousBarriers(page)).toEqual([]);
      await picture(page, 'offer-publish-ask');
      await page.getByRole('button', { name: 'Revenir' }).click();
      expect(await page.getByLabel('BUILD Standard, workers').inputValue()).toBe('7');
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

      await openPart(late, 'Engagements et conditions générales');
      await late.getByLabel('Délai de paiement', { exact: true }).fill('45');
      const payment = 'Conditions générales, délai de paiement';
      await late.getByLabel(`${payment} (en français)`).fill('Délai de paiement : 45 jours');
      await late.getByLabel(`${payment} (en anglais)`).fill('Payment: 45 days');
      await late.getByRole('button', { name: 'Publier la version' }).click();
      await late.getByRole('button', { name: 'Confirmer la publication' }).click();
      await late.getByText('La version 2026-04 a été publiée entre-temps').waitFor();
      expect(await late.getByLabel('Délai de paiement', { exact: true }).inputValue()).toBe('45');
      await late.getByRole('button', { name: 'Repartir de la nouvelle version' }).click();
      await late.getByText('À partir de la version 2026-04').waitFor();
      await openPart(late, 'RUN : plans');
      expect(await late.getByLabel('RUN Standard, tarif par mois').inputValue()).toBe('950,50');

      await page.goto('/offre');
      await page.getByText('Version 2025-01').waitFor();
      await page.goto('/offre?version=2026-04');
      await page.getByText('Ce n’est pas encore l’offre actuelle').waitFor();
      await page.getByRole('cell', { name: '7 workers' }).waitFor();
      await page.getByText(CLUSTER.fr).waitFor();
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
