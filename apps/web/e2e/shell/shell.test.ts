import type { Page } from 'playwright-core';
import { seriousBarriers } from '../harness/accessible.ts';
import { picture, useBrowser } from '../harness/browser.ts';
import { enterAs } from '../harness/people.ts';

const { visit, takeErrors } = useBrowser();

const spokenLanguage = (page: Page) => page.locator('html').getAttribute('lang');
const shownScheme = (page: Page) => page.locator('html').getAttribute('data-mantine-color-scheme');

describe('the shell', () => {
  it('keeps the language and the appearance over a reload', async () => {
    const page = await visit();
    await enterAs(page, 'Administrateur');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('link', { name: 'Home' }).waitFor();
    await page.getByRole('button', { name: 'Appearance' }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await page.waitForLoadState('networkidle');

    await page.reload();
    await page.getByRole('link', { name: 'Home' }).waitFor();
    expect(await spokenLanguage(page)).toBe('en');
    expect(await shownScheme(page)).toBe('dark');

    await page.getByRole('button', { name: 'Français' }).click();
    await page.getByRole('link', { name: 'Accueil' }).waitFor();
    await page.waitForLoadState('networkidle');
  });

  it('offers a client only their own pages', async () => {
    const page = await visit();
    await enterAs(page, 'Équipe du client');
    const links = page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link');
    expect(await links.allTextContents()).toEqual([
      'Accueil',
      'Jours',
      'Réserver',
      'Contrats',
      'Clusters',
      'Documents',
      'Entreprise',
      'Offre',
    ]);
    await page.goto('/clients');
    await page.waitForURL((url) => url.pathname === '/');
  });

  it('lets the keyboard skip to the content', async () => {
    const page = await visit();
    await enterAs(page, 'Équipe du client');
    await page.reload();
    await page.getByRole('link', { name: 'Accueil' }).waitFor();
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Aller au contenu' });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.getByRole('main').evaluate((main) => main === document.activeElement)).toBe(true);
  });

  it('says of an unknown address that it does not exist', async () => {
    const page = await visit();
    await enterAs(page, 'Équipe du client');
    await page.goto('/nulle-part');
    await page.getByText('Cette page n’existe pas').waitFor();
    expect(await page.title()).toBe('Cette page n’existe pas · AKOUENDY');
    await page.getByRole('link', { name: 'Revenir à l’accueil' }).click();
    await page.waitForURL((url) => url.pathname === '/');
  });
});

describe('the clients', () => {
  it('are listed for staff, found by name, and open on their home', async () => {
    const page = await visit();
    await enterAs(page, 'Administration');
    await page.waitForURL('**/clients');
    const rows = page.getByRole('row');
    await rows.nth(1).waitFor();
    const names = await page.getByRole('rowheader').getByRole('link').allTextContents();
    expect(names).toEqual(expect.arrayContaining(['Ateliers Bonnard', 'Océane Santé', 'Verdier Logistique']));
    expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'fr')));
    await picture(page, 'clients');

    const [name = ''] = names;
    await page.getByRole('searchbox', { name: 'Rechercher un client' }).fill(name.slice(0, 5));
    await page.getByText('1 client trouvé').waitFor();
    expect(new URL(page.url()).searchParams.get('recherche')).toBe(name.slice(0, 5).trim());

    await page.getByRole('link', { name }).click();
    await page.waitForURL(/\/clients\/[^/]+$/);
    const navigation = page.getByRole('navigation', { name: 'Navigation principale' });
    await navigation.getByText(name).waitFor();
    expect(await navigation.getByRole('link').allTextContents()).toEqual([
      'Portefeuille',
      'Clients',
      'Offre',
      'Équipe',
      'Catalogue',
      'Tâches en échec',
      'Révisions des prix',
      'Journal',
      'Accueil',
      'Jours',
      'Réserver',
      'Contrats',
      'Devis',
      'Clusters',
      'Documents',
      'Entreprise',
      'Personnes',
      'Connexion',
      'Tout exporter',
      'Suivi AKOUENDY',
    ]);
  });

  it('show their calendar, and not a booking, to a role that only reads', async () => {
    const page = await visit();
    await enterAs(page, 'Finance');
    await page.getByRole('rowheader').getByRole('link').first().click();
    await page.getByRole('link', { name: 'Calendrier', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Calendrier' }).waitFor();
    expect(await page.title()).toBe('Calendrier · AKOUENDY');
  });

  it('that nothing matches leave a way back', async () => {
    const page = await visit();
    await enterAs(page, 'Administration');
    await page.goto('/clients?recherche=zzz');
    await page.getByText('Aucun client ne correspond à « zzz »').waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('zzz');
    await page.getByRole('link', { name: 'Voir tous les clients' }).click();
    await page.getByRole('row').nth(1).waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
  });

  it('that are no client of the viewer do not exist for them', async () => {
    const page = await visit();
    await enterAs(page, 'Administration');
    await page.goto('/clients/00000000-0000-4000-8000-000000000000');
    await page.getByText('Cette page n’existe pas').waitFor();
  });

  it.each([
    ['desktop', 'light'],
    ['desktop', 'dark'],
    ['phone', 'light'],
  ] as const)('have no serious barrier on a %s in the %s theme', async (device, scheme) => {
    const page = await visit({ device, scheme });
    await enterAs(page, 'Suivi de compte');
    await page.getByRole('row').nth(1).waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    await picture(page, `clients-${device}-${scheme}`);
  });
});

describe('when something fails', () => {
  it('says that the portal does not answer, and tries again', async () => {
    const page = await visit();
    await enterAs(page, 'Administration');
    const client = page.getByRole('rowheader').getByRole('link').first();
    await client.waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await client.click();
    await page.getByRole('alert').getByText('Le portail ne répond pas').waitFor();
    await picture(page, 'unreachable');

    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(takeErrors()).not.toEqual([]);
  });

  it('loads itself anew when a release has replaced the files of a page', async () => {
    const page = await visit();
    await enterAs(page, 'Équipe du client');
    await page.route('**/assets/book.route-*.js', (route) => route.fulfill({ status: 404 }), { times: 1 });
    await page.getByRole('link', { name: 'Réserver', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Réserver une intervention' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/reserver');
    expect(takeErrors()).toEqual([expect.stringContaining('404')]);
  });

  it('comes back to the same page after a session that has ended', async () => {
    const page = await visit();
    await enterAs(page, 'Administration');
    const client = page.getByRole('rowheader').getByRole('link').first();
    await client.waitFor();
    await page.context().clearCookies();
    await client.click();
    await page.getByRole('alert').getByText('Votre session est terminée').waitFor();
    expect(page.url()).toContain('/connexion?vers=%2Fclients');
    await enterAs(page, 'Administration');
    await page.waitForURL('**/clients**');
    expect(takeErrors()).toEqual([]);
  });
});
