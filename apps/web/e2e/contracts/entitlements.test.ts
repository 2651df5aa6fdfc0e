import type { Page } from 'playwright-core';
import { seriousBarriers } from '../harness/accessible.ts';
import { picture, useBrowser } from '../harness/browser.ts';
import { follow } from '../harness/navigation.ts';
import { enterAs } from '../harness/people.ts';

const { visit } = useBrowser();

async function enter(page: Page, note: string): Promise<void> {
  await page.getByRole('button', { name: 'Saisir une utilisation' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Saisir une utilisation' }).click();
  await dialog.getByText('Dites-le en 500 caractères au plus.').waitFor();
  await dialog.getByLabel('Ce qui a été fait').fill(note);
  await dialog.getByRole('button', { name: 'Saisir une utilisation' }).dblclick();
}

/** Two browsers take turns. */
const PATIENCE_MS = 120_000;

it(
  'what a contract includes is used once, seen by the client at once, refused when none is left, and taken back',
  async () => {
    const client = await visit({ device: 'phone' });
    await enterAs(client, 'Équipe du client');
    await client.getByText('Compris dans vos contrats').waitFor();
    const training = client.getByRole('listitem').filter({ hasText: 'Jours de formation' });
    await training.getByText('Reste 1 sur 1').waitFor();

    const staff = await visit();
    await enterAs(staff, 'Ingénierie');
    await staff.getByRole('link', { name: 'Océane Santé' }).click();
    await follow(staff, 'Contrats');
    await staff.getByRole('heading', { name: /^Contrats/, level: 1 }).waitFor();
    await staff.getByRole('link', { name: 'BUILD Starter' }).click();
    await enter(staff, 'Formation des exploitants.');
    await staff.getByText('Utilisation saisie', { exact: true }).waitFor();

    await training.getByText('Reste 0 sur 1').waitFor();
    await training.getByText('Expliquer ce nombre').click();
    await training.getByText(/moins 1 utilisé le .* : Formation des exploitants\./).waitFor();
    expect(await client.getByRole('button', { name: 'Saisir une utilisation' }).count()).toBe(0);
    expect(await seriousBarriers(client)).toEqual([]);
    await picture(client, 'entitlements-phone', true);

    await enter(staff, 'Encore une.');
    await staff.getByText('Il n’en reste plus pour ce jour').waitFor();
    expect(await staff.getByLabel('Ce qui a été fait').inputValue()).toBe('Encore une.');
    expect(await seriousBarriers(staff)).toEqual([]);
    await picture(staff, 'entitlement-refused');
    await staff.keyboard.press('Escape');

    await staff.getByText('Une utilisation saisie').click();
    await staff.getByRole('button', { name: /^Annuler l’utilisation : 1 jour de formation/ }).click();
    await staff.getByRole('dialog').getByLabel('Pourquoi').fill('Reportée au mois prochain.');
    await staff.getByRole('dialog').getByRole('button', { name: 'Annuler l’utilisation' }).click();
    await staff.getByText('Utilisation annulée').waitFor();
    await picture(staff, 'entitlement-taken-back', true);
    await staff.getByText(/Annulé par Yanis Benali, .*Reportée au mois prochain\./).waitFor();
    await training.getByText('Reste 1 sur 1').waitFor();
  },
  PATIENCE_MS,
);
