import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { seriousBarriers } from '../harness/accessible.ts';
import { picture, useBrowser } from '../harness/browser.ts';
import { personNamed } from '../harness/people.ts';
import { NOW } from '../harness/portal.ts';
import { isIn, signOut, typePassword } from '../harness/sign-in.ts';

const { visit } = useBrowser();

/** Both journeys are long: many sign-ins, each with a password that takes its time to check. */
const PATIENCE_MS = 180_000;

/** What an app with `secret` shows at the journeys' moment, or so many steps of 30 seconds later. */
const codeAt = (secret: string, steps: number): string =>
  new TOTP({ secret }).generate({ timestamp: Date.parse(NOW) + steps * 30_000 });

async function sendCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code à six chiffres').fill(code);
  await page.getByRole('button', { name: 'Continuer' }).click();
}

/** Opens the home page beside `page`, for the same person, and watches it. */
async function openTab(page: Page) {
  const tab = await page.context().newPage();
  const next = () => tab.waitForEvent('websocket').then((line) => line.waitForEvent('framereceived'));
  const first = next();
  await tab.goto('/');
  await first;
  const second = next();
  const loads: string[] = [];
  tab.on('framenavigated', () => loads.push(tab.url()));
  return { page: tab, loads, line: () => second };
}

const refusal = (page: Page, text: string) => page.getByRole('alert').getByText(text).waitFor();

describe('an authenticator app', () => {
  it(
    'is enrolled, asked for at sign-in, and stood in for by recovery codes',
    async () => {
      const antoine = personNamed('Antoine Mercier');
      const elsewhere = await visit();
      await typePassword(elsewhere, antoine);
      await isIn(elsewhere);
      const page = await visit();
      await typePassword(page, antoine);
      await isIn(page);

      await page.goto('/reglages/securite');
      const sessions = page.getByRole('region', { name: /^Sessions ouvertes/ });
      const endOthers = sessions.getByRole('button', { name: 'Terminer toutes les autres' });
      await endOthers.waitFor();
      const app = page.getByRole('region', { name: 'Application d’authentification' });
      await app.getByRole('button', { name: 'Configurer une application' }).click();
      await app.getByRole('img', { name: 'QR code à scanner avec votre application' }).waitFor();
      const secret = ((await app.locator('code').textContent()) ?? '').replaceAll(' ', '');
      expect(secret).toMatch(/^[A-Z2-7]{32}$/);
      expect(await seriousBarriers(page)).toEqual([]);
      await picture(page, 'security-app', true);
      await app.getByLabel('Code affiché par l’application').fill(codeAt(secret, -1));
      const tab = await openTab(page);
      await app.getByRole('button', { name: 'Vérifier et activer' }).click();

      const codes = page.getByRole('dialog', { name: 'Vos codes de secours' });
      await codes.waitFor();
      const [recovery = ''] = await codes.locator('code').allTextContents();
      expect(await seriousBarriers(page)).toEqual([]);
      await picture(page, 'security-codes');
      await codes.getByRole('button', { name: 'Je les ai mis de côté' }).click();
      await page.getByText('10 codes restants sur 10').waitFor();
      // That the others are ended is said, and seen: on the page that stays open, and on theirs.
      await endOthers.waitFor({ state: 'hidden' });
      expect(await sessions.getByRole('listitem').count()).toBe(1);
      await elsewhere.getByText('Votre session est terminée').waitFor();
      await elsewhere.close();
      // The session goes on under another key, and so do the lines of its pages, this one and those beside it.
      await tab.line();
      expect(tab.loads).toEqual([]);
      await tab.page.close();

      await signOut(page);
      await typePassword(page, antoine);
      await page.getByRole('heading', { name: 'Encore une étape' }).waitFor();
      expect(await seriousBarriers(page)).toEqual([]);
      await picture(page, 'sign-in-second-step');
      await sendCode(page, '000000');
      await refusal(page, 'Ce code ne convient pas');
      // The code that has confirmed the app was used by that.
      await sendCode(page, codeAt(secret, -1));
      await refusal(page, 'Ce code ne convient pas');
      await sendCode(page, codeAt(secret, 0));
      await isIn(page);

      await signOut(page);
      await typePassword(page, antoine);
      await sendCode(page, codeAt(secret, 0));
      await refusal(page, 'Ce code ne convient pas');
      // The clock of the device is half a minute fast.
      await sendCode(page, codeAt(secret, 1));
      await isIn(page);

      for (const outcome of ['opens', 'is used'] as const) {
        await signOut(page);
        await typePassword(page, antoine);
        await page.getByRole('button', { name: 'Utiliser un code de secours' }).click();
        await page.getByLabel('Code de secours').fill(recovery.toLowerCase());
        await page.getByRole('button', { name: 'Continuer' }).click();
        if (outcome === 'opens') await isIn(page);
        else await refusal(page, 'Ce code de secours ne convient pas');
      }
      await page.getByRole('button', { name: 'Recommencer avec un autre compte' }).click();
      await page.getByLabel('Adresse professionnelle').waitFor();
    },
    PATIENCE_MS,
  );
});

describe('the obligation of a company', () => {
  it(
    'is decided by its admin, who then enrols one too, and taken back',
    async () => {
      const claire = personNamed('Claire Fontaine');
      const page = await visit();
      const obligation = page.getByRole('switch', { name: 'Obligatoire pour tout le monde' });
      await typePassword(page, claire);
      await isIn(page);
      await page.getByRole('link', { name: 'Connexion', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Connexion' }).waitFor();
      await page.getByText('Vous n’en avez pas encore').waitFor();
      expect(await seriousBarriers(page)).toEqual([]);
      await picture(page, 'company-sign-in', true);
      await obligation.click();
      await page.waitForURL('**/connexion?vers=%2Fentreprise%2Fconnexion');
      await page.getByRole('heading', { name: 'Protégez votre compte' }).waitFor();
      await page.getByRole('button', { name: 'Une application d’authentification' }).click();
      const secret = ((await page.locator('main code').first().textContent()) ?? '').replaceAll(' ', '');
      await page.getByLabel('Code affiché par l’application').fill(codeAt(secret, 0));
      await page.getByRole('button', { name: 'Vérifier et activer' }).click();
      await page.getByRole('button', { name: 'Je les ai mis de côté' }).click();
      await page.waitForURL('**/entreprise/connexion');
      await page.getByRole('listitem').filter({ hasText: 'Claire Fontaine' }).getByText('protégé').waitFor();
      expect(await obligation.isChecked()).toBe(true);
      await picture(page, 'company-sign-in-required', true);

      // The other journeys' people of this company sign in without one.
      await obligation.click();
      await page.getByText('La double authentification est laissée au choix').waitFor();
      await page.reload();
      await obligation.waitFor();
      expect(await obligation.isChecked()).toBe(false);
    },
    PATIENCE_MS,
  );
});
