import type { Page } from 'playwright-core';
import { startOpenIdProvider, type RunningProvider } from '../../../api/test/harness/openid-provider.ts';
import { seriousBarriers } from '../harness/accessible.ts';
import { picture, useBrowser } from '../harness/browser.ts';
import { personNamed } from '../harness/people.ts';
import { isIn, signOut, typePassword } from '../harness/sign-in.ts';

const { visit, takeErrors } = useBrowser();

/** The journey is long: settings, a try, and eight ways to and from the provider. */
const PATIENCE_MS = 240_000;

const DOMAIN = 'ateliers-bonnard.example';

/** Whom the company's provider knows, by their login there. */
const ACCOUNTS = {
  nadia: {
    email: `nadia.lefevre@${DOMAIN}`,
    email_verified: true,
    name: 'Nadia Lefèvre',
    groups: ['direction'],
  },
  paul: { email: `paul.renaud@${DOMAIN}`, email_verified: true, name: 'Paul Renaud', groups: ['atelier'] },
  rose: { email: `rose.aubert@${DOMAIN}`, email_verified: true, name: 'Rose Aubert', groups: ['direction'] },
  guest: { email: 'invite@ailleurs.example', email_verified: true, name: 'Un invité', groups: ['direction'] },
};

type Login = keyof typeof ACCOUNTS;

/** Signs in with the provider's own pages, and agrees to what it asks, until the browser is back in the portal. */
async function signInThere(page: Page, { issuer }: RunningProvider, login: Login): Promise<void> {
  await page.waitForURL((url) => url.origin === issuer);
  await page.getByPlaceholder('Enter any login').fill(login);
  await page.getByPlaceholder('and password').fill('x');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL((url) => url.origin !== issuer);
}

/** Ends the session that the provider has with the browser: it asks anew who it is. */
const forgetThere = (page: Page) => page.context().clearCookies({ name: /^_(session|interaction)/ });

/** From the sign-in page to the provider of the company. */
async function leaveFor(page: Page, email = `quelqu.un@${DOMAIN}`): Promise<void> {
  const field = page.getByRole('main').locator('input[name="company-email"]');
  if (!(await field.isVisible())) {
    await page.getByRole('button', { name: 'Se connecter avec mon entreprise' }).click();
  }
  await field.fill(email);
  await page.getByRole('button', { name: 'Continuer' }).click();
}

const refused = (page: Page, title: string) => page.getByRole('alert').getByText(title).waitFor();

/** The role that the settings show of who is signed in. */
async function isClientAdmin(page: Page): Promise<boolean> {
  await isIn(page);
  return page.getByRole('link', { name: 'Connexion', exact: true }).isVisible();
}

describe('single sign-on', () => {
  let provider: RunningProvider | null = null;

  afterEach(() => provider?.stop());

  it(
    'is set up, tried and enforced by the company’s admin, lets its people in by its word, and says why it does not',
    async () => {
      const nadia = personNamed('Nadia Lefèvre');
      const admin = await visit();
      await typePassword(admin, nadia);
      await isIn(admin);
      await admin.getByRole('link', { name: 'Connexion', exact: true }).click();
      const redirectUri = await admin.getByLabel('Adresse de retour').inputValue();
      provider = await startOpenIdProvider(redirectUri, ACCOUNTS);
      const there = provider;

      // What is wrong is said at its field, and what was typed stays.
      await admin.getByLabel('Émetteur').fill(`${there.issuer}/elsewhere`);
      await admin.getByLabel('Identifiant client').fill('portal');
      await admin.getByLabel('Secret client').fill(there.clientSecret);
      await admin.getByLabel('Domaines de messagerie').fill(`${DOMAIN}, verdier-logistique.example`);
      await admin.getByLabel('Attribut du rôle').fill('groups');
      await admin.getByLabel('Valeurs qui font un administrateur').fill('direction');
      const save = admin.getByRole('button', { name: 'Enregistrer' });
      await save.click();
      await refused(admin, 'Le fournisseur d’identité ne peut pas être utilisé');
      await admin.getByLabel('Émetteur').fill(there.issuer);
      await save.click();
      await admin.getByText(/^verdier-logistique\.example n’est pas un domaine de votre société/u).waitFor();
      expect(await admin.getByLabel('Secret client').inputValue()).toBe(there.clientSecret);
      await admin.getByLabel('Domaines de messagerie').fill(DOMAIN);
      await save.click();
      await admin.getByText('Réglages enregistrés').waitFor();
      expect(await seriousBarriers(admin)).toEqual([]);
      await picture(admin, 'single-sign-on-settings', true);

      // Enforced only by who has come in through it: somebody else’s account is refused, the own one is the proof.
      await admin.getByRole('button', { name: 'L’imposer à toute l’entreprise' }).click();
      await refused(admin, 'Connectez-vous d’abord vous-même par votre fournisseur');
      const attempt = admin.getByRole('button', { name: 'Essayer la connexion' });
      await attempt.click();
      await signInThere(admin, there, 'paul');
      await refused(admin, 'L’essai n’a pas abouti');
      await forgetThere(admin);
      await attempt.click();
      await signInThere(admin, there, 'nadia');
      await admin.getByText('Vous êtes entré par votre fournisseur avec ces réglages').waitFor();
      await picture(admin, 'single-sign-on-links', true);
      await admin.getByRole('button', { name: 'L’imposer à toute l’entreprise' }).click();
      await admin.getByText('Imposée : c’est la seule façon d’entrer').waitFor();
      // What has been said stays under the pointer.
      await admin.mouse.move(5, 5);

      // A colleague comes for the first time, to the page that they wanted, as a member.
      const paul = await visit({ path: '/documents' });
      await typePassword(paul, nadia);
      await refused(paul, 'Adresse ou mot de passe incorrect');
      await leaveFor(paul, 'quelqu.un@nulle-part.example');
      await refused(paul, 'Aucune entreprise ne se connecte ainsi à cette adresse');
      await leaveFor(paul);
      await signInThere(paul, there, 'paul');
      await paul.waitForURL('**/documents');
      expect(await isClientAdmin(paul)).toBe(false);
      await paul.getByRole('button', { name: /^Paul Renaud.*votre compte$/u }).waitFor();
      await signOut(paul);

      // One of the group that directs comes as an admin.
      const rose = await visit();
      await leaveFor(rose);
      await signInThere(rose, there, 'rose');
      expect(await isClientAdmin(rose)).toBe(true);

      // Refused: of another domain, given up there, come back with what was used; and each time the way stays open.
      const guest = await visit({ path: '/reserver' });
      await leaveFor(guest);
      await signInThere(guest, there, 'guest');
      await refused(guest, 'Votre entreprise ne vous ouvre pas le portail');
      expect(await seriousBarriers(guest)).toEqual([]);
      await picture(guest, 'single-sign-on-refused');
      await forgetThere(guest);
      await leaveFor(guest);
      await guest.getByText('[ Cancel ]').click();
      await refused(guest, 'Connexion interrompue');
      expect(new URL(guest.url()).searchParams.get('vers')).toBe('/reserver');
      await guest.goto(`${new URL(redirectUri).pathname}?state=x&code=y`);
      await refused(guest, 'Cette connexion n’est plus valable');

      // The admin, who is in, opens the other ways again; a secret that the provider does not know leads nowhere.
      await admin.getByRole('button', { name: 'Défaire le lien de Nadia Lefèvre' }).click();
      await admin.getByText('Lien défait : Nadia Lefèvre').waitFor();
      // Saving what could lock everybody out asks first: declined, it stays the only way in.
      await admin.getByLabel('Secret client').fill('another secret');
      await save.click();
      const asked = admin.getByRole('dialog', { name: 'La connexion unique ne sera plus imposée' });
      await asked.waitFor();
      expect(await seriousBarriers(admin)).toEqual([]);
      await picture(admin, 'single-sign-on-relax');
      await asked.getByRole('button', { name: 'Ne rien changer' }).click();
      await asked.waitFor({ state: 'hidden' });
      await admin.getByText('Imposée : c’est la seule façon d’entrer').waitFor();
      await admin.getByRole('button', { name: 'Ne plus l’imposer' }).click();
      await admin.getByText('Connexion unique au choix').waitFor();
      await admin.getByLabel('Secret client').fill('another secret');
      await save.click();
      await admin.getByText('Réglages enregistrés').waitFor();
      await admin.mouse.move(5, 5);
      await guest.goto('/connexion');
      await forgetThere(guest);
      await leaveFor(guest);
      await signInThere(guest, there, 'paul');
      await refused(guest, 'La connexion par votre entreprise n’a pas abouti');
      await admin.getByRole('button', { name: 'Supprimer la connexion' }).click();
      await admin.getByText('Connexion unique supprimée').waitFor();
      await typePassword(guest, nadia);
      await isIn(guest);
      // The provider's own pages ask for fonts from the internet, and for an icon.
      expect(takeErrors().filter((error) => !error.startsWith('Failed to load resource'))).toEqual([]);
    },
    PATIENCE_MS,
  );
});
