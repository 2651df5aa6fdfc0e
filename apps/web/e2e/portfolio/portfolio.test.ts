import { seriousBarriers } from '../harness/accessible.ts';
import { picture, useBrowser } from '../harness/browser.ts';
import { follow } from '../harness/navigation.ts';
import { enterAs } from '../harness/people.ts';

const { visit } = useBrowser();

describe('an account manager', () => {
  it('finds in three clicks who loses the most days this quarter, and why', async () => {
    const page = await visit();
    // The first click enters, the second opens the portfolio, which is sorted by what lapses.
    await enterAs(page, 'Suivi de compte');
    await follow(page, 'Portefeuille');
    await page.getByText(/clients\.\s+Péremption sous 90 jours/).waitFor();
    const first = page.getByRole('row').nth(1);
    await first.getByRole('link', { name: 'Océane Santé' }).waitFor();
    expect(await first.textContent()).toMatch(/à réserver jusqu’au 10\savr\./);
    expect(await seriousBarriers(page)).toEqual([]);
    await picture(page, 'portfolio');
    // The third says why.
    await first.getByRole('button', { name: 'Expliquer le rythme de Océane Santé' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('En retard.').waitFor();
    await drawer.getByText('4,5 j réalisés sur 11 j').waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    await picture(page, 'portfolio-pace');
    await page.keyboard.press('Escape');
  });

  it('sends a link to what is sorted and filtered', async () => {
    const page = await visit();
    await enterAs(page, 'Suivi de compte');
    await follow(page, 'Portefeuille');
    await page.getByRole('link', { name: 'Trier par Renouvellement' }).click();
    await page.waitForURL((url) => url.search === '?tri=renouvellement');
    const names = () => page.getByRole('rowheader').getByRole('link').allTextContents();
    await page.getByText('Triés par : prochain renouvellement').waitFor();
    const found = await names();
    expect(found.indexOf('Océane Santé')).toBeLessThan(found.indexOf('Verdier Logistique'));
    await page.getByRole('link', { name: 'Trier par Renouvellement' }).click();
    await page.waitForURL((url) => url.search === '?tri=renouvellement&sens=inverse');
    await page.getByRole('row').nth(1).getByRole('link', { name: 'Verdier Logistique' }).waitFor();
    await page.getByText('À relancer', { exact: true }).click();
    await page.waitForURL((url) => url.searchParams.get('vue') === 'relance');
    await page
      .getByRole('rowheader')
      .getByRole('link', { name: 'Verdier Logistique' })
      .waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('rowheader').getByRole('link', { name: 'Océane Santé' }).waitFor();
    expect(await names()).not.toContain('Verdier Logistique');
    await page.getByRole('searchbox', { name: 'Client ou contrat' }).fill('personne de ce nom');
    await page.getByText('Aucun client ne correspond').waitFor();
  });

  it('sees a client’s pages as its people do, marked and read-only, and acts for it only on its own pages', async () => {
    const page = await visit({ device: 'phone' });
    await enterAs(page, 'Suivi de compte');
    await follow(page, 'Portefeuille');
    await page.getByRole('rowheader').getByRole('link', { name: 'Océane Santé' }).click();
    await page.waitForURL(/\/portefeuille\/[^/]+$/);
    await page.getByText('Vous voyez les pages de Océane Santé comme ses personnes les voient.').waitFor();
    await page.getByText('Jours restants', { exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'Réserver' }).count()).toBe(0);
    expect(await seriousBarriers(page)).toEqual([]);
    await picture(page, 'portfolio-client-phone');
    await follow(page, 'Documents');
    await page.getByRole('heading', { name: 'Documents', level: 1 }).waitFor();
    expect(await page.getByRole('button', { name: /Partager|Ajouter/ }).count()).toBe(0);
    await follow(page, 'Clusters');
    await page
      .getByText(/nœuds exploités/)
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: /Ajouter|Modifier|Retirer/ }).count()).toBe(0);
    await follow(page, 'Devis');
    await page.getByRole('link', { name: 'RUN Enterprise' }).click();
    await page.getByText(/^Le devis peut être accepté/).waitFor();
    expect(await page.getByRole('button', { name: /devis$|Répondre/ }).count()).toBe(0);
    await follow(page, 'Contrats');
    await page.getByRole('heading', { name: /^Contrats/, level: 1 }).waitFor();
    await page.getByRole('link', { name: 'RUN Premium' }).click();
    await page.getByRole('heading', { name: 'RUN Premium', level: 1 }).waitFor();
    expect(await page.getByRole('button', { name: /Résilier|préavis|Saisir/ }).count()).toBe(0);
    await page.getByRole('link', { name: 'Agir pour ce client' }).click();
    await page.waitForURL(/\/clients\/[^/]+\/contrats\/[^/]+$/);
  });
});

it('sees what waits, ticks off what is dealt with, and finds it again', async () => {
  const page = await visit();
  await enterAs(page, 'Suivi de compte');
  await follow(page, 'Portefeuille');
  await page.getByRole('link', { name: 'Tout voir' }).click();
  await page.getByText('Demande urgente : 0,5 j').waitFor();
  await page.getByText('Livraison refusée : BUILD Starter').waitFor();
  expect(await seriousBarriers(page)).toEqual([]);
  await picture(page, 'decisions');
  const late = page.getByRole('listitem').filter({ hasText: 'Annulation tardive' });
  await late.getByRole('button', { name: /^Marquer comme traité : Annulation tardive/ }).click();
  await page.getByText('Marqué comme traité').waitFor();
  await late.waitFor({ state: 'detached' });
  await page.getByText('Traitées', { exact: true }).click();
  await page.waitForURL((url) => url.search === '?vue=traitees');
  await late.getByText(/Traité par Camille Rousseau/).waitFor();
  expect(await late.getByRole('button').count()).toBe(0);
  await late.getByRole('link', { name: 'Voir le relevé' }).click();
  await page.waitForURL(/\/clients\/[^/]+\/jours$/);
});

it('is a page of cards on a phone, in the dark too', async () => {
  const page = await visit({ device: 'phone', scheme: 'dark' });
  await enterAs(page, 'Administration');
  await follow(page, 'Portefeuille');
  await page.getByRole('rowheader').getByRole('link', { name: 'Océane Santé' }).waitFor();
  expect(await seriousBarriers(page)).toEqual([]);
  await picture(page, 'portfolio-phone-dark', true);
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
  expect(scrollWidth).toBe(clientWidth);
});

it('is not there for those who compare no clients', async () => {
  const page = await visit();
  await enterAs(page, 'Finance');
  await page.getByRole('heading', { name: 'Clients', level: 1 }).waitFor();
  expect(await page.getByRole('link', { name: 'Portefeuille' }).count()).toBe(0);
  await page.goto('/portefeuille');
  await page.getByText('Cette page ne vous est pas ouverte').waitFor();
});
