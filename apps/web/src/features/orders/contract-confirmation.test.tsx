import { screen, within } from '@testing-library/react';
import { away } from '../../../test/form.ts';
import { renderPortal } from '../../../test/render.tsx';
import { ContractConfirmation } from './contract-confirmation.tsx';
import { SignedOutside } from './signed-outside.tsx';

const words = (fr: string, en: string) => ({ fr, en });

const CONFIRMATION = {
  statement: 'I order DEPLOY 20.',
  language: 'EN',
  confirmedAt: '2026-03-10T09:00:00Z',
  confirmedBy: { id: 'p', name: 'Claire Fontaine' },
  sha256: 'abc123',
  purchaseOrderReference: '4500017236' as string | null,
  agreed: {
    conditions: [
      { group: 'GENERAL', words: words('Délai de paiement', 'Time to pay') },
      { group: 'OWN', words: words('Engagement : 12 mois', 'Commitment: 12 months') },
    ],
    instalments: [
      {
        trigger: 'ORDER',
        invoiceOn: '2026-03-10',
        forecast: false,
        periodFrom: null,
        periodUntil: null,
        net: 750_000,
        vat: 150_000,
        gross: 900_000,
      },
      {
        trigger: 'DELIVERY',
        invoiceOn: null,
        forecast: true,
        periodFrom: null,
        periodUntil: null,
        net: 750_001,
        vat: 150_000,
        gross: 900_001,
      },
    ],
    quote: null as object | null,
  },
};

function show(agreed: object = {}, more: object = {}): HTMLElement {
  const confirmation = { ...CONFIRMATION, ...more, agreed: { ...CONFIRMATION.agreed, ...agreed } };
  renderPortal(
    <ContractConfirmation
      confirmation={confirmation as unknown as Parameters<typeof ContractConfirmation>[0]['confirmation']}
    />,
    away,
  );
  const details = screen.getByText('Lire tout le texte accepté').closest('details');
  return details ?? document.body;
}

const itemsUnder = (text: HTMLElement, heading: string) =>
  within(within(text).getByRole('heading', { name: heading, hidden: true }).parentElement ?? text)
    .getAllByRole('listitem', { hidden: true })
    .map(({ textContent }) => textContent.replace(/\s/g, ' '));

describe('the confirmation of a contract', () => {
  it('says who agreed when, the sentence and its print, and keeps the text folded until it is wanted', () => {
    const text = show();
    expect(screen.getByText(/^Confirmée par Claire Fontaine, le .*10:00 :$/)).toBeTruthy();
    expect(screen.getByText('I order DEPLOY 20.').lang).toBe('en');
    expect(screen.getByText('abc123')).toBeTruthy();
    expect(screen.getByText('Numéro de bon de commande : 4500017236')).toBeTruthy();
    expect(text.hasAttribute('open')).toBe(false);
  });

  it('has the clauses in the language in which they were read, whatever the page speaks', () => {
    const text = show();
    expect(itemsUnder(text, 'De cette commande')).toEqual(['Commitment: 12 months']);
    expect(itemsUnder(text, 'Générales')).toEqual(['Time to pay']);
    expect(within(text).getByText('Time to pay').closest('ul')?.lang).toBe('en');
  });

  it('has the instalments that were shown', () => {
    expect(itemsUnder(show(), 'Échéances présentées')).toEqual([
      'À la commande, facture du mar. 10 mars 2026 : 7 500 € HT, 1 500 € de TVA, 9 000 € TTC',
      'À la livraison, facture une fois la livraison acceptée : 7 500,01 € HT, 1 500 € de TVA, 9 000,01 € TTC',
    ]);
  });

  it('has neither instalments nor a quote when none were part of it', () => {
    const text = show({ instalments: [] });
    expect(within(text).queryByText('Échéances présentées')).toBeNull();
    expect(within(text).queryByText(/^Devis/)).toBeNull();
  });

  it('has what the quote said, line by line', () => {
    const text = show({
      quote: { reference: 'D2026-004', validUntil: '2026-06-30', remarks: 'Deux sites.\nSans astreinte.' },
    });
    expect(within(text).getByRole('heading', { name: 'Devis D2026-004', hidden: true })).toBeTruthy();
    expect(within(text).getByText('À accepter jusqu’au mardi 30 juin 2026 inclus')).toBeTruthy();
    expect(within(text).getByText(/^Deux sites\.\s+Sans astreinte\.$/)).toBeTruthy();
  });

  it('does not name somebody who may not be seen', () => {
    show({}, { confirmedBy: null });
    expect(screen.getByText(/^Confirmée le /)).toBeTruthy();
  });

  it('has no purchase order reference where the client gave none', () => {
    show({}, { purchaseOrderReference: null });
    expect(screen.queryByText(/bon de commande/)).toBeNull();
  });
});

describe('a contract that nobody ordered in the portal', () => {
  it('says where the text that was signed is', () => {
    renderPortal(<SignedOutside />, away);
    expect(screen.getByText(/^Ce contrat n’a pas été commandé dans le portail/)).toBeTruthy();
    const files = screen.getByRole('link', { name: 'Voir les contrats signés' });
    expect(files.getAttribute('href')).toBe('/documents?rubrique=CONTRACT');
  });
});
