import { barriersInBothThemes, seriousBarriers } from '../harness/accessible.ts';
import { picture, useBrowser } from '../harness/browser.ts';
import { speakFrenchAgain } from '../harness/language.ts';
import { follow } from '../harness/navigation.ts';
import { enterAs } from '../harness/people.ts';

const { visit } = useBrowser();

/** Pages are looked at in both themes. */
const PATIENCE_MS = 120_000;

describe('contracts', () => {
  it(
    'say what they cost, until when they run, and what they open',
    async () => {
      const page = await visit();
      await enterAs(page, 'Équipe du client');
      await follow(page, 'Contrats');
      await page.getByText('2 092,03 € HT / mois').waitFor();
      await page.getByText('Reconduit le samedi 18 avril 2026').waitFor();
      expect(await barriersInBothThemes(page, 'contracts')).toEqual([]);
      await page.getByLabel('Rechercher').fill('DEP');
      await page.getByLabel('Type').selectOption('run');
      await page.getByText('Aucun contrat trouvé').waitFor();
      await page.getByLabel('Type').selectOption('deploy');
      await page.getByRole('link', { name: 'DEPLOY 10' }).waitFor();
      await page.waitForURL(
        ({ searchParams }) =>
          searchParams.get('type') === 'deploy' && searchParams.get('recherche') === 'DEP',
      );
      await page.goto('/contrats?etat=en-cours');
      await page.getByRole('link', { name: 'RUN Premium' }).waitFor();
      await page.getByRole('link', { name: 'RUN Premium' }).click();
      await page
        .getByText(
          'dimanche 18 janvier 2026 est passé : résilié maintenant, le contrat court jusqu’au samedi 17 avril 2027 inclus',
        )
        .waitFor();
      const total = page.getByRole('row', { name: /^Total HT par mois/ });
      expect((await total.textContent())?.replace(/\s/g, ' ')).toBe('Total HT par mois2 000 €');
      await page.getByText('2 092,03 € HT, depuis le dimanche 18 janvier 2026').waitFor();
      await page.getByText('2 129,69 € HT, à partir du lundi 18 janvier 2027').waitFor();
      await page.getByText('Expliquer ce montant').click();
      await page.getByText('Premium : 1 800 €').waitFor();
      await page
        .getByText(
          'Révision du jeudi 1er janvier 2026, +2,15 % : 2 048 € devient 2 092,03 €. Arrondi au centime : −0,2 centime.',
        )
        .waitFor();
      await page.getByText(/^Reconduction n° 2/).waitFor();
      const january = page.getByRole('row').filter({ hasText: 'lun. 18 janv. 2027' });
      expect((await january.textContent())?.replace(/\s/g, ' ')).toContain('2 129,69 €425,94 €2 555,63 €');
      await page.getByText('D’où viennent ces montants').click();
      await page.getByText('Prix du mois à la signature : 2 000 €.').first().waitFor();
      await page.getByText('Mise à niveau majeure de Kubernetes').first().waitFor();
      expect(await barriersInBothThemes(page, 'contract')).toEqual([]);
      await page.getByText('Premium : 24h/24, 7j/7').waitFor();
      await page.getByText('20 nœuds au plus, tous clusters confondus').waitFor();
      const minor = page.getByRole('row', { name: /^Incidents mineurs \(P3\)/ });
      expect((await minor.textContent())?.replace(/\s/g, ' ')).toBe(
        'Incidents mineurs (P3)Aux heures couvertes, du lundi au vendredi hors jours fériés4 h24 h',
      );
      await page.getByText(/^AKOUENDY se réserve le droit de reclassifier/).waitFor();
      await page.getByText(/^Ce contrat n’a pas été commandé dans le portail/).waitFor();
      await page.getByRole('link', { name: 'Lire cette version de l’offre' }).click();
      await page.getByText('Version 2025-01').waitFor();
      await page.goto('/offre?version=1999-01');
      await page.getByText('Aucune version « 1999-01 » n’est publiée').waitFor();
      expect(await barriersInBothThemes(page, 'offer-unknown')).toEqual([]);
      await page.getByRole('link', { name: 'Lire l’offre actuelle' }).click();
      await page.getByText('Version 2025-01').waitFor();
      await follow(page, 'Contrats');
      await page.getByRole('heading', { name: /^Contrats/, level: 1 }).waitFor();
      await page.getByRole('link', { name: 'RUN Premium' }).click();
      await page.getByRole('link', { name: 'Tous les contrats' }).click();
      await page.getByRole('link', { name: 'DEPLOY 10' }).click();
      await page.getByText('jusqu’au vendredi 17 avril 2026 inclus', { exact: true }).waitFor();
      await page.getByText('25 % du forfait au plus, soit 2,5 j, pendant 3 mois après cette date').waitFor();
      await page.getByText('Conseils et architecture').waitFor();
      await page
        .getByText(/^Report des jours non consommés/)
        .first()
        .waitFor();
      const agreed = page.getByRole('group').filter({ hasText: 'Lire tout le texte accepté' });
      await agreed.getByText('Lire tout le texte accepté').click();
      await agreed.getByText('Engagement : 12 mois à compter de la signature').waitFor();
      const shown = agreed.getByRole('listitem').filter({ hasText: 'À six mois, facture' });
      expect((await shown.textContent())?.replace(/\s/g, ' ')).toBe(
        'À six mois, facture du sam. 18 oct. 2025 : 4 000 € HT, 800 € de TVA, 4 800 € TTC',
      );
      expect(await seriousBarriers(page)).toEqual([]);
      const half = page.getByRole('row', { name: /^À six mois/ });
      expect((await half.textContent())?.replace(/\s/g, ' ')).toBe(
        'À six moissam. 18 oct. 2025lun. 17 nov. 20254 000 €800 €4 800 €',
      );
      await page.getByText('D’où viennent ces montants').click();
      await page.getByText('TVA à 20 % de 4 000 € : 800 €.').first().waitFor();
    },
    PATIENCE_MS,
  );

  it(
    'are shown to the account manager, in English on a dark phone too',
    async () => {
      const phone = await visit({ device: 'phone', scheme: 'dark' });
      await phone.getByRole('button', { name: 'English' }).click();
      await phone.getByRole('button').filter({ hasText: 'Account management' }).click();
      await phone.getByRole('link', { name: 'Verdier Logistique' }).click();
      await follow(phone, 'Contracts');
      await phone.getByRole('heading', { name: /^Contracts/, level: 1 }).waitFor();
      await phone.getByRole('link', { name: 'RUN Standard' }).click();
      await phone.getByText('50% of the main price', { exact: true }).waitFor();
      await phone.getByRole('columnheader', { name: 'Resolution' }).waitFor();
      await phone.getByText(/^Week-end on-call: Saturday and Sunday, 9:00 to 18:00, since /).waitFor();
      const width = await phone.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBe(390);
      expect(await seriousBarriers(phone)).toEqual([]);
      await picture(phone, 'contract-phone', true);
      await phone.getByRole('button', { name: /your account$/ }).click();
      await speakFrenchAgain(phone);
    },
    PATIENCE_MS,
  );
});
