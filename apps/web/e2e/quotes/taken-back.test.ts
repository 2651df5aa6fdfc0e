import { seriousBarriers } from '../harness/accessible.ts';
import { picture, useBrowser } from '../harness/browser.ts';
import { follow } from '../harness/navigation.ts';
import { enterAs } from '../harness/people.ts';

const { visit } = useBrowser();

/** Two browsers take turns. */
const PATIENCE_MS = 120_000;

it(
  'a request for a quote comes among the decisions while they are read, and leaves them when its client takes it back',
  async () => {
    const need = 'Un cluster d’essai pour les stagiaires de l’été.';
    const staff = await visit();
    await enterAs(staff, 'Suivi de compte');
    await follow(staff, 'Portefeuille');
    await staff.getByRole('link', { name: 'Tout voir' }).click();
    await staff.getByText('Demande urgente : 0,5 j').waitFor();
    await staff.getByLabel('Type').selectOption('devis');
    await staff.getByLabel('Rechercher').fill('OCEANE');
    await staff.waitForURL((url) => url.search === '?type=devis&recherche=OCEANE');
    const waiting = staff.getByRole('listitem').filter({ hasText: need });
    expect(await waiting.count()).toBe(0);

    const client = await visit({ device: 'phone' });
    await enterAs(client, 'Administrateur');
    await client.goto('/devis/nouveau');
    await client.getByLabel('Objet').selectOption('STARTER_PACK');
    await client.getByLabel('Votre besoin').fill(need);
    await client.getByRole('button', { name: 'Envoyer la demande' }).click();
    await client.getByText('La demande attend la réponse d’AKOUENDY.').waitFor();
    await waiting.getByText(/^Devis demandé/).waitFor();
    await picture(staff, 'decisions-live');

    await client.getByRole('button', { name: 'Retirer la demande' }).click();
    const dialog = client.getByRole('dialog');
    await dialog.getByText('Rien n’était commandé.', { exact: false }).waitFor();
    expect(await seriousBarriers(client)).toEqual([]);
    await picture(client, 'quote-take-back-phone');
    await dialog.getByLabel('Raison (facultatif)').fill('Le stage est annulé.');
    await dialog.getByRole('button', { name: 'Retirer' }).dblclick();
    await client.getByText('La demande a été retirée avant toute réponse.').waitFor();
    await client.getByText('Le stage est annulé.').waitFor();
    expect(await client.getByRole('button', { name: 'Retirer la demande' }).count()).toBe(0);
    expect(await client.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await picture(client, 'quote-taken-back-phone', true);
    await waiting.waitFor({ state: 'detached' });
    await staff.getByText('Aucune entrée trouvée').waitFor();
    await staff.getByRole('button', { name: 'Voir tout ce qui attend' }).click();
    await staff.getByText('Demande urgente : 0,5 j').waitFor();
  },
  PATIENCE_MS,
);
