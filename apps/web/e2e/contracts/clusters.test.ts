import type { Page } from 'playwright-core';
import { seriousBarriers } from '../harness/accessible.ts';
import { picture, useBrowser } from '../harness/browser.ts';
import { follow } from '../harness/navigation.ts';
import { enterAs } from '../harness/people.ts';

const { visit } = useBrowser();

/** Two browsers take turns. */
const PATIENCE_MS = 120_000;

const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

async function staffAt(name: string): Promise<Page> {
  const staff = await visit();
  await enterAs(staff, 'Ingénierie');
  await staff.getByRole('link', { name }).click();
  await follow(staff, 'Clusters');
  await staff.getByRole('heading', { name: 'Clusters', level: 1 }).waitFor();
  return staff;
}

it(
  'a cluster is added once, seen by the client at once, changed by one of two, and retired',
  async () => {
    const client = await visit({ device: 'phone' });
    await enterAs(client, 'Équipe du client');
    await follow(client, 'Clusters');
    await row(client, 'sante-prod').getByText('9 nœuds').waitFor();
    await client.getByText(/^15 nœuds exploités/).waitFor();
    expect(await client.getByRole('button', { name: 'Ajouter un cluster' }).count()).toBe(0);

    const staff = await staffAt('Océane Santé');
    const other = await staffAt('Océane Santé');
    await staff.getByRole('button', { name: 'Ajouter un cluster' }).click();
    const dialog = staff.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Ajouter un cluster' }).click();
    await dialog.getByText('Un nombre entier de 1 à 10 000.').waitFor();
    await dialog.getByLabel('Nom').fill('sante-prod');
    await dialog.getByLabel('Distribution').selectOption('AKS');
    await dialog.getByLabel('Version de Kubernetes').fill('1.34.1');
    await dialog.getByLabel('Nœuds').fill('20');
    await dialog.getByLabel('Région').fill('francecentral');
    await dialog.getByRole('button', { name: 'Ajouter un cluster' }).click();
    await dialog.getByText('Un autre cluster du client s’appelle déjà sante-prod').waitFor();
    expect(await dialog.getByLabel('Région').inputValue()).toBe('francecentral');
    expect(await seriousBarriers(staff)).toEqual([]);
    await picture(staff, 'cluster-name-taken');
    await dialog.getByLabel('Nom').fill('sante-nuage');
    await dialog.getByRole('button', { name: 'Ajouter un cluster' }).dblclick();
    await staff.getByText('Cluster ajouté', { exact: true }).waitFor();
    await row(client, 'sante-nuage').getByText('20 nœuds').waitFor();
    expect(await row(client, 'sante-nuage').count()).toBe(1);
    expect(await seriousBarriers(client)).toEqual([]);
    await picture(client, 'clusters-phone', true);

    for (const [page, nodes] of [
      [other, '21'],
      [staff, '22'],
    ] as const) {
      await page.getByRole('button', { name: 'Modifier sante-nuage' }).click();
      await page.getByRole('dialog').getByLabel('Nœuds').fill(nodes);
    }
    await other.getByRole('button', { name: 'Enregistrer' }).click();
    await other.getByText('Cluster modifié', { exact: true }).waitFor();
    await row(staff, 'sante-nuage').getByText('21 nœuds').waitFor({ state: 'attached' });
    await staff.getByRole('button', { name: 'Enregistrer' }).click();
    await staff.getByText('Quelqu’un a modifié ce cluster entre-temps').waitFor();
    await staff.getByText('Nœuds : 21 est enregistré, vous avez saisi 22.').waitFor();
    expect(await staff.getByLabel('Nœuds').inputValue()).toBe('22');
    expect(await seriousBarriers(staff)).toEqual([]);
    await picture(staff, 'cluster-changed-meanwhile');
    await staff.getByRole('button', { name: 'Enregistrer' }).click();
    await staff.getByText('Cluster modifié', { exact: true }).waitFor();
    await row(client, 'sante-nuage').getByText('22 nœuds').waitFor();

    await staff.getByRole('button', { name: 'Retirer sante-nuage' }).click();
    await staff.getByRole('dialog').getByRole('button', { name: 'Retirer le cluster' }).click();
    await staff.getByText('Cluster retiré', { exact: true }).waitFor();
    await client.getByText(/^15 nœuds exploités/).waitFor();
    await client.getByText('2 clusters retirés').click();
    await row(client, 'sante-nuage')
      .getByText(/retiré le/)
      .waitFor();
  },
  PATIENCE_MS,
);

it('more nodes than the plan covers are said in a clear sentence', async () => {
  const staff = await staffAt('Verdier Logistique');
  await staff.getByText('12 nœuds exploités pour 10 couverts : 2 de trop').waitFor();
  expect(await seriousBarriers(staff)).toEqual([]);
  await picture(staff, 'clusters-exceeding', true);
});
