import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { seriousBarriers } from '../harness/accessible.ts';
import { picture, useBrowser } from '../harness/browser.ts';
import { enterAs } from '../harness/people.ts';

const { visit, takeErrors } = useBrowser();

const TEXT = { name: 'reprise.md', mimeType: 'text/markdown', buffer: Buffer.from('# Reprise\n\nÉtape 1\n') };
const WEB_PAGE = {
  name: 'contrat.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('<html>bonjour</html>'),
};

async function openAsManager(page: Page, client: string): Promise<void> {
  await enterAs(page, 'Suivi de compte');
  await page.getByRole('link', { name: client }).click();
  await page.getByRole('link', { name: 'Documents', exact: true }).filter({ visible: true }).first().click();
  await page.getByRole('heading', { name: 'Documents', level: 1 }).waitFor();
}

async function choose(page: Page, file: typeof TEXT): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /^(Choisir un|Changer de) fichier$/ }).click(),
  ]);
  await chooser.setFiles(file);
}

describe('documents', () => {
  it('are shared by the account manager, saved by the client, and taken back', async () => {
    const manager = await visit();
    await openAsManager(manager, 'Océane Santé');
    await manager.getByRole('button', { name: 'Ajouter un document' }).click();
    const dialog = manager.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Partager' }).click();
    await dialog.getByText('Choisissez un fichier.').waitFor();
    await choose(manager, WEB_PAGE);
    await dialog.getByRole('combobox', { name: 'Rubrique' }).selectOption({ label: 'Modes opératoires' });
    await dialog.getByLabel('Titre').fill('Reprise après incident');
    await dialog.getByRole('button', { name: 'Partager' }).click();
    await dialog.getByRole('alert').filter({ hasText: 'un type que le portail accepte' }).waitFor();
    await picture(manager, 'document-refused');
    expect(await dialog.getByLabel('Titre').inputValue()).toBe('Reprise après incident');
    expect(takeErrors().join()).toMatch(/415/);
    await choose(manager, TEXT);
    await dialog.getByRole('button', { name: 'Partager' }).click();
    await manager.getByText('Document partagé').waitFor();
    await manager.getByRole('link', { name: /^Télécharger Reprise après incident/ }).waitFor();
    expect(await seriousBarriers(manager)).toEqual([]);
    await picture(manager, 'documents-manager');

    const client = await visit();
    await enterAs(client, 'Équipe du client');
    await client
      .getByRole('link', { name: 'Documents', exact: true })
      .filter({ visible: true })
      .first()
      .click();
    const link = client.getByRole('link', { name: /^Télécharger Reprise après incident \(MD/ });
    const [download] = await Promise.all([client.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('reprise.md');
    expect(await readFile(await download.path(), 'utf8')).toBe('# Reprise\n\nÉtape 1\n');
    expect(await client.getByRole('button', { name: /^(Ajouter|Retirer)/ }).count()).toBe(0);
    expect(await seriousBarriers(client)).toEqual([]);

    await manager.getByRole('button', { name: 'Retirer Reprise après incident' }).click();
    await manager.getByRole('dialog').getByRole('button', { name: 'Retirer le document' }).click();
    await manager.getByText('Document retiré').waitFor();
    await link.click();
    await client.reload();
    await client.getByRole('heading', { name: 'Modes opératoires' }).waitFor();
    expect(await link.count()).toBe(0);
    takeErrors();
  });

  it('have a page that says what will come, and one in English on a dark phone', async () => {
    const bonnard = await visit();
    await bonnard.goto('/connexion');
    await enterAs(bonnard, 'Administration');
    await bonnard.getByRole('link', { name: 'Ateliers Bonnard' }).click();
    await bonnard
      .getByRole('link', { name: 'Documents', exact: true })
      .filter({ visible: true })
      .first()
      .click();
    await bonnard.getByText('Aucun document pour l’instant').waitFor();
    await picture(bonnard, 'documents-empty');

    const phone = await visit({ device: 'phone', scheme: 'dark' });
    await phone.getByRole('button', { name: 'English' }).click();
    await phone.getByRole('button').filter({ hasText: 'Client team' }).click();
    await phone
      .getByRole('link', { name: 'Documents', exact: true })
      .filter({ visible: true })
      .first()
      .click();
    await phone.getByRole('link', { name: /^Download Contrat RUN/ }).waitFor();
    expect(await seriousBarriers(phone)).toEqual([]);
    await picture(phone, 'documents-phone', true);
  });
});
