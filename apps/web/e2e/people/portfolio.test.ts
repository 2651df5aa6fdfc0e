import { seriousBarriers } from '../harness/accessible.ts';
import { picture, useBrowser } from '../harness/browser.ts';
import { follow } from '../harness/navigation.ts';
import { enterAs } from '../harness/people.ts';

const { visit } = useBrowser();

/** Two people at once take longer than one page, on a busy machine. */
const PATIENCE_MS = 90_000;

describe('a client', () => {
  it(
    'is entrusted to somebody, who sees it, and taken back, who sees it no more: on the open page',
    async () => {
      const admin = await visit();
      await enterAs(admin, 'Administration');
      await follow(admin, 'Ateliers Bonnard');
      await follow(admin, 'Suivi AKOUENDY');
      await admin.getByText('Personne ne suit ce client').waitFor();
      expect(await seriousBarriers(admin)).toEqual([]);
      await picture(admin, 'client-team-empty');
      await admin.getByRole('button', { name: 'Choisir parmi l’équipe' }).click();
      await admin.waitForURL((url) => url.search === '?liste=tous');
      await admin.getByRole('searchbox', { name: 'Rechercher une personne' }).fill('rousseau');
      await admin.getByText('1 personne', { exact: true }).waitFor();
      expect(new URL(admin.url()).search).toBe('?liste=tous&recherche=rousseau');
      await admin.getByRole('button', { name: 'Confier Ateliers Bonnard à Camille Rousseau' }).dblclick();
      await admin.getByText('Ateliers Bonnard est confié à Camille Rousseau').waitFor();

      const manager = await visit();
      await enterAs(manager, 'Suivi de compte');
      await follow(manager, 'Ateliers Bonnard');
      await manager.getByText('Jours restants', { exact: true }).waitFor();

      await follow(admin, 'Camille Rousseau');
      await admin.getByRole('heading', { name: 'Camille Rousseau', level: 1 }).waitFor();
      await admin.getByText('3 clients confiés').waitFor();
      expect(await seriousBarriers(admin)).toEqual([]);
      await picture(admin, 'staff-member');
      await admin.getByRole('button', { name: 'Retirer Ateliers Bonnard à Camille Rousseau' }).click();
      await admin.getByText('Ateliers Bonnard n’est plus confié à Camille Rousseau').waitFor();

      // Nobody has to touch the page: what it showed is gone.
      await manager.getByText('Cette page n’existe pas').waitFor();
      expect(await manager.getByText('Jours restants', { exact: true }).count()).toBe(0);
      await follow(manager, 'Clients');
      await manager.getByText('2 clients, triés par nom').waitFor();

      await follow(admin, 'Journal');
      const entries = admin.getByRole('main').getByRole('listitem');
      for (const what of ['retiré', 'confié']) {
        await entries
          .filter({ hasText: `a ${what} le client à une personne d’AKOUENDY` })
          .first()
          .waitFor();
      }
    },
    PATIENCE_MS,
  );
});

describe('somebody of the staff', () => {
  it('has no clients of their own in a role that sees all of them', async () => {
    const page = await visit({ device: 'phone', scheme: 'dark' });
    await enterAs(page, 'Administration');
    await follow(page, 'Équipe');
    await page.getByRole('link', { name: 'Hélène Marchand', exact: true }).click();
    await page.getByText('Le rôle Finance ouvre tous les clients').waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    await picture(page, 'staff-member-finance-phone-dark', true);
  });
});
