import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { useBrowser } from '../harness/browser.ts';
import { enterAs } from '../harness/people.ts';
import { startPortal } from '../harness/portal.ts';

const { visit } = useBrowser();

/** A portal of its own is started twice. */
const PATIENCE_MS = 240_000;

/** So long after the journeys' moment that signing in then is no recent proof any more. */
const LATER = '2026-03-17T10:55:00+01:00';

const COLLEAGUE = 'Maëlle Guivarch';

/** Gives the proof up that `page` asks for. */
async function giveUp(page: Page, how: (page: Page) => Promise<void>): Promise<void> {
  const proof = page.getByRole('dialog', { name: 'Confirmez que c’est bien vous' });
  await proof.waitFor();
  await how(page);
  await proof.waitFor({ state: 'hidden' });
}

const byEscape = (page: Page) => page.keyboard.press('Escape');
const byItsCross = (page: Page) =>
  page.getByRole('dialog').getByRole('button', { name: 'Fermer', exact: true }).click();

/** Opens what can be done for a colleague, and begins it. */
async function begin(page: Page, action: string): Promise<void> {
  await page.getByRole('button', { name: `Actions pour ${COLLEAGUE}` }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

describe('a proof of who one is that is given up, by Escape as by its cross', () => {
  it(
    'leads back to the dialog that asked for it, as it was',
    async () => {
      const data = await mkdtemp(join(tmpdir(), 'portal-proof-'));
      try {
        const before = await startPortal({ data });
        const page = await visit({ portal: before.address });
        await enterAs(page, 'Administrateur');
        await page.goto('about:blank');
        await before.stop();
        const { address, stop } = await startPortal({ data, clock: LATER });
        try {
          await page.goto(`${address}/entreprise/personnes`);
          await page.getByRole('table').waitFor();

          for (const how of [byEscape, byItsCross]) {
            await page.getByRole('button', { name: 'Inviter', exact: true }).click();
            const invite = page.getByRole('dialog', { name: 'Inviter une personne' });
            await invite.getByLabel('Adresse professionnelle').fill('lea.morvan@oceane-sante.example');
            await invite.getByLabel('Rôle').selectOption('CLIENT_ADMIN');
            await invite.getByRole('button', { name: 'Envoyer l’invitation' }).click();
            await giveUp(page, how);
            expect(await invite.getByLabel('Adresse professionnelle').inputValue()).toBe(
              'lea.morvan@oceane-sante.example',
            );
            expect(await invite.getByLabel('Rôle').inputValue()).toBe('CLIENT_ADMIN');
            // The next Escape is for the dialog itself.
            await page.keyboard.press('Escape');
            await invite.waitFor({ state: 'hidden' });

            await begin(page, 'Changer de rôle');
            const role = page.getByRole('dialog', { name: 'Changer de rôle' });
            await role.getByLabel('Rôle').selectOption('CLIENT_ADMIN');
            await role.getByRole('button', { name: 'Changer de rôle' }).click();
            await giveUp(page, how);
            expect(await role.getByLabel('Rôle').inputValue()).toBe('CLIENT_ADMIN');
            await page.keyboard.press('Escape');
            await role.waitFor({ state: 'hidden' });

            await begin(page, 'Retirer');
            const remove = page.getByRole('dialog', { name: 'Retirer une personne' });
            await remove.getByRole('button', { name: 'Retirer' }).click();
            await giveUp(page, how);
            await remove.getByText(COLLEAGUE).waitFor();
            await page.keyboard.press('Escape');
            await remove.waitFor({ state: 'hidden' });
          }
        } finally {
          await page.close();
          await stop();
        }
      } finally {
        await rm(data, { recursive: true, force: true });
      }
    },
    PATIENCE_MS,
  );
});
