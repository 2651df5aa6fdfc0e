import { seriousBarriers } from '../harness/accessible.ts';
import { picture, useBrowser } from '../harness/browser.ts';
import { enterAs, personNamed } from '../harness/people.ts';
import { startPortal } from '../harness/portal.ts';
import { isIn, typePassword } from '../harness/sign-in.ts';

const { visit, leave } = useBrowser();

/** A portal of its own is started: an accepted delivery is final. */
const PATIENCE_MS = 240_000;

it(
  'a client refuses and then accepts a delivery, which dates the second instalment',
  async () => {
    const { address: portal, stop } = await startPortal();
    try {
      const staff = await visit({ portal });
      await enterAs(staff, 'Suivi de compte');
      await staff.getByRole('link', { name: 'Verdier Logistique' }).click();
      await staff.getByRole('link', { name: 'Contrats', exact: true }).first().click();
      await staff.getByRole('heading', { name: /^Contrats/, level: 1 }).waitFor();
      await staff.getByRole('link', { name: 'BUILD Starter' }).click();
      const present = async (): Promise<void> => {
        await staff.getByRole('button', { name: 'Présenter la livraison' }).click();
        await staff.getByRole('button', { name: 'Présenter', exact: true }).click();
      };
      await present();
      await staff.getByText('2 étapes ne sont pas terminées').waitFor();
      await staff.getByRole('button', { name: 'Terminer' }).click();
      await staff.getByText('10 / 11 étapes terminées').waitFor();
      await staff.getByRole('button', { name: 'Commencer' }).click();
      await staff.getByRole('button', { name: 'Terminer' }).click();
      await staff.getByText('11 / 11 étapes terminées').waitFor();
      await staff.getByRole('button', { name: 'Présenter la livraison' }).click();
      await staff
        .getByText(/facture l’échéance à la livraison.*: 2\s250\s€ HT \+ 450\s€ de TVA = 2\s700\s€ TTC/)
        .waitFor();
      expect(await seriousBarriers(staff)).toEqual([]);
      await picture(staff, 'delivery-present');
      await staff.getByRole('button', { name: 'Présenter', exact: true }).click();
      await staff.getByText('Livraison présentée : un administrateur du client').waitFor();
      expect(await seriousBarriers(staff)).toEqual([]);
      await picture(staff, 'delivery-presented', true);

      const client = await visit({ portal, path: '/contrats', device: 'phone', scheme: 'dark' });
      await typePassword(client, personNamed('Claire Fontaine'));
      await isIn(client);
      await client.getByRole('link', { name: 'BUILD Starter' }).click();
      await client.getByText('La livraison attend votre recette').waitFor();
      await client.getByRole('button', { name: 'Refuser…' }).click();
      await client.getByRole('button', { name: 'Refuser', exact: true }).click();
      await client.getByText('Écrivez ce qui manque ou ne va pas').waitFor();
      await client.getByLabel('Vos remarques').fill('Les sauvegardes ne sont pas chiffrées.');
      expect(await seriousBarriers(client)).toEqual([]);
      await picture(client, 'delivery-refuse-phone');
      await client.getByRole('button', { name: 'Refuser', exact: true }).click();
      await client.getByText('Livraison refusée, avec ces remarques').waitFor();

      await staff.getByText('Les sauvegardes ne sont pas chiffrées.').first().waitFor();
      await present();
      await staff.getByText('Livraison présentée : un administrateur du client').waitFor();

      await client.getByRole('button', { name: 'Accepter…' }).click();
      await client
        .getByText(
          /L’échéance à la livraison est facturée ce jour.*: 2\s250\s€ HT \+ 450\s€ de TVA = 2\s700\s€ TTC/,
        )
        .waitFor();
      expect(await seriousBarriers(client)).toEqual([]);
      await picture(client, 'delivery-accept-phone');
      await client.getByRole('button', { name: 'Accepter', exact: true }).dblclick();
      await client.getByText('Livraison acceptée le mardi 17 mars 2026.').waitFor();
      await client.getByText('mar. 17 mars 2026').filter({ visible: true }).first().waitFor();
      expect(await client.getByText('(prévu)').count()).toBe(0);
      expect(await client.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      expect(await seriousBarriers(client)).toEqual([]);
      await picture(client, 'delivery-accepted-phone', true);
      await Promise.all([staff, client].map((each) => each.context().close()));
    } finally {
      await leave();
      await stop();
    }
  },
  PATIENCE_MS,
);
