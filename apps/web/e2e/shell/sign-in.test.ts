import { seriousBarriers } from '../harness/accessible.ts';
import { picture, useBrowser } from '../harness/browser.ts';
import { speakFrenchAgain } from '../harness/language.ts';
import { enterAs, somebody } from '../harness/people.ts';

const { visit } = useBrowser();

describe('signing in', () => {
  it('leads by address and password to the page that was wanted', async () => {
    const { name, email, password } = somebody();
    const page = await visit({ path: '/reserver' });
    await page.waitForURL('**/connexion?vers=%2Freserver');
    expect(await page.title()).toBe('Connexion · AKOUENDY');

    await page.getByLabel('Adresse professionnelle').fill(email);
    await page.getByLabel('Mot de passe', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click();

    await page.waitForURL('**/reserver');
    await page.getByRole('button', { name: new RegExp(`^${name},.*votre compte$`) }).waitFor();
    expect(await page.getByRole('link', { name: 'Réserver' }).getAttribute('aria-current')).toBe('page');
  });

  it('refuses a wrong password, says so, and keeps the address', async () => {
    const { email } = somebody();
    const page = await visit();
    await page.getByLabel('Adresse professionnelle').fill(email);
    await page.getByLabel('Mot de passe', { exact: true }).fill('ce n’est pas lui');
    await page.getByLabel('Mot de passe', { exact: true }).press('Enter');

    const refusal = page.getByRole('alert');
    await refusal.getByText('Adresse ou mot de passe incorrect').waitFor();
    expect(await page.getByLabel('Adresse professionnelle').inputValue()).toBe(email);
    expect(await page.getByLabel('Mot de passe', { exact: true }).inputValue()).toBe('');
    expect(await seriousBarriers(page)).toEqual([]);
  });

  it('takes one click in the demonstration, one person a role', async () => {
    const page = await visit();
    expect(await page.getByRole('listitem').count()).toBe(6);
    await picture(page, 'sign-in');
    await enterAs(page, 'Équipe du client');
    expect(new URL(page.url()).pathname).toBe('/');
  });

  it('speaks the language that was chosen at the door', async () => {
    const page = await visit({ device: 'phone' });
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Client portal' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await picture(page, 'sign-in-english-phone', true);

    await page.getByRole('button').filter({ hasText: 'Client team' }).click();
    await page.getByRole('link', { name: 'Home' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');

    await page.getByRole('button', { name: /your account$/ }).click();
    await speakFrenchAgain(page);
    await page.getByRole('link', { name: 'Accueil' }).waitFor();
  });

  it.each(['light', 'dark'] as const)('has no serious barrier in the %s theme', async (scheme) => {
    const page = await visit({ scheme });
    await page.getByRole('heading', { name: 'Espace client' }).waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    await picture(page, `sign-in-${scheme}`);
  });
});

describe('signing out', () => {
  it('closes every page behind it', async () => {
    const page = await visit();
    await enterAs(page, 'Équipe du client');
    await page.getByRole('button', { name: /votre compte$/ }).click();
    await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
    await page.waitForURL('**/connexion');
    await page.goBack();
    await page.getByRole('heading', { name: 'Espace client' }).waitFor();
  });
});
