import type { Page } from 'playwright-core';
import { seriousBarriers } from '../harness/accessible.ts';
import { picture, useBrowser } from '../harness/browser.ts';
import { follow } from '../harness/navigation.ts';
import { enterAs } from '../harness/people.ts';

const { visit } = useBrowser();

async function openCompany(page: Page): Promise<void> {
  await follow(page, 'Entreprise');
  await page.getByRole('heading', { name: 'Entreprise', level: 1 }).waitFor();
}

/** Says where invoices go: to `city`, or to the registered office for `null`. */
async function changeBilling(page: Page, city: string | null, siret: string): Promise<void> {
  await page.getByRole('button', { name: 'Modifier la facturation' }).click();
  await page.getByLabel('La même que le siège').setChecked(city === null);
  if (city !== null) await page.getByLabel('Ville').fill(city);
  await page.getByLabel('SIRET facturé').fill(siret);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
}

describe('a company', () => {
  it('has its billing address corrected by its admin; a SIRET of another company is refused first', async () => {
    const page = await visit();
    await enterAs(page, 'Administrateur');
    await openCompany(page);
    const siret = (await page.getByText(/^904 127 859 \d{5}$/).textContent()) ?? '';
    await changeBilling(page, 'Rezé', '813 672 490 00030');
    await page.getByText(/Ce SIRET est celui d’une autre entreprise/).waitFor();
    await picture(page, 'company-refused');
    expect(await seriousBarriers(page)).toEqual([]);
    expect(await page.getByLabel('Ville').inputValue()).toBe('Rezé');
    await page.getByLabel('SIRET facturé').fill(siret);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('C’est enregistré').waitFor();
    await page.getByText('44000 Rezé').waitFor();
    await changeBilling(page, null, siret);
    await page.getByText('44000 Rezé').waitFor({ state: 'detached' });
    expect(await seriousBarriers(page)).toEqual([]);
  });

  it('is only read by a member, who sees who at AKOUENDY looks after it', async () => {
    const page = await visit();
    await enterAs(page, 'Équipe du client');
    await openCompany(page);
    await page.getByText('Camille Rousseau').waitFor();
    expect(await page.getByRole('button', { name: /^(Modifier|Ajouter)/ }).count()).toBe(0);
  });

  it('becomes a client by the administration, and is not added twice', async () => {
    const page = await visit();
    await enterAs(page, 'Administration');
    const fill = async () => {
      await page.goto(new URL('/clients/nouveau', page.url()).href);
      await page.getByLabel('Nom d’usage').fill('Pont du Nord');
      await page.getByLabel('Raison sociale').fill('Pont du Nord SAS');
      await page.getByLabel('Numéro et rue').fill('12 rue du Pont');
      await page.getByLabel('Code postal').fill('75011');
      await page.getByLabel('Ville').fill('Paris');
      await page.getByLabel('SIREN').fill('732 829 320');
      await page.getByRole('button', { name: 'Créer le client' }).click();
    };
    await fill();
    await page.getByText('732 829 320').waitFor();
    await page.getByText(/Il manque encore pour les factures/).waitFor();
    await picture(page, 'company-created');
    await fill();
    await page.getByText('Cette entreprise est déjà cliente : Pont du Nord').waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
  });
});
