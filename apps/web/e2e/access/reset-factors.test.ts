import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { seriousBarriers } from '../harness/accessible.ts';
import { picture, useBrowser } from '../harness/browser.ts';
import { follow } from '../harness/navigation.ts';
import { enterAs, personNamed } from '../harness/people.ts';
import { NOW } from '../harness/portal.ts';
import { isIn, typePassword } from '../harness/sign-in.ts';

const { visit } = useBrowser();

/** Two people and three sign-ins, each with a password that takes its time to check. */
const PATIENCE_MS = 120_000;

const HAS_NONE = 'Aucune double authentification : elle sera configurée à la prochaine connexion.';

/** Sets an app up, where a first factor is asked for. */
async function enrolApp(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Protégez votre compte' }).waitFor();
  await page.getByRole('button', { name: 'Une application d’authentification' }).click();
  const secret = ((await page.locator('main code').first().textContent()) ?? '').replaceAll(' ', '');
  const code = new TOTP({ secret }).generate({ timestamp: Date.parse(NOW) });
  await page.getByLabel('Code affiché par l’application').fill(code);
  await page.getByRole('button', { name: 'Vérifier et activer' }).click();
  await page.getByRole('button', { name: 'Je les ai mis de côté' }).click();
}

describe('somebody of the staff who has lost the second factor', () => {
  it(
    'is helped by an admin: what was set up is gone, the open page ends, and a new one is asked for',
    async () => {
      const yanis = personNamed('Yanis Benali');
      const lost = await visit();
      await typePassword(lost, yanis);
      await enrolApp(lost);
      await isIn(lost);

      const admin = await visit();
      await enterAs(admin, 'Administration');
      await admin.goto('/administration/personnes');
      await follow(admin, yanis.name);
      await admin.getByRole('heading', { name: yanis.name, level: 1 }).waitFor();
      const reset = admin.getByRole('button', {
        name: `Réinitialiser la double authentification de ${yanis.name}`,
      });
      await reset.click();
      const dialog = admin.getByRole('dialog', { name: 'Réinitialiser la double authentification' });
      await dialog.waitFor();
      expect(await seriousBarriers(admin)).toEqual([]);
      await picture(admin, 'staff-reset-factors');
      // Thought better of, nothing happens.
      await dialog.getByRole('button', { name: 'Annuler' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await reset.click();
      await dialog.getByRole('button', { name: 'Réinitialiser', exact: true }).dblclick();
      await admin.getByText(`Double authentification de ${yanis.name} réinitialisée`).waitFor();
      await admin.getByText(HAS_NONE).waitFor();
      expect(await reset.count()).toBe(0);

      // Nobody has to touch the page that was open.
      await lost.waitForURL((url) => url.pathname === '/connexion');
      await typePassword(lost, yanis);
      await lost.getByRole('heading', { name: 'Protégez votre compte' }).waitFor();

      await admin.goto('/administration/journal');
      await admin
        .getByRole('main')
        .getByRole('listitem')
        .filter({ hasText: 'a réinitialisé le second facteur d’une personne' })
        .first()
        .waitFor();
    },
    PATIENCE_MS,
  );
});
