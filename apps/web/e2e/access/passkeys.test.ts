import type { Page } from 'playwright-core';
import { seriousBarriers } from '../harness/accessible.ts';
import { picture, useBrowser } from '../harness/browser.ts';
import { personNamed } from '../harness/people.ts';
import { isIn, signOut, typePassword } from '../harness/sign-in.ts';

const { visit } = useBrowser();

/** The journey is long: a sign-in, an enrolment with its codes, another sign-in, and the settings. */
const PATIENCE_MS = 180_000;

/** Gives the page's browser a device with a fingerprint reader, and a finger on it. */
async function plugAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

describe('a passkey', () => {
  it(
    'is enrolled by staff after their first password, and is all that they need from then on',
    async () => {
      const page = await visit();
      await plugAuthenticator(page);
      await typePassword(page, personNamed('Thomas Girard'));
      await page.getByRole('heading', { name: 'Protégez votre compte' }).waitFor();
      expect(await seriousBarriers(page)).toEqual([]);
      await picture(page, 'sign-in-enrol');

      // Nothing else is open meanwhile, and a reload comes back to the same step.
      await page.goto('/clients');
      await page.waitForURL('**/connexion?vers=%2Fclients');
      await page.getByRole('button', { name: 'Une clé d’accès' }).click();
      await page.getByLabel('Nom de l’appareil').fill('Portable du bureau');
      await picture(page, 'sign-in-enrol-passkey');
      await page.getByRole('button', { name: 'Créer la clé d’accès' }).click();
      await page.getByRole('heading', { name: 'Vos codes de secours' }).waitFor();
      expect(await page.getByRole('list').locator('code').count()).toBe(10);
      expect(await seriousBarriers(page)).toEqual([]);
      await picture(page, 'sign-in-enrol-codes');
      await page.getByRole('button', { name: 'Je les ai mis de côté' }).click();
      await page.waitForURL('**/clients');

      await signOut(page);
      await page.getByRole('button', { name: 'Se connecter avec une clé d’accès' }).click();
      await isIn(page);

      await page.goto('/reglages/securite');
      const passkeys = page.getByRole('region', { name: /^Clés d’accès/ });
      await passkeys.getByText('Portable du bureau').waitFor();
      await passkeys.getByRole('button', { name: 'Renommer « Portable du bureau »' }).click();
      await passkeys.getByLabel('Nouveau nom de « Portable du bureau »').fill('Portable de Thomas');
      await passkeys.getByRole('button', { name: 'Enregistrer' }).click();
      await passkeys.getByText('Portable de Thomas').waitFor();
      expect(await seriousBarriers(page)).toEqual([]);
      await picture(page, 'security-passkeys', true);

      // The last one stays, and the question before says who asks.
      await passkeys.getByRole('button', { name: 'Retirer « Portable de Thomas »' }).click();
      const dialog = page.getByRole('dialog', { name: 'Confirmez que c’est bien vous' });
      await dialog.getByRole('button', { name: 'Utiliser ma clé d’accès' }).click();
      await page.getByRole('alert').getByText('C’est votre dernière protection').waitFor();
      await passkeys.getByText('Portable de Thomas').waitFor();
    },
    PATIENCE_MS,
  );
});
