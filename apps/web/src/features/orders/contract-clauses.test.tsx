import { screen } from '@testing-library/react';
import { away } from '../../../test/form.ts';
import { renderPortal } from '../../../test/render.tsx';
import { ContractClauses } from './contract-clauses.tsx';

const CONDITIONS = [{ group: 'GENERAL', words: { fr: 'Délai de paiement', en: 'Time to pay' } }];

function show(contract: object): void {
  const all = { id: 'c', quoteId: null, conditions: CONDITIONS, confirmation: null, ...contract };
  renderPortal(
    <ContractClauses contract={all as unknown as Parameters<typeof ContractClauses>[0]['contract']} />,
    away,
  );
}

const signedBy = (remarks: string) => ({ agreed: { quote: { reference: 'D2026-006', remarks } } });

describe('the conditions of a contract', () => {
  it('are those of its quote too, word for word, with the way to it', () => {
    const remarks = 'Paiement en deux fois.\nDélai : huit jours ouvrés.';
    show({ quoteId: 'q', confirmation: signedBy(remarks) });
    const heading = screen.getByRole('heading', { name: 'Convenu dans le devis D2026-006' });
    expect(heading.nextElementSibling?.textContent).toBe(remarks);
    const link = screen.getByRole('link', { name: 'Lire le devis' });
    expect(link.getAttribute('href')).toBe('/devis/q');
    expect(screen.getByText('Délai de paiement')).toBeTruthy();
  });

  it('have no way to the quote for who may not read it, and say when it had no remarks', () => {
    show({ confirmation: signedBy('') });
    expect(screen.getByText('Le prix et les options, sans autre remarque.')).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('are those of the offer alone for what was ordered from the list, or signed outside', () => {
    show({ confirmation: { agreed: { quote: null } } });
    expect(screen.queryByText(/^Convenu/)).toBeNull();
    expect(screen.getByText('Délai de paiement')).toBeTruthy();
  });
});
