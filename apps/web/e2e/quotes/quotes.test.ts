import { barriersInBothThemes, seriousBarriers } from '../harness/accessible.ts';
import { picture, useBrowser } from '../harness/browser.ts';
import { follow } from '../harness/navigation.ts';
import { enterAs, personNamed } from '../harness/people.ts';
import { startPortal } from '../harness/portal.ts';
import { isIn, typePassword } from '../harness/sign-in.ts';

const { visit, leave } = useBrowser();

/** A portal of its own is started: an accepted quote is final. */
const PATIENCE_MS = 300_000;

/** What the offer says of the cluster of the pack that is asked for. */
const IN_THE_PACK = /^BUILD Starter\s: Cluster 3 workers, 1 master, Rancher$/;

it(
  'a client asks for a quote, its account manager answers, the client accepts',
  async () => {
    const { address: portal, stop } = await startPortal();
    try {
      const client = await visit({ portal });
      await typePassword(client, personNamed('Claire Fontaine'));
      await isIn(client);
      await follow(client, 'Commander');
      await client.getByRole('link', { name: /^Pack Démarrage Kubernetes/ }).click();
      await client.getByLabel('Objet').waitFor();
      expect(await client.getByLabel('Objet').inputValue()).toBe('STARTER_PACK');
      await client.getByRole('button', { name: 'Envoyer la demande' }).click();
      await client.getByText('Décrivez votre besoin en quelques mots.').waitFor();
      await client.getByLabel('Votre besoin').fill('Un premier cluster pour le suivi des tournées.');
      const wished = client.getByLabel('Début souhaité (facultatif)');
      await wished.fill('9999-12-31');
      await client.getByRole('button', { name: 'Envoyer la demande' }).click();
      await client.getByText('au plus tard le mercredi 17 mars 2027').waitFor();
      await wished.fill('2026-05-04');
      expect(await barriersInBothThemes(client, 'quote-ask')).toEqual([]);
      await client.getByRole('button', { name: 'Envoyer la demande' }).dblclick();
      await client.getByText('La demande attend la réponse d’AKOUENDY.').waitFor();
      expect(await client.getByRole('button', { name: 'Accepter le devis' }).count()).toBe(0);
      await follow(client, 'Devis');
      await client.getByLabel('Rechercher').fill('DEMARRAGE');
      await client.getByLabel('État').selectOption('en-attente');
      await client.waitForURL(
        ({ searchParams }) =>
          searchParams.get('etat') === 'en-attente' && searchParams.get('recherche') === 'DEMARRAGE',
      );
      await client.getByText('1 devis', { exact: true }).waitFor();
      await client.getByRole('listitem').getByText('En attente de réponse').waitFor();
      expect(await client.getByRole('link', { name: 'Pack Démarrage Kubernetes' }).count()).toBe(1);
      expect(await barriersInBothThemes(client, 'quotes')).toEqual([]);

      const staff = await visit({ portal, device: 'phone', scheme: 'dark' });
      await enterAs(staff, 'Suivi de compte');
      await follow(staff, 'Portefeuille');
      await staff
        .getByText(/^Devis demandé\s:\sD\d{4}-\d+$/)
        .first()
        .waitFor();
      await staff.getByRole('link', { name: 'Répondre' }).first().click();
      await staff.getByText('Un premier cluster pour le suivi des tournées.').waitFor();
      expect(await staff.getByLabel('Prix du pack, en euros HT').inputValue()).toBe('16500');
      await staff.getByLabel('Prix du pack, en euros HT').fill('seize mille');
      await staff.getByRole('button', { name: 'Envoyer le devis' }).click();
      await staff.getByText('Un montant en euros, par exemple').waitFor();
      await staff.getByLabel('Prix du pack, en euros HT').fill('16 000,00');
      expect(await staff.getByLabel('Début du contrat (facultatif)').inputValue()).toBe('2026-05-04');
      await staff.getByLabel(/^Toolchain CI\/CD/).check();
      await staff.getByLabel('Conditions et remarques (facultatif)').fill('Hébergement non compris.');
      expect(await seriousBarriers(staff)).toEqual([]);
      await picture(staff, 'quote-answer-phone', true);
      await staff.getByRole('button', { name: 'Envoyer le devis' }).click();
      const totals = staff.getByRole('dialog').getByRole('listitem');
      await totals.first().waitFor();
      const said = (await totals.allTextContents()).map((each) => each.replace(/\s/g, ' '));
      expect(said).toEqual(['Prix HT20 500 €', 'TVA4 100 €', 'Prix TTC24 600 €']);
      expect(await seriousBarriers(staff)).toEqual([]);
      await picture(staff, 'quote-send-phone');
      await staff.getByRole('button', { name: 'Revenir' }).click();
      await staff.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await staff.getByLabel('Prix du pack, en euros HT').inputValue()).toBe('16 000,00');
      await staff.getByRole('button', { name: 'Envoyer le devis' }).click();
      await staff.getByRole('button', { name: 'Confirmer l’envoi' }).dblclick();
      await staff.getByText('Le devis peut être accepté jusqu’au vendredi 17 avril 2026 inclus.').waitFor();
      await staff.getByRole('button', { name: 'Retirer le devis' }).waitFor();
      expect(await staff.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await picture(staff, 'quote-answered-phone', true);

      // What the filter no longer fits goes while the list is looked at.
      await client.getByText('Aucun devis trouvé').waitFor();
      await client.getByRole('button', { name: 'Tous les devis' }).click();
      await client.getByRole('listitem').getByText('À accepter ou décliner').first().waitFor();
      await client.getByRole('link', { name: 'Pack Démarrage Kubernetes' }).click();
      await client.getByText('Hébergement non compris.').waitFor();
      await client.getByText('+ 4 100 € de TVA = 24 600 € TTC').waitFor();
      await client.getByText('Du lundi 4 mai 2026 au lundi 3 mai 2027 inclus').waitFor();
      await client.getByRole('link', { name: /^RUN Standard \(C\d{4}-\d+\)$/ }).waitFor();
      await client.getByRole('heading', { name: 'Service', exact: true }).waitFor();
      await client.getByText('5 nœuds au plus, tous clusters confondus').waitFor();
      await client.getByText(IN_THE_PACK).waitFor();
      await picture(client, 'quote-accept', true);
      const accept = client.getByRole('button', { name: 'Accepter le devis' });
      await client.getByLabel('Numéro de bon de commande').fill('4500019003');
      await accept.click();
      await client.getByText('Cochez la phrase pour commander.').waitFor();
      expect(await barriersInBothThemes(client, 'quote-accept')).toEqual([]);
      await client
        .getByRole('checkbox', { name: /^Au nom de Verdier Logistique, j’accepte le devis D2026-/ })
        .check();
      await accept.dblclick();
      await client.getByRole('heading', { name: 'Pack Démarrage Kubernetes : devis accepté' }).waitFor();
      await client.getByRole('link', { name: 'Voir le contrat' }).click();
      await client.getByText(/^Confirmée par Claire Fontaine/).waitFor();
      await client.getByText(/j’accepte le devis D2026-/).waitFor();
      await client.getByText('Numéro de bon de commande : 4500019003').waitFor();
      await client.getByText(IN_THE_PACK).first().waitFor();
      await client.getByRole('heading', { name: /^Convenu dans le devis D2026-/ }).waitFor();
      await client.getByText('Hébergement non compris.').first().waitFor();
      await picture(client, 'contract-of-quote', true);
      await client.getByRole('link', { name: 'Lire le devis' }).click();
      await client.getByText('Le devis est accepté, son contrat est signé.').waitFor();
      await follow(client, 'Devis');
      await client.getByText('Accepté', { exact: true }).waitFor();
      await Promise.all([staff, client].map((each) => each.context().close()));
    } finally {
      await leave();
      await stop();
    }
  },
  PATIENCE_MS,
);

it(
  'a quote is declined only by who may, and an old one says that it has expired',
  async () => {
    const phone = await visit({ device: 'phone' });
    await enterAs(phone, 'Administrateur');
    await follow(phone, 'Devis');
    await phone.getByRole('link', { name: 'Pack Enterprise' }).click();
    await phone.getByText(/^Le devis était valable jusqu’au/).waitFor();
    expect(await phone.getByRole('button', { name: /devis$/ }).count()).toBe(0);
    await phone.getByRole('link', { name: 'Demander un nouveau devis' }).click();
    expect(await phone.getByLabel('Objet').inputValue()).toBe('ENTERPRISE_PACK');
    await phone.goBack();
    await phone.getByRole('link', { name: 'Tous les devis' }).click();
    await phone.getByRole('link', { name: 'RUN Enterprise' }).click();
    await phone.getByRole('button', { name: 'Décliner le devis' }).click();
    await phone.getByText('Rien n’est commandé. C’est définitif').waitFor();
    expect(await seriousBarriers(phone)).toEqual([]);
    await phone.getByRole('button', { name: 'Revenir' }).click();
    await phone.getByRole('button', { name: 'Décliner le devis' }).waitFor();
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await picture(phone, 'quote-decline-phone', true);

    const member = await visit();
    await enterAs(member, 'Équipe du client');
    await member.goto('/devis/nouveau');
    await member.getByText('Demander un devis est réservé aux administrateurs').waitFor();
    expect(await seriousBarriers(member)).toEqual([]);
  },
  PATIENCE_MS,
);
