import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { seriousBarriers } from '../harness/accessible.ts';
import { picture, useBrowser } from '../harness/browser.ts';
import { speakFrenchAgain } from '../harness/language.ts';
import { follow } from '../harness/navigation.ts';
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
  await follow(page, 'Documents');
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
    const client = await visit();
    await enterAs(client, 'Équipe du client');
    await follow(client, 'Documents');
    await client
      .getByRole('link', { name: /^Télécharger/ })
      .first()
      .waitFor();
    const loads: string[] = [];
    client.on('load', () => loads.push(client.url()));
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

    // The client's open page has it at once, and so has the bell; it is found without its accents.
    const link = client.getByRole('link', { name: /^Télécharger Reprise après incident \(MD/ });
    await link.waitFor();
    await client.getByRole('button', { name: /^Notifications, \d+ non lue/u }).click();
    await client.getByRole('dialog').getByText('Camille Rousseau a partagé un document').first().waitFor();
    await client.keyboard.press('Escape');
    const field = client.getByRole('searchbox', { name: 'Rechercher un document' });
    await field.fill('REPRISE operatoires');
    await client.getByText('1 document trouvé').waitFor();
    expect(await client.getByRole('link', { name: /^Télécharger/ }).count()).toBe(1);
    await picture(client, 'documents-search');
    const [download] = await Promise.all([client.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('reprise.md');
    expect(await readFile(await download.path(), 'utf8')).toBe('# Reprise\n\nÉtape 1\n');
    expect(await client.getByRole('button', { name: /^(Ajouter|Retirer)/ }).count()).toBe(0);
    expect(await seriousBarriers(client)).toEqual([]);
    await field.fill('rien de tel');
    await client.getByText('Aucun document ne correspond').waitFor();
    expect(await seriousBarriers(client)).toEqual([]);
    await field.fill('reprise');
    await link.waitFor();
    const rubric = client.getByRole('combobox', { name: 'Rubrique' });
    await rubric.selectOption({ label: 'Comptes rendus' });
    await client.getByText('1 document trouvé').waitFor();
    await client.getByRole('link', { name: /^Télécharger Essai de reprise/ }).waitFor();
    expect(new URL(client.url()).searchParams.get('rubrique')).toBe('REPORT');
    await rubric.selectOption({ label: 'Toutes les rubriques' });

    await manager.getByRole('button', { name: 'Retirer Reprise après incident' }).click();
    await manager.getByRole('dialog').getByRole('button', { name: 'Retirer le document' }).click();
    await manager.getByText('Document retiré').waitFor();
    await link.waitFor({ state: 'detached' });
    expect(loads).toEqual([]);
    takeErrors();
  });

  it('have a page that says what will come, and one in English on a dark phone', async () => {
    const bonnard = await visit();
    await bonnard.goto('/connexion');
    await enterAs(bonnard, 'Administration');
    await bonnard.getByRole('link', { name: 'Ateliers Bonnard' }).click();
    await follow(bonnard, 'Documents');
    await bonnard.getByText('Aucun document pour l’instant').waitFor();
    await picture(bonnard, 'documents-empty');

    const phone = await visit({ device: 'phone', scheme: 'dark' });
    await phone.getByRole('button', { name: 'English' }).click();
    await phone.getByRole('button').filter({ hasText: 'Client team' }).click();
    await follow(phone, 'Documents');
    await phone.getByRole('link', { name: /^Download Contrat RUN/ }).waitFor();
    expect(await seriousBarriers(phone)).toEqual([]);
    await picture(phone, 'documents-phone', true);

    // Whoever enters as this person next finds French again.
    await phone.getByRole('button', { name: /your account$/ }).click();
    await speakFrenchAgain(phone);
    await phone.getByRole('link', { name: /^Télécharger Contrat RUN/ }).waitFor();
  });
});
