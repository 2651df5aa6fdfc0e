import type { Page } from 'playwright-core';
import { seriousBarriers } from '../harness/accessible.ts';
import { picture, useBrowser } from '../harness/browser.ts';
import { enterAs } from '../harness/people.ts';
import { follow } from '../harness/navigation.ts';
import { linkIn } from './mailbox.ts';

const { visit } = useBrowser();

const PASSWORD = 'quatre chevaux mangent du foin';

/** Two people and a mail between them take longer than one page, on a busy machine. */
const PATIENCE_MS = 90_000;

/** Opens the people of the page's viewer. */
async function openPeople(page: Page): Promise<void> {
  await follow(page, 'Personnes');
  await page.getByRole('heading', { name: 'Personnes', level: 1 }).waitFor();
  await page.getByRole('table').waitFor();
}

describe('the people of a company', () => {
  it(
    'come by an invitation: sent, received, accepted, signed in; their sessions can be closed',
    async () => {
      const page = await visit();
      await enterAs(page, 'Administrateur');
      await openPeople(page);
      await page.getByText('Invitations en attente').waitFor();
      expect(await seriousBarriers(page)).toEqual([]);
      await picture(page, 'people', true);

      await page.getByRole('button', { name: 'Inviter' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Adresse professionnelle').fill('pas une adresse');
      await dialog.getByRole('button', { name: 'Envoyer l’invitation' }).click();
      await dialog.getByText('Ce n’est pas une adresse à laquelle écrire').waitFor();
      expect(await seriousBarriers(page)).toEqual([]);
      await picture(page, 'people-invite');
      await dialog.getByLabel('Adresse professionnelle').fill('julie.morvan@oceane-sante.example');
      await dialog.getByRole('button', { name: 'Envoyer l’invitation' }).click();
      await page.getByText('Invitation envoyée à julie.morvan@oceane-sante.example').waitFor();
      await page.getByRole('button', { name: /^Retirer l’invitation de julie.morvan/ }).waitFor();

      const guest = await visit({ path: await linkIn(page, 'julie.morvan@oceane-sante.example') });
      await guest.getByText('vous invite à rejoindre').waitFor();
      expect(await seriousBarriers(guest)).toEqual([]);
      await guest.getByLabel('Prénom et nom').fill('Julie Morvan');
      await guest.getByLabel('Mot de passe', { exact: true }).fill('oceanesante2026');
      await guest.getByRole('button', { name: 'Rejoindre le portail' }).click();
      await guest.getByText('Trop facile à deviner').waitFor();
      expect(await guest.getByLabel('Prénom et nom').inputValue()).toBe('Julie Morvan');
      await picture(guest, 'invitation');
      await guest.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
      await guest.getByRole('button', { name: 'Rejoindre le portail' }).click();
      await guest.getByRole('button', { name: /^Julie Morvan.*votre compte$/ }).waitFor();

      await page.getByLabel('Rechercher un nom, une adresse').fill('morvan');
      await page.getByRole('rowheader', { name: /Julie Morvan/ }).waitFor();
      expect(new URL(page.url()).search).toBe('?recherche=morvan');

      await page.getByRole('button', { name: 'Actions pour Julie Morvan' }).click();
      await page.getByRole('menuitem', { name: 'Fermer ses sessions' }).click();
      const ending = page.getByRole('dialog');
      await ending.getByText('Son compte reste ouvert').waitFor();
      expect(await seriousBarriers(page)).toEqual([]);
      await picture(page, 'people-end-sessions');
      await ending.getByRole('button', { name: 'Fermer ses sessions' }).click();
      await page.getByText('Julie Morvan : 1 session fermée').waitFor();
      // It is told at once: nobody has to touch it.
      await guest.getByText('Votre session est terminée').waitFor();
    },
    PATIENCE_MS,
  );

  it('keep the last one in charge, and say so', async () => {
    const page = await visit({ device: 'phone' });
    await enterAs(page, 'Administrateur');
    await openPeople(page);
    await picture(page, 'people-phone', true);
    const [, name = ''] =
      /^(.+?)vous/.exec((await page.getByRole('rowheader', { name: /vous/ }).textContent()) ?? '') ?? [];
    await page.getByRole('button', { name: `Actions pour ${name}` }).click();
    await page.getByRole('menuitem', { name: 'Retirer' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Retirer' }).click();
    await dialog.getByText('Il faut au moins une personne avec le rôle Administrateur').waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    await picture(page, 'people-last-phone');
  });

  it('open no link that has opened once, or that nobody has sent', async () => {
    const page = await visit({ path: '/invitation#nothing' });
    await page.getByText('Ce lien n’ouvre rien').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('This link opens nothing').waitFor();
    await picture(page, 'invitation-refused');
    expect(await seriousBarriers(page)).toEqual([]);
  });
});

describe('a forgotten password', () => {
  it(
    'is chosen anew by a link from the mailbox',
    async () => {
      const email = 'hugo.perrin@verdier-logistique.example';
      const page = await visit({ path: '/connexion' });
      await page.getByLabel('Adresse professionnelle').fill(email);
      await page.getByRole('link', { name: 'Mot de passe oublié ?' }).click();
      expect(await page.getByLabel('Adresse professionnelle').inputValue()).toBe(email);
      expect(await seriousBarriers(page)).toEqual([]);
      await page.getByRole('button', { name: 'Recevoir un lien' }).click();
      await page.getByText('un message est en route').waitFor();
      await picture(page, 'forgotten');

      const chosen = await visit({ path: await linkIn(page, 'Hugo Perrin'), scheme: 'dark' });
      await chosen.getByLabel('Nouveau mot de passe').fill('azertyuiopqsdfgh');
      await chosen.getByRole('button', { name: 'Choisir ce mot de passe' }).click();
      await chosen.getByText('Trop facile à deviner').waitFor();
      expect(await seriousBarriers(chosen)).toEqual([]);
      await picture(chosen, 'new-password-dark');
      await chosen.getByLabel('Nouveau mot de passe').fill(PASSWORD);
      await chosen.getByRole('button', { name: 'Choisir ce mot de passe' }).click();
      await chosen.getByText('Votre mot de passe est changé').waitFor();
      await chosen.getByRole('link', { name: 'Se connecter' }).click();
      await chosen.getByLabel('Adresse professionnelle').fill(email);
      await chosen.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
      await chosen.getByRole('button', { name: 'Se connecter', exact: true }).click();
      await chosen.getByRole('button', { name: /^Hugo Perrin.*votre compte$/ }).waitFor();
    },
    PATIENCE_MS,
  );
});

describe('the settings', () => {
  it(
    'change a name, show open sessions, and end those elsewhere',
    async () => {
      const page = await visit();
      await enterAs(page, 'Équipe du client');
      const elsewhere = await visit();
      await enterAs(elsewhere, 'Équipe du client');

      await page.getByRole('button', { name: /votre compte$/ }).click();
      await page.getByRole('menuitem', { name: 'Réglages' }).click();
      await page.getByLabel('Nom', { exact: true }).waitFor();
      expect(await seriousBarriers(page)).toEqual([]);
      await picture(page, 'settings-profile');
      await page.getByRole('link', { name: 'Sécurité' }).click();
      await page.getByText('cette session').waitFor();
      expect(await seriousBarriers(page)).toEqual([]);
      await picture(page, 'settings-security', true);
      await page.getByRole('button', { name: 'Terminer toutes les autres' }).click();
      await page.getByText('Toutes les autres sessions sont terminées').waitFor();

      // It is told at once: nobody has to touch it.
      await elsewhere.getByText('Votre session est terminée').waitFor();
    },
    PATIENCE_MS,
  );
});
